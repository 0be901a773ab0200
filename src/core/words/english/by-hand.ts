import type { Told } from '../../by-hand/correction';
import type { MarkKind } from '../../by-hand/mark';
import type { Side } from '../../pose/keypoints';
import type { Verdict } from '../../criteria/criterion';
import { capital } from '../capital';
import { listed, number, short } from '../numbers';
import { VERDICT_WORDS, VIEW_WORDS } from './findings';

interface EventSaid {
  /** IC: the foot lands; TO: it leaves the ground. */
  readonly type: 'IC' | 'TO';
  readonly side: Side;
  readonly timeS: number;
}

const EVENTS = { IC: 'landing', TO: 'push-off' } as const;
const MARKS: Readonly<Record<MarkKind, string>> = {
  angle: 'angle',
  line: 'line',
  distance: 'distance',
  plumb: 'plumb line',
  note: 'note',
};

const at = (timeS: number): string => `at ${number(timeS, 2)} s`;
const between = (fromS: number, toS: number): string => `from ${number(fromS, 2)} to ${number(toS, 2)} s`;
const event = ({ type, side, timeS }: EventSaid): string => `${capital(side)} ${EVENTS[type]} ${at(timeS)}`;
const many = (n: number, one: string, more = `${one}s`): string => `${number(n, 0)} ${n === 1 ? one : more}`;

/** "camera tilt: 2 degrees"; what was taken back is found from the clip again. */
function told(what: Told): string[] {
  const say = <T>(name: string, value: T | null | undefined, words: (value: T) => string): string[] =>
    value === undefined ? [] : [value === null ? `${name} found from the clip again` : words(value)];
  const notTold = <T>(name: string, value: T | null | undefined, words: (value: T) => string): string[] =>
    value === undefined ? [] : [value === null ? `${name} no longer told` : words(value)];
  return [
    ...say('where the camera stood', what.view, (view) => `seen ${VIEW_WORDS[view]}`),
    ...say('camera tilt', what.cameraRollDeg, (deg) => `camera tilt set to ${short(deg)} degrees`),
    ...say('slow motion', what.slowMotionFactor, (factor) => `slow motion set to ${short(factor)} times`),
    ...notTold('height', what.statureCm, (cm) => `height set to ${short(cm)} cm`),
    ...notTold('leg length', what.legLengthCm, (cm) => `leg length set to ${short(cm)} cm`),
    ...notTold('belt speed', what.beltSpeedMps, (mps) => `belt speed set to ${number(mps, 2)} m/s`),
  ];
}

/** Text of the list of everything done by hand, and of what it changed. */
export const byHandWords = {
  heading: 'Done by hand',
  empty: 'Nothing yet. What you correct or draw is listed here, and each of it can be taken back.',
  undo: 'Undo',
  undoKeys: 'Undo (Ctrl+Z)',
  redo: 'Redo',
  redoKeys: 'Redo (Ctrl+Shift+Z)',
  startOver: 'Take everything back',
  startedOver: 'Everything is taken back. “Undo” brings it again.',
  show: 'Show',
  showAloud: (what: string) => `Show: ${what}`,
  remove: 'Remove',
  removeAloud: (what: string) => `Remove: ${what}`,
  removed: (what: string) => `Removed: ${what}`,
  ofClip: (what: string, clip: string) => `${what} (${clip})`,

  jointMoved: (joint: string, timeS: number) => `${joint} moved ${at(timeS)}`,
  legsSwapped: (fromS: number, toS: number) => `Legs swapped ${between(fromS, toS)}`,
  eventMoved: (moved: EventSaid, toS: number, decimals: number) => {
    const byS = toS - moved.timeS;
    return `${event(moved)} moved ${number(Math.abs(byS), decimals)} s ${byS < 0 ? 'earlier' : 'later'}`;
  },
  eventAdded: (added: EventSaid) => `${event(added)} added`,
  eventRemoved: (removed: EventSaid) => `${event(removed)} removed`,
  rangeKept: (fromS: number, toS: number) => `Only the part ${between(fromS, toS)} judged`,
  wholeClip: 'Whole clip judged again',
  personChosen: 'Runner chosen in the picture',
  told: (what: Told) => capital(listed(told(what))),
  markDrawn: (kind: MarkKind, timeS: number, text?: string) =>
    `${capital(MARKS[kind])} drawn ${at(timeS)}${text ? `: “${text}”` : ''}`,
  markChanged: (kind: MarkKind) => `${capital(MARKS[kind])} changed`,
  markWiped: 'Mark wiped off',

  /** "3 corrections by hand: 2 landings moved, legs swapped from 1.20 to 1.90 s." */
  summary: {
    whole: (corrections: number, parts: readonly string[]) =>
      `${many(corrections, 'correction')} by hand: ${parts.join(', ')}.`,
    events: (n: number, type: 'IC' | 'TO', what: 'moved' | 'added' | 'removed') =>
      `${many(n, EVENTS[type])} ${what}`,
    joints: (n: number) => `${many(n, 'joint')} moved`,
    swapped: (fromS: number, toS: number) => `legs swapped ${between(fromS, toS)}`,
    kept: (fromS: number, toS: number) => `only the part ${between(fromS, toS)} judged`,
    person: 'runner chosen in the picture',
    told: (what: Told) => told(what),
    marks: (n: number) => `${many(n, 'mark')} drawn over the clip; marks change no number.`,
  },

  changed: {
    verdict: (title: string, from: Verdict, to: Verdict) =>
      `${title}: ${VERDICT_WORDS[from].toLowerCase()}, now ${VERDICT_WORDS[to].toLowerCase()}`,
    measure: (name: string, from: string, to: string) => `${name} ${from}, now ${to}`,
    gone: (name: string) => `${name}: cannot be told any more`,
    come: (name: string, to: string) => `${name}: now ${to}`,
    nothing: 'No verdict changed, and no number as far as it is shown.',
    more: (n: number) => `and ${n} more`,
    label: 'What it changed',
  },

  /** Beside a stride that rests on an event placed by hand. */
  stride: 'By hand',
};
