import type { Side } from '../../pose/keypoints';
import type { StandingMeasureId, StandingView } from '../../standing/standing-findings';
import { number } from '../numbers';
import { capital } from '../capital';

type Part = 'shoulder' | 'hand' | 'hip';

export interface StandingMeasureWords {
  readonly name: string;
  readonly meaning: string;
  readonly decimals: number;
  /** What a value below and above zero is. */
  readonly ends: readonly [below: string, above: string];
}

const MEASURES: Readonly<Record<StandingMeasureId, StandingMeasureWords>> = {
  shouldersAgainstFeet: {
    name: 'Shoulders against feet',
    meaning: 'How far the line of the shoulders is turned from straight ahead, seen from above.',
    decimals: 1,
    ends: ['left ahead', 'right ahead'],
  },
  hipsAgainstFeet: {
    name: 'Hips against feet',
    meaning: 'How far the line of the hips is turned from straight ahead, seen from above.',
    decimals: 1,
    ends: ['left ahead', 'right ahead'],
  },
  shouldersAgainstHips: {
    name: 'Shoulders against hips',
    meaning: 'The chest turned on the pelvis: what the article is about.',
    decimals: 1,
    ends: ['left ahead', 'right ahead'],
  },
  handAhead: {
    name: 'Hands',
    meaning: 'How far one hanging hand is ahead of the other, in leg lengths (L).',
    decimals: 2,
    ends: ['left ahead', 'right ahead'],
  },
  shoulderTilt: {
    name: 'Shoulder height',
    meaning: 'How far the line of the shoulders is from level, seen from the front.',
    decimals: 1,
    ends: ['left higher', 'right higher'],
  },
  hipTilt: {
    name: 'Hip height',
    meaning: 'How far the line of the hips is from level, seen from the front.',
    decimals: 1,
    ends: ['left higher', 'right higher'],
  },
  pelvisTilt: {
    name: 'Hips bent',
    meaning:
      'How far the trunk is bent forward on the thighs, seen from the side. A pelvis that is tipped forward bends the hips; other things do too, so it is a stand-in: no camera sees the bones.',
    decimals: 1,
    ends: ['arched back', 'bent forward'],
  },
  trunkLean: {
    name: 'Lean of the back',
    meaning: 'The line from hips to shoulders against the plumb line, seen from the side.',
    decimals: 1,
    ends: ['back', 'forward'],
  },
  weightShift: {
    name: 'Weight',
    meaning:
      'How far the hips are to one side of the middle between the feet, as a share of the distance between the feet.',
    decimals: 0,
    ends: ['to the left', 'to the right'],
  },
};

const PARTS: Readonly<Record<Part, string>> = { shoulder: 'Shoulder', hand: 'Hand', hip: 'Hip' };

/** "+2.1": which way it goes shows in the sign. */
const signed = (value: number, decimals: number): string => {
  const text = number(value, decimals);
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text;
};

const allTimes = (n: number): string => (n === 2 ? 'both times' : `all ${n} times`);

