import type { CycleId } from '../../metrics/gait-cycle';
import type { Side } from '../../pose/keypoints';

interface CycleWords {
  readonly title: string;
  /** One sentence on how to read the plot. */
  readonly reading: string;
  /** Which way the axis goes, at its lower and at its upper end. */
  readonly down: string;
  readonly up: string;
}

const cycles: Readonly<Record<CycleId, CycleWords>> = {
  trunkLean: {
    title: 'Forward lean',
    reading:
      'Above zero the upper body leans ahead of the plumb line; it nods once with each step, so twice in a stride.',
    down: 'back',
    up: 'forward',
  },
  hipFlexion: {
    title: 'Hip bend',
    reading:
      'Where the thigh points against the trunk: above zero it is in front of it, and the lowest point is how far the leg gets behind you.',
    down: 'behind',
    up: 'in front',
  },
  kneeFlexion: {
    title: 'Knee bend',
    reading:
      'Zero is a straight leg: the first, low hill is the knee giving under your weight, the high one is the heel swinging up behind you.',
    down: 'straight',
    up: 'bent',
  },
  torsoRotation: {
    title: 'Turn of the chest on the hips',
    reading:
      'Above zero the chest is turned to your left: it should swing about as far to either side, and left and right strides should mirror each other.',
    down: 'right',
    up: 'left',
  },
  lateralTrunkLean: {
    title: 'Sideways lean',
    reading:
      'Above zero the upper body leans over to the side of the foot that the curve is of: while it stands, little lean is usual.',
    down: 'away',
    up: 'over this foot',
  },
  kneeFrontal: {
    title: 'Knee falling inward',
    reading:
      'Above zero the knee lies inside the straight line from hip to ankle; shown only while the foot is on the ground, for a bent leg in the air looks turned.',
    down: 'outward',
    up: 'inward',
  },
};

/** Text of the plots. */
export const plotsWords = {
  cycles,
  intro:
    'Your strides laid over each other: 0 % is when a foot lands, 100 % when the same foot lands again. The line is the average stride; the band around it holds about two of three strides, so a narrow band means that you repeat yourself well.',
  legendOf: {
    left: 'Left: solid line, plain band',
    right: 'Right: dashed line, striped band',
  } satisfies Readonly<Record<Side, string>>,
  legendMark: 'The mark on a line is where that foot leaves the ground.',
  farLeg: (side: Side) =>
    `The ${side} leg is away from the camera and partly hidden: its curves are less sure, and so is the turn of the chest.`,
  onGround: 'on the ground',
  inAir: 'in the air',
  axisPercent: 'per cent of the stride',
  axisDegrees: (down: string, up: string) => `← ${down} · degrees · ${up} →`,
  percent: (value: number) => `${value} %`,
  strides: (n: number) => (n === 1 ? '1 stride' : `${n} strides`),
  side: { left: 'Left', right: 'Right' } satisfies Readonly<Record<Side, string>>,
  /** Values come written: "−4°". */
  range: (low: string, lowAt: number, high: string, highAt: number) =>
    `from ${low} (at ${lowAt} %) to ${high} (at ${highAt} %)`,
  toeOff: (at: string) => `off the ground at ${at} %`,
  aloud: (title: string, sides: readonly string[]) => `${title} over the stride. ${sides.join('. ')}.`,
  table: {
    open: 'The same in numbers',
    caption: (title: string) => `${title} over the stride, in degrees`,
    percent: '% of the stride',
    mean: (side: Side) => `${side === 'left' ? 'Left' : 'Right'} average`,
    sd: (side: Side) => `${side === 'left' ? 'Left' : 'Right'} spread (SD)`,
    none: 'not seen',
  },
};
