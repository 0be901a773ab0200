import { listed, number } from '../numbers';
import { size } from '../sizes';

const analyses = (n: number): string => (n === 1 ? '1 analysis' : `${number(n, 0)} analyses`);
const recordings = (n: number): string => (n === 1 ? '1 recording' : `${number(n, 0)} recordings`);

/** Text of the page that says what is stored where, and deletes it. */
export const yourDataWords = {
  lead: 'What Plumbline keeps, it keeps in this browser on this machine. Here you see all of it, and delete what you like.',
  looking: 'Looking up what is here.',
  kept: {
    heading: 'What is kept in this browser',
    about: (bytes: number): string => `about ${size(bytes)}`,
    nothing: 'Nothing',
    /** The name under which browsers' own tools list it. */
    where: 'In the browser it is called',
    remove: 'Delete',
    removeNamed: (name: string): string => `Delete: ${name}`,
    removeYes: 'Delete it',
    removed: (name: string): string => `Deleted: ${name}.`,
    notRemoved: (name: string): string =>
      `Not all of it could be deleted: ${name}. Close other tabs of Plumbline, then try again.`,
    analyses,
    recordings,
  },
  stores: {
    latest: {
      name: 'The latest report',
      what: 'Joints, settings, corrections and marks of the clips analysed last, so that you can go on after a reload or another day. No video and no pictures.',
      lost: 'Delete the latest report, with its corrections, for good? If it is on show, it is closed. Runs that you keep in “My runs” stay.',
    },
    unfinished: {
      name: 'Analyses that broke off',
      what: 'Joints found so far in a clip that is being analysed, or was when the page closed, so that it goes on from there. No video and no pictures. It goes by itself once the report is there.',
      lost: 'Delete what was found so far, for good? A clip that broke off is then analysed from its beginning.',
    },
    runs: {
      name: 'My runs',
      what: 'Runners, reports, corrections, notes and checks that you chose to keep, and videos only where you asked for that.',
      lost: 'Delete all runs, checks, runners and kept videos, for good? Nobody else has a copy. “Save everything to a file” in “My runs” makes one.',
    },
    recordings: {
      name: 'Recordings of the camera',
      what: 'Videos that you recorded here, with whatever they show of you and the room. No sound is recorded.',
      lost: 'Delete all recordings, for good? Nobody else has a copy. Download those that you want first, on the camera’s page.',
    },
    tools: {
      name: 'What the tools remember',
      what: 'Plan of weekly distance, the recovery checklist, and settings of the timers and the metronome.',
      lost: 'Delete your distance plan, the checklist and the timers’ settings, for good?',
    },
    choices: {
      name: 'Choices, the last self-test, and what calculates fastest',
      what: 'Light or dark, metric or imperial, how the last self-test ended, what was found to calculate fastest here (with the browser’s names of itself and of the graphics card) or was chosen for it, and what is drawn over the video while this tab is open.',
      lost: 'Forget these choices and the outcomes of the last self-test and of trying what calculates fastest? From the next visit on the page looks as your system and language have it.',
    },
  },
  not: {
    heading: 'What is not kept',
    items: [
      {
        title: 'Your videos.',
        text: 'A video that you choose is read where it is. A copy is kept only if you ask for it in “My runs”, or record with the camera here.',
      },
      {
        title: 'Anything elsewhere.',
        text: 'There is no account and no server that receives anything. Another browser, or another machine, knows nothing of what is here.',
      },
      { title: 'Cookies.', text: 'There are none, neither ours nor anybody else’s.' },
      { title: 'Counting.', text: 'No visits are counted, and no faults are reported to anyone.' },
    ],
    files: 'What a saved file holds',
    filesMore:
      'A report or table that you save holds what you see, the name of the video’s file, and the checksum of its content, by which the same video can be recognised. It does not hold the video, folders on your disk, or your machine’s name. Whoever gets the file can read your notes in it.',
  },
  room: {
    heading: 'How much room there is',
    used: (used: number, granted: number): string =>
      `All of it, the app’s own copy included, takes ${size(used)} of the ${size(granted)} that the browser grants.`,
    usedAlone: (used: number): string => `All of it, the app’s own copy included, takes ${size(used)}.`,
    unknown: 'This browser does not say how much room there is.',
    bar: 'Room that is used',
    nearlyFull: 'Little room is left. Delete what you do not need here, or make room on the disk.',
    promised: 'The browser has promised not to clear it by itself. Only you can delete it.',
    mayGo:
      'The browser may clear all of it when the disk is full, or after weeks without a visit. Save what you care about to a file.',
    unasked:
      'Whether the browser may clear it by itself, it does not say. Save what you care about to a file.',
    ask: 'Ask the browser to keep it',
    asking: 'Asking the browser.',
    yes: 'The browser agreed: it will not clear it by itself.',
    no: 'The browser did not agree. Many do once you visit more often, bookmark the page or install it. Until then save what you care about to a file.',
    noAnswer: 'This browser cannot be asked. Save what you care about to a file.',
  },
  everything: {
    heading: 'Delete everything',
    what: 'Takes all of the above away at once, the copy of the app itself too. Other tabs of Plumbline end. Afterwards this browser is as before your first visit.',
    label: 'Delete everything',
    /** @param analysing something is under way in this tab */
    ask: (analysing: boolean): string =>
      `${
        analysing ? 'An analysis is under way. It is stopped, and nothing of it is kept. ' : ''
      }Delete everything for good, all runs, videos and recordings too? Nobody else has a copy. You need the network to open the page again.`,
    yes: 'Delete everything for good',
    deleting: 'Deleting everything.',
    done: 'Everything is deleted',
    doneMore:
      'Nothing of Plumbline is left in this browser. You can close this tab, or begin as on a first visit.',
    left: 'Not everything could be deleted',
    leftMore: (names: readonly string[]): string =>
      `Still in use, perhaps by another tab: ${listed(names)}. Close all other tabs of Plumbline, then try again.`,
    again: 'Try again',
    elsewhere: 'Everything was deleted in another tab',
    elsewhereMore:
      'Nothing of Plumbline is left in this browser, and this tab writes nothing back. You can close it, or begin as on a first visit.',
    begin: 'Begin anew',
  },
  /** Beside "Delete all runs" in "My runs". */
  link: 'Everything that this page keeps, and how to delete it: Your data',
};
