import { capital } from '../capital';
import { listed, number } from '../numbers';
import { counted } from './findings';

/** More names than this make a headline nobody reads: then they are counted. */
const MOST_NAMED = 3;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const named = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? counted(names.length, 'thing', 'things').toLowerCase()
    : listed(names.map(lower));
const measures = (n: number): string => (n === 1 ? '1 measure' : `${number(n, 0)} measures`);

/** Text of the page "Before and after". */
export const comparisonWords = {
  lead: 'Two runs of one runner, measured by the same rules. A difference that may be chance is called chance, never progress.',
  places: { before: 'Before', after: 'After' },
  placesHeading: 'The two runs',
  swap: 'Swap before and after',

  empty: {
    drop: 'Drop a clip or a report here',
    letGo: 'Let go.',
    what: 'A clip, or two of one run (from the side, and from behind or in front). A saved report or a file of joints will do as well.',
    choose: 'Choose files',
    chooseFor: { before: 'Choose files for before', after: 'Choose files for after' },
    onShow: 'Take the report on show',
    onShowOf: (names: string) => `It is of ${names}.`,
    fromRuns: 'From my runs',
    fromRunsFor: { before: 'A run of mine for before', after: 'A run of mine for after' },
    pick: 'Choose a run',
    noneKept: 'No run is kept yet. Each report has a button to keep it.',
    put: 'Take it',
    runGone:
      'That run could not be opened: it was deleted, or its record is damaged. Choose another one, or the file itself.',
    bothHint:
      'Two files dropped beside the places are taken as the two runs, the earlier one as before. Dropped on a place, they are two views of that run.',
  },
  opening: 'Being opened.',
  waiting: 'Waits until the other clip has been looked at.',
  stop: { before: 'Stop before', after: 'Stop after' },
  frames: (done: number, total: number) => `Frame ${number(done, 0)} of ${number(total, 0)}`,
  left: (time: string) => `${time} left`,
  mainWaits:
    'A clip of “Before and after” is being looked at first; this one follows. To stop that one, open the page.',
  failed: 'This could not be used',
  again: 'Choose other files',
  leaveEmpty: 'Leave this place empty',
  there: {
    replace: { before: 'Replace before', after: 'Replace after' },
    replaceShort: 'Replace',
    clear: { before: 'Remove before', after: 'Remove after' },
    clearShort: 'Remove',
    open: { before: 'Open its report: before', after: 'Open its report: after' },
    openShort: 'Open its report',
    reportOnly: 'A saved report: its numbers are compared; it holds no video and no joints of every frame.',
    noVideo: 'Without its video: joints are drawn alone.',
    seen: (view: string, pictures: string) => `Filmed ${view}, ${pictures} pictures a second`,
    notRunning: (activity: string) =>
      `This does not look like running (${activity}), so little can be compared.`,
    judging: 'Its report is being made anew.',
  },
  givesWay: {
    ask: (names: readonly string[]) =>
      `The report of ${listed(names.map((name) => `“${name}”`))} is on show and not kept as it is. Opening this one takes its place, with all that was corrected there.`,
    keep: 'Keep that one first',
    open: 'Open this one',
  },
  bothTaken: 'Both places are taken. Drop it on the run that it shall replace, or press “Replace” there.',
  mainBusy:
    'A clip is being looked at on the first page. Wait until that is done, or stop it there; then open this report.',
  paired: (before: string, after: string, by: string) =>
    `“${before}” is before and “${after}” is after, ${by}. If it was the other way round, press “Swap before and after”.`,
  pairedBy: {
    words: 'as their names say',
    date: 'by the dates of the files',
    name: 'by the order of their names',
  },

  fromReport: {
    apart: 'Compare the two, before and after',
    apartWhy: 'Two runs filmed from the same place? Each becomes a run of its own.',
    another: 'Compare with another run',
  },

  oneMissing: {
    before: 'Now the run before: what changed is told as soon as both are here.',
    after: 'Now the run after: what changed is told as soon as both are here.',
  },
  none: 'What changed is told here as soon as both runs are there.',

  headline: {
    title: (better: readonly string[], worse: readonly string[], changed: readonly string[]): string => {
      const parts = [
        better.length > 0 ? `Better: ${named(better)}.` : '',
        worse.length > 0 ? `Worse: ${named(worse)}.` : '',
        better.length + worse.length === 0 ? `Changed: ${named(changed)}.` : '',
      ];
      return parts.filter(Boolean).join(' ');
    },
    nothing: 'Nothing changed beyond chance.',
    notComparable: 'These two runs cannot be compared.',
    notComparableLead: 'What differs, and how to film so that it does not, stands below.',
    /** @param changed of the measures compared */
    lead: (compared: number, changed: number): string =>
      changed === 0
        ? `${capital(measures(compared))} could be compared. Whatever differs may be chance: two filmings of an unchanged run differ as much.`
        : `${number(changed, 0)} of ${measures(compared)} changed by more than two filmings of an unchanged run differ. All of them are looked at together: of twenty runners who changed nothing, about one would read of any change here.`,
    conditions: 'The two were not filmed or run alike: read what differs before you trust a change.',
    lists: {
      improved: 'Better',
      worse: 'Worse',
      changed: 'Changed, and nothing says for better or worse',
      steady: 'No change beyond chance',
      notComparable: 'Not comparable',
    },
    leftRight: (name: string) => `${name}, left against right`,
    count: measures,
    ready: (headline: string) => `Both runs are compared. ${headline}`,
  },
  sure: {
    sure: 'Sure',
    likely: 'Fairly sure',
    means:
      'Sure: every difference that fits the two films is beyond chance. Fairly sure: the most likely one is, but not all of them are.',
  },

  outcomes: {
    improved: 'Better',
    worse: 'Worse',
    changed: 'Changed',
    'no-detectable-change': 'No change beyond chance',
    'not-comparable': 'Not comparable',
    'cannot-tell': 'Cannot tell',
  },

  conditions: {
    heading: 'Can the two be compared?',
    alike: 'Yes: nothing that was read of the two films differs in a way that matters.',
    differ: (refuses: number) =>
      refuses > 0
        ? 'In part. Where something differs too much, the measures that it spoils are left out.'
        : 'Yes, with care. What differs may account for a part of a change.',
    weights: {
      refuses: 'Spoils some measures',
      cautions: 'With care',
      same: 'Alike',
      unknown: 'Not known',
    },
    next: 'Next time:',
    touches: (n: number) => `Which ${measures(n)}`,
    same: (n: number) => `${n === 1 ? 'One thing is' : `${number(n, 0)} things are`} alike in both`,
  },

  criteria: {
    heading: 'What the articles ask for, before and after',
    steady: (n: number) => counted(n, 'criterion shows', 'criteria show') + ' no change beyond chance',
    untold: (n: number) => counted(n, 'criterion', 'criteria') + ' could not be told in one of the runs',
    none: 'No criterion has a verdict in both runs.',
    goOn: 'What to go on with',
    goOnWhy: 'What still asks for work in the run after, the most pressing first.',
    nothingLeft: 'Nothing in the run after asks for work.',
    plan: 'Open the plan of the run after',
  },

  measures: {
    heading: 'Every number, before and after',
    about:
      'The grey stripe is what two filmings of an unchanged run may differ by (the smallest change that can be detected). The bar is the 95 % interval of the difference, the mark on it the difference. A mark outside the stripe is a change.',
    key: { zone: 'may be chance', difference: 'difference with its 95 % interval', none: 'no difference' },
    changed: 'Changed beyond chance',
    noneChanged: 'No measure changed beyond chance.',
    steady: (n: number) => `${measures(n)} ${n === 1 ? 'shows' : 'show'} no change beyond chance`,
    notComparable: (n: number) => `${measures(n)} could not be compared: why`,
    columns: {
      part: 'Side',
      before: 'Before',
      after: 'After',
      difference: 'Difference',
      plot: 'Against chance',
      chance: 'May be chance up to',
      outcome: 'Outcome',
    },
    parts: { left: 'left', right: 'right', overall: 'both', asymmetry: 'right minus left' },
    moreParts: {
      left: 'left',
      right: 'right',
      overall: 'both sides together',
      asymmetry: 'right minus left',
    },
    more: (parts: readonly string[]) => capital(listed(parts)),
    moreOf: (name: string, parts: string) => `${name}: ${lower(parts)}`,
  },

  within: {
    heading: 'In the course of one run',
    why: 'Whether form changed while you were running, from the first strides to the last, is told in the report of each run.',
    open: { before: 'First to last strides, before', after: 'First to last strides, after' },
  },
};
