import type { Verdict } from '../../criteria/criterion';
import type { Side } from '../../pose/keypoints';
import { capital } from '../capital';
import { VERDICT_WORDS } from './findings';

interface EventSaid {
  /** IC: it lands; TO: it leaves the ground. */
  readonly type: 'IC' | 'TO';
  readonly side: Side;
}

const happens = ({ type, side }: EventSaid): string =>
  `${side} foot ${type === 'IC' ? 'lands' : 'leaves the ground'}`;
const named = (event: EventSaid): string => capital(happens(event));

/** Text of the timeline. */
export const timelineWords = {
  /** What the lanes of the player show. */
  legend: { left: 'Left', right: 'Right foot on the ground', air: 'Both in the air' },

  heading: 'Timeline',
  closer: 'Closer (+)',
  further: 'Further out (−)',
  whole: 'Whole clip',
  wholeKey: 'Show the whole clip (0)',
  comeCloser: 'Come closer (+) to drag landings and push-offs.',
  dragHint: 'Drag a handle, or choose one and press Enter.',

  /** Before the rows; the long form is said when pointed at. */
  rows: {
    part: ['Judged', 'The part of the clip that is judged'],
    seconds: ['Seconds', 'Seconds from the beginning of the clip'],
    left: ['Left', 'When the left foot is on the ground'],
    right: ['Right', 'When the right foot is on the ground'],
    air: ['In the air', 'When neither foot is on the ground'],
    seen: ['Clarity', 'How surely the joints were seen: the higher, the surer'],
    findings: ['Findings', 'Moments that show a finding'],
  },

  lanes: 'Landings and push-offs',
  event: named,
  /** The name of a handle: "Left foot lands, 4 of 60, placed by hand". */
  handle: (event: EventSaid, place: number, of: number, byHand: boolean) =>
    `${named(event)}, ${place} of ${of}${byHand ? ', placed by hand' : ''}`,
  handleAt: (seconds: string, held: boolean) => `${held ? 'held at ' : ''}${seconds} seconds`,
  handleHow:
    'Left and right arrows go from one to the next, up and down to the other foot. Enter takes hold of it: then the arrows move it by a frame, with Shift by ten; Enter puts it down and Escape puts it back. Delete removes it.',

  panel: {
    label: 'Landing or push-off',
    none: 'Choose a landing or a push-off in the lanes, or add one at the frame on show.',
    at: (seconds: string) => `at ${seconds} s`,
    byHand: 'Placed by hand',
    found: 'Found in the clip',
    earlier: 'One frame earlier',
    later: 'One frame later',
    toFrame: 'To the frame on show',
    remove: 'Remove',
    addLabel: 'Add at the frame on show',
    add: (event: EventSaid) => `${named(event)} here`,
  },

  said: {
    held: (event: EventSaid) => `${named(event)}: held. Arrows move it, Enter puts it down.`,
    moved: (event: EventSaid, seconds: string) => `${named(event)}: moved to ${seconds} s.`,
    stays: (event: EventSaid) =>
      `${named(event)}: stays where it is. It cannot pass what the same foot does before or after.`,
    back: (event: EventSaid) => `${named(event)}: back where it was.`,
    removed: (event: EventSaid) => `${named(event)}: removed.`,
    added: (event: EventSaid, seconds: string) => `${named(event)}: added at ${seconds} s.`,
    alreadyThere: (event: EventSaid) => `${named(event)}: it is already at this frame.`,
  },

  part: {
    label: 'Part that is judged',
    whole: 'The whole clip is judged.',
    kept: (from: string, to: string) => `Only ${from} to ${to} s is judged.`,
    start: 'Start',
    end: 'End',
    startHandle: 'Start of the part that is judged',
    endHandle: 'End of the part that is judged',
    handleHow: 'Arrows move it by a frame, with Shift by ten. Enter puts it down and Escape puts it back.',
    startHere: 'Start here',
    endHere: 'End here',
    wholeClip: 'Judge the whole clip',
    wrong: (from: string, to: string) => `Seconds from ${from} to ${to}, please.`,
    saidWhole: 'The whole clip is judged.',
    saidKept: (from: string, to: string) => `Only ${from} to ${to} s is judged.`,
  },

  findings: {
    list: (n: number) =>
      n === 1 ? 'The moment that shows a finding' : `All ${n} moments that show a finding`,
    none: 'No moment of this clip shows a finding.',
    moment: (verdict: Verdict, title: string, moment: string, seconds: string) =>
      `${VERDICT_WORDS[verdict]}: ${title}. ${moment}, ${seconds} s`,
    more: (n: number) => `and ${n} more; press again for the next`,
  },

  how: 'How to read it',
  reading: [
    'A bar is a foot on the ground. The handle below its beginning is the landing, the one above its end the push-off.',
    'A diamond was placed by hand; left is filled and right is hollow.',
    'Clarity falls where the joints were hard to see. A line below it marks frames in which left and right leg had been mixed up and were put right.',
    'Hatched parts are not judged.',
  ],
};
