import type { View } from '../../track/view';
import { listed, LOCALE, number } from '../numbers';
import { size } from '../sizes';
import { VIEW_NAMES } from './findings';

const DAY = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric' });

const runs = (n: number): string => (n === 1 ? '1 run' : `${number(n, 0)} runs`);
const checks = (n: number): string => (n === 1 ? '1 check' : `${number(n, 0)} checks`);
const videos = (n: number): string => (n === 1 ? '1 video' : `${number(n, 0)} videos`);
const day = (when: Date): string => DAY.format(when);

/** Text of kept runs: the page "My runs", and keeping a run from its report. */
export const libraryWords = {
  lead: 'Every run that you kept, in this browser only. Nothing here is sent anywhere.',
  loading: 'Looking up your runs.',
  day,
  month: (when: Date): string => MONTH.format(when),
  size,
  runs,
  views: (views: readonly View[]): string => listed(views.map((view) => VIEW_NAMES[view])),

  empty: {
    heading: 'No runs are kept yet',
    how: 'Analyse a clip, or open a report; then press “Keep this run” on the report. From the second run on you can see what has changed.',
    begin: 'Analyse a clip',
    ofRunner: (name: string): string => `No runs of ${name} are kept yet.`,
    ofMonth: 'No runs in this month.',
  },
  troubles: {
    full: 'The browser has no room left, and nothing was changed. Delete a video or a run here, or make room on the disk.',
    closed:
      'This browser gives the page no storage, as in private windows, so no runs can be kept here. Save a report instead: it opens again on any machine.',
    newer:
      'A later version of this page has written here, and this one must not touch it. Close all its tabs and load the page again.',
    damaged: 'This could not be read. Everything else is as it was.',
    gone: 'It is not here any more: it was deleted, perhaps in another tab.',
    cancelled: 'Stopped. Everything is as it was.',
  },
  again: 'Try again',

  runners: {
    heading: 'Runners',
    choose: 'Whose runs',
    add: 'Add a runner',
    name: 'Name',
    nameMissing: 'A name, please: any that you will know again.',
    nameTaken: 'There is a runner of that name already.',
    save: 'Save',
    cancel: 'Cancel',
    rename: (name: string): string => `Rename ${name}`,
    renameShort: 'Rename',
    remove: (name: string): string => `Remove ${name}`,
    removeShort: 'Remove',
    removeAsk: (name: string, n: number): string =>
      n === 0
        ? `Remove ${name}, with any checks? No run goes with it.`
        : `Remove ${name}, and with it ${runs(n)}, all videos of them and any checks, for good?`,
    removeYes: (n: number): string => (n === 0 ? 'Remove' : `Remove with ${runs(n)}`),
    added: (name: string): string => `${name} is added.`,
    renamed: (name: string): string => `It is ${name} now.`,
    removed: (name: string): string => `${name} is removed.`,
  },

  list: {
    heading: (name: string): string => `Runs of ${name}`,
    tickTwo: 'Tick two runs to compare them, or see them all at once.',
    month: 'Month',
    allMonths: (n: number): string => `All months (${number(n, 0)})`,
    oneMonth: (month: string, n: number): string => `${month} (${number(n, 0)})`,
    found: {
      flag: 'To work on',
      watch: 'Keep an eye on',
      well: 'Nothing to work on was found.',
      nothing: 'Nothing could be judged.',
      more: (n: number): string => `and ${number(n, 0)} more`,
    },
    poor: 'Poorly filmed',
    video: (bytes: number): string => `Video kept, ${size(bytes)}`,
    noNotes: 'No notes',
    pain: (pain: number): string => (pain === 0 ? 'no pain' : `pain ${number(pain, 0)} of 10`),
    incline: (percent: number): string => `${number(percent, Number.isInteger(percent) ? 0 : 1)} % incline`,
    speed: (speed: number, unit: string): string =>
      `${number(speed, Number.isInteger(speed) ? 0 : 1)} ${unit}`,
    compareNamed: (what: string): string => `Compare the run of ${what}`,
    compare: 'Compare',
    open: 'Open',
    openNamed: (what: string): string => `Open the run of ${what}`,
    more: 'Edit',
    moreNamed: (what: string): string => `Edit, video and removal: the run of ${what}`,
    opening: 'Opening …',
    openAsk: 'A clip is being analysed. Open this run and stop that?',
    openYes: 'Stop it and open',
  },

  compare: {
    label: 'Compare two runs',
    one: (first: string): string => `${first} is chosen. Tick one more run to compare them.`,
    two: (first: string, second: string): string => `${first} is before, ${second} is after.`,
    go: 'Compare',
    clear: 'Choose others',
    making: 'Opening both …',
  },

  edit: {
    heading: (what: string): string => `Run of ${what}`,
    save: 'Save',
    close: 'Close',
    saved: 'Saved.',
    remove: 'Delete this run',
    removeAsk: 'Delete this run, its notes and its videos for good?',
    removeYes: 'Delete it',
    removed: (what: string): string => `The run of ${what} is deleted.`,
    videos: 'Videos',
    videoKept: (name: string, bytes: number): string => `“${name}” is kept, ${size(bytes)}.`,
    videoNot: (name: string): string =>
      `“${name}” is not kept. To add it, open the run, choose the file there, and press “Keep the video too”.`,
    drop: 'Delete the video',
    dropNamed: (name: string): string => `Delete the video “${name}”`,
    dropAsk: 'Delete the video? What was measured stays.',
    dropped: 'The video is deleted.',
    stop: 'Stop',
  },

  fields: {
    runner: 'Runner',
    somebodyElse: 'Somebody else …',
    newName: 'Name of the runner',
    day: 'Day of the run',
    dayWrong: 'Choose a day, today or before.',
    title: 'Title',
    titleNote: 'Only if you want one.',
    notes: 'Notes',
    shoes: 'Shoes',
    speed: 'Speed',
    speedNote: 'As the treadmill or watch had it.',
    incline: 'Incline',
    inclineNote: 'Of the treadmill or the hill.',
    pain: 'Pain',
    painNone: 'Not noted',
    painSteps: (pain: number): string =>
      pain === 0 ? '0, none' : pain === 10 ? '10, the worst there is' : number(pain, 0),
    text: 'Anything else',
  },

  keep: {
    heading: 'Keep this run',
    link: 'Keep this run',
    linkKept: 'Kept in My runs',
    why: 'Then you can compare it with another run and see how things go over time. It is kept in this browser only: nothing is sent.',
    closed:
      'This browser gives the page no storage, so runs cannot be kept here. Save the report below instead.',
    keepVideo: (bytes: number): string => `Keep the video too (${size(bytes)})`,
    free: (bytes: number): string => `The browser has room for about ${size(bytes)} more.`,
    noRoom: (bytes: number): string => `The browser has room for about ${size(bytes)} only.`,
    go: 'Keep this run',
    keeping: 'Keeping it …',
    kept: (name: string, when: string): string => `Kept as ${name}’s run of ${when}.`,
    updated: (name: string, when: string): string => `${name}’s run of ${when} is up to date.`,
    videoKept: 'The video is kept with it.',
    changed: (name: string, when: string): string =>
      `This is ${name}’s run of ${when}, and has changed since it was kept.`,
    known: (name: string, when: string): string => `This film is kept already, as ${name}’s run of ${when}.`,
    update: 'Update the kept run',
    updateNamed: (when: string): string => `Update the run of ${when}`,
    oneMore: 'Keep it as one more run',
    waits: 'The report is being made anew; wait a moment.',
    addVideo: (bytes: number): string => `Keep the video too (${size(bytes)})`,
    videoFailed: (why: string): string => `The run is kept, the video is not. ${why}`,
    toRuns: 'My runs',
    toTrends: 'Over time',
  },

  storage: {
    heading: 'Storage',
    holds: (n: number, nVideos: number, bytes: number, nChecks: number): string =>
      `${listed([
        runs(n),
        ...(nVideos > 0 ? [`${videos(nVideos)} (${size(bytes)})`] : []),
        ...(nChecks > 0 ? [checks(nChecks)] : []),
      ])}${nVideos === 0 ? ', no videos' : ''}.`,
    used: (used: number, quota: number): string =>
      `This page uses ${size(used)} of the ${size(quota)} that the browser grants it.`,
    usedAlone: (used: number): string => `This page uses ${size(used)}.`,
    bar: 'Room that is used',
    persisted: 'The browser has promised not to clear it by itself.',
    mayGo: 'The browser may clear it when the disk is full. Save everything to a file now and then.',
    nearlyFull:
      'Little room is left. Delete videos that you do not need, or save everything to a file first.',
    save: 'Save everything to a file',
    saveWhat: 'Runners, runs, corrections, videos, checks and what the tools remember, in one file.',
    saving: 'Writing the file',
    saved: (name: string): string => `${name} is made and handed to the browser’s downloads.`,
    leftOut: (n: number, nVideos: number, nChecks: number): string => {
      const lost = listed([
        ...(n > 0 ? [runs(n)] : []),
        ...(nVideos > 0 ? [videos(nVideos)] : []),
        ...(nChecks > 0 ? [checks(nChecks)] : []),
      ]);
      return n + nVideos + nChecks === 1
        ? `${lost} is damaged and not in the file. Everything else is.`
        : `${lost} are damaged and not in the file. Everything else is.`;
    },
    bring: 'Bring a file in',
    bringWhat: 'A file that was saved here or in another browser. What you have stays as it is.',
    bringing: 'Reading the file',
    brought: (n: number, nRunners: number, nVideos: number, nChecks: number, already: number): string => {
      const came = [
        ...(nRunners > 0 ? [nRunners === 1 ? '1 runner' : `${number(nRunners, 0)} runners`] : []),
        ...(n > 0 ? [runs(n)] : []),
        ...(nVideos > 0 ? [videos(nVideos)] : []),
        ...(nChecks > 0 ? [checks(nChecks)] : []),
      ];
      const first = came.length > 0 ? `${listed(came)} came in.` : 'Nothing new came in.';
      return already > 0
        ? `${first} ${runs(already)} ${already === 1 ? 'was' : 'were'} here already and stayed as ${already === 1 ? 'it was' : 'they were'}.`
        : first;
    },
    stop: 'Stop',
    wipe: 'Delete all runs',
    wipeAsk: (n: number, nVideos: number, nChecks: number): string => {
      const kept = [
        ...(n > 0 ? [runs(n)] : []),
        ...(nVideos > 0 ? [videos(nVideos)] : []),
        ...(nChecks > 0 ? [checks(nChecks)] : []),
      ];
      return `Delete ${kept.length === 0 ? 'all that is kept here' : listed(kept)} and all runners, for good? Nobody else has a copy.`;
    },
    wipeYes: 'Delete them all',
    wiped: 'All runs, runners and checks are deleted.',
    damaged: (n: number): string =>
      `${n === 1 ? '1 run, check or runner' : `${number(n, 0)} runs, checks or runners`} cannot be read any more. Everything else is as it was.`,
    damagedRemove: 'Delete what cannot be read',
    damagedAsk: 'Delete what cannot be read, for good?',
    damagedGone: 'What could not be read is deleted.',
  },
  keepInstead: 'Keep it',
};
