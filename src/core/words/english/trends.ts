import type { Outcome } from '../../comparison/comparison';
import { listed } from '../numbers';
import { counted } from './findings';

type Part = 'overall' | 'left' | 'right';

/** Text of the page that shows a runner's measures over dates. */
export const trendsWords = {
  lead: 'Your runs by date: what was measured, how sure it is, and whether it has moved further than chance moves it.',

  none: {
    heading: 'No runs are kept yet',
    text: 'Analyse a clip and keep it under “My runs”. From the second run on, this page shows what stays and what changes.',
    analyse: 'Analyse a clip',
    library: 'Go to my runs',
  },
  noneOf: (runner: string) => `${runner} has no runs yet.`,
  noStorage: {
    heading: 'This browser keeps nothing here',
    text: 'Runs are kept in the browser’s own storage, and this one refuses it: often because of a private window, or because site data are blocked. Open the page in an ordinary window, or allow site data for it; reports can be saved as files meanwhile.',
  },
  trouble: {
    heading: 'The runs could not be read',
    text: 'What is kept was not touched. Try again; if it goes on, close other tabs of this page and reload it.',
    again: 'Try again',
  },
  loading: 'The runs are being read.',
  noMeasures:
    'None of these runs has anything measured: see in each report why, and film as it says there, then analyse again.',
  oneRun:
    'One run so far: a point, not a line. Film again in the same way, best in two to four weeks, and keep that run too.',

  runner: 'Runner',
  measure: 'Measure',
  groups: { criteria: 'What the articles ask for', others: 'Also measured' },
  part: 'Shown of it',
  parts: { overall: 'Both legs together', sides: 'Left and right' },
  partNames: { overall: 'Together', left: 'Left', right: 'Right' } satisfies Record<Part, string>,

  stretch: 'How far back',
  stretches: { all: 'All', year: 'One year', quarter: 'Three months' },
  zoomTools: 'Which dates are shown',
  zoomIn: 'Enlarge',
  zoomOut: 'Make smaller',
  earlier: 'Earlier',
  later: 'Later',

  chartHeading: 'By date',
  chartName: (measure: string) => `${measure} by date`,
  chartHelp:
    'Arrow keys go from run to run, with shift ten at a time, Home and End to the first and the last. Enter opens the run. Drag across the chart, or use the buttons, to enlarge a part.',
  hint: 'Point at a run to read it. Drag across the chart to enlarge a part; twice clicked, it shows all again.',
  lanes: { pain: 'Pain', shoes: 'Shoes', notes: 'Notes' },
  painScale: '10',
  doubtMark: '?',
  unlikeMark: '≠',
  breakMark: 'filmed differently from here',

  key: {
    heading: 'How to read the chart',
    interval: 'upright line: the true value lies within it 95 times in 100',
    doubtful: (reasons: readonly string[]) => `hollow and thin with “?”: filmed poorly (${listed(reasons)})`,
    unlike: (what: readonly string[]) =>
      `faint, “≠”: not directly comparable with the latest run (${listed(what)})`,
    gap: 'broken line: from there on all was filmed differently',
    zones: 'striped: watch; striped closely: flag; plain and tinted: meets',
    pain: 'bars below: pain, 0 to 10',
    notes: 'ticks below: speed, incline or a note',
  },
  shoesKey: 'Shoes',

  doubts: {
    'low-frame-rate': 'too few frames a second',
    'runner-lost': 'the runner was not always in the picture',
    'legs-swapped': 'left and right leg were mixed up',
    'small-runner': 'the runner is small in the picture',
    'off-square': 'the camera stood off square',
    'steps-dropped': 'steps were left out',
    'camera-moves': 'the camera moved',
    'scale-disagrees': 'height and belt speed disagree',
    'view-disagrees': 'the view was set by hand to another one than seen',
    'slow-motion': 'the slow motion is not certain',
    'clip-cut-off': 'the file was cut off',
    'clip-damaged': 'some pictures are damaged',
  },
  unlike: { model: 'another network', view: 'another view', 'frame-rate': 'another frame rate' },

  reading: {
    heading: 'The run',
    value: (value: string, interval: string) => `${value} (${interval})`,
    notMeasured: 'not measured',
    shoes: (shoes: string) => `Shoes: ${shoes}`,
    speed: (kmh: string) => `Speed: ${kmh} km/h`,
    incline: (percent: string) => `Incline: ${percent} %`,
    pain: (pain: string) => `Pain: ${pain} of 10`,
    filmed: (view: string, framesPerSecond: string) => `Filmed ${view}, ${framesPerSecond} frames a second`,
    doubtful: (reasons: readonly string[]) =>
      `Filmed poorly: ${listed(reasons)}. It is shown, but does not count for the direction.`,
    slow: (reasons: readonly string[]) => `With care: ${listed(reasons)}.`,
    unlike: (what: readonly string[]) => `Not directly comparable with the latest run: ${listed(what)}.`,
    open: 'Open this run',
    opening: 'The run is being opened.',
    mark: 'Compare with another run',
    marked: (day: string) => `To be compared: the run of ${day}. Now choose the other one.`,
    compare: (day: string) => `Compare with ${day}`,
    unmark: 'Compare no longer',
    failed: 'This run could not be opened. Look for it under “My runs”.',
    aloud: (
      day: string,
      values: readonly { readonly part: Part; readonly text: string }[],
      rest: readonly string[],
    ) =>
      [
        day,
        ...values.map(({ part, text }) => (part === 'overall' ? text : `${part} ${text}`)),
        ...rest.map((each) => each.replace(/\.$/, '')),
      ].join('; '),
  },

  table: {
    open: 'The same in numbers',
    caption: (measure: string) => `${measure}, run by run, the latest first`,
    day: 'Day',
    value: (part: Part, unit: string) =>
      [{ overall: 'Value', left: 'Left', right: 'Right' }[part], unit].filter(Boolean).join(', '),
    interval: '95 % interval',
    pain: 'Pain',
    shoes: 'Shoes',
    speed: 'Speed, km/h',
    incline: 'Incline, %',
    remarks: 'To keep in mind',
    nothing: '–',
    whole: 'All runs',
  },

  overview: {
    heading: 'All measures at a glance',
    lead: (runs: number) =>
      `For what the chart shows (${counted(runs, 'run', 'runs')}). A direction is told only where the last runs differ from the first by more than chance and the ups and downs from day to day explain: in nineteen of twenty steady runners no measure seems to move.`,
    columns: { measure: 'Measure', course: 'Course', latest: 'Latest', direction: 'Direction' },
    course: (measure: string, runs: number) => `${measure}: ${counted(runs, 'run', 'runs')}`,
    show: (measure: string) => `${measure}: show it in the chart`,
    none: 'not in these runs',
    noClear: (bound: string) => `No clear change (up to ${bound} may be chance)`,
    tooFew: (runs: number, needed: number) =>
      runs === 0
        ? 'No comparable runs'
        : `Too early to tell: ${runs} of the ${needed} comparable runs it takes`,
    outcome: {
      improved: 'Better',
      worse: 'Worse',
      changed: 'Changed',
      'no-detectable-change': 'No clear change',
    } satisfies Record<Outcome, string>,
    /** @param difference with its sign and unit */
    moved: (difference: string, isUp: boolean, bound: string) =>
      `${isUp ? '↗ +' : '↘ '}${difference} (chance: up to ${bound})`,
    meaning:
      '“Better” is towards what the article describes, “worse” away from it; “changed” says that no limit tells which way is better. Counted are runs filmed well and like the latest: the first against the last, up to ten each.',
  },
};