/** What was found, in words first and numbers after. */
export const standingResultWords = {
  headline: {
    left: 'Your left side sits further forward',
    right: 'Your right side sits further forward',
    level: 'You stand straight, as far as can be told',
    untold: 'Which side sits further forward could not be told',
    mixed: 'Neither side as a whole sits further forward',
  },
  lead: {
    side: (side: Side) =>
      `This matches what the article describes as a body that is turned: the ${side} side is the one it has you stretch back.`,
    level: 'No side is ahead by more than the camera may be wrong. There is nothing to stretch back.',
    untold:
      'What was seen fits one side as well as the other. See below what it lacked, and try it once more with that mended.',
    mixed: 'One part of you is ahead on the left and another on the right.',
  },
  /** Where nothing was seen from a side. */
  frontOnly: {
    headline: 'From the front alone, which side sits further forward cannot be told',
    lead: 'Turn your left and your right side to the camera as well, or add photos of them. What the front does tell is below.',
    part: 'Cannot be told from the front',
  },
  sure: {
    same: (n: number) => `It was the same side ${allTimes(n)}.`,
    notSame: (n: number) => `It was not the same side ${allTimes(n)}: take it as a hint, not as found.`,
    /** More than once, and nothing to agree about. */
    several: (n: number) => (n === 2 ? 'Seen twice.' : `Seen ${n} times.`),
    once: 'Seen once: whether it comes out the same again is not known. Three times would show it.',
  },
  seenFrom: (views: string) => `Seen from: ${views}.`,
  viewsInSentence: {
    front: 'the front',
    'side-left': 'the left',
    'side-right': 'the right',
  } satisfies Record<StandingView, string>,

  partsHeading: 'Part by part',
  parts: PARTS,
  partAhead: (side: Side) => `${capital(side)} is further forward`,
  partLevel: 'Neither, as far as can be told',
  partUntold: 'Not seen well enough',
  partUnsure: 'Not sure enough to tell',

  above: {
    heading: 'Seen from above',
    /** Read aloud for the drawing. */
    alt: (shoulders: string, hips: string) =>
      `You from above, facing up the picture. Shoulders: ${shoulders}. Hips: ${hips}.`,
    turn: (deg: number) => {
      const size = number(Math.abs(deg), 1);
      if (Number(size) === 0) return 'straight';
      return `turned ${size}° to the ${deg > 0 ? 'left' : 'right'}, ${deg > 0 ? 'right' : 'left'} side ahead`;
    },
    untold: 'could not be told',
    shoulders: 'Shoulders',
    hips: 'Hips',
    marks: 'Marks',
    truly: 'Angles are drawn as they were measured, not enlarged.',
  },

  stretch: {
    heading: (side: Side) => `Stretch the ${side} side back`,
    first: 'Sitting',
    second: 'Standing',
    timer: 'Open the stretch timer',
    timerNote: (side: Side) => `Choose “${capital(side)}” there: it begins with this stretch.`,
    desk: 'At your desk, turn all of yourself to what you look at, feet and chest alike. And look again in a few weeks.',
    both: 'The stretches for either side',
    bothNote: 'Only for a side that is further forward: by the mirror, or when the check is made again.',
    forSide: (side: Side) => `${capital(side)} side forward`,
  },

  numbers: {
    heading: 'The numbers',
    caption: 'What was measured, with its 95 % interval and each time by itself',
    measure: 'What',
    value: 'Value',
    interval: '95 % interval',
    eachTime: 'Interval, and each time',
    measures: MEASURES,
    signed,
    /** "right ahead", "left higher": the sign in words. */
    way: (id: StandingMeasureId, value: number) => {
      const { ends, decimals } = MEASURES[id];
      return Number(value.toFixed(decimals)) === 0 ? '' : ends[value > 0 ? 1 : 0];
    },
    time: (n: number, value: string) => `${n}: ${value}`,
    missing: (n: number) => `${n}: not told`,
    about:
      'The interval is the range that the true value most likely lies in: it holds how much the times differ and how far off the joints may be. Where zero is inside, neither side can be named. Limits are our own choice; the article gives none.',
    dots: 'The bar is the interval, the tick its middle, each dot one of the times. The thin line is zero.',
    notHad: 'Could not be told',
  },

  cautions: {
    heading: 'What to keep in mind',
    always: [
      'Hardly anyone stands straight to the degree, and a turn is no injury and no cause of one by itself. What the article describes is a habit.',
      'This is no medical device. Pain that stays is for a physician.',
    ],
    heights:
      'A camera that stands a little crooked tips shoulders and hips alike. It is put right by your feet and your plumb line, and the interval says how well that goes.',
  },

  stills: {
    heading: 'What was looked at',
    note: 'One small picture of each hold, while this page is open. They are not kept.',
    alt: (view: string, time: string) =>
      `You, ${view.toLowerCase()}${time === '' ? '' : `, ${time.toLowerCase()}`}, with the joints that were found`,
  },

  failed: 'What was held could not be measured. Do it again, with the whole body in the picture.',
  again: 'Do it again',
  heading: 'What was found',
};
