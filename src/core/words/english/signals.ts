import { capital } from '../capital';
import type { Side } from '../../pose/keypoints';

type JointPart = 'nose' | 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle' | 'heel' | 'foot_index';

const JOINTS: Readonly<Record<JointPart, string>> = {
  nose: 'nose',
  shoulder: 'shoulder',
  elbow: 'elbow',
  wrist: 'wrist',
  hip: 'hip',
  knee: 'knee',
  ankle: 'ankle',
  heel: 'heel',
  foot_index: 'toes',
};

/** Text of the live plots in the workspace. */
export const signalsWords = {
  heading: 'Plots',
  lead: 'Move over a plot to see that moment in the picture; click to stay there. Drag across a plot to enlarge that part.',
  overTime: 'Over the clip',
  overStride: 'Over the stride',

  /** What a plot can show. */
  groups: {
    angle: 'Joint angles',
    measure: 'Measures, stride by stride',
    x: 'Places across the picture',
    y: 'Places up and down the picture',
  },
  jointTitle: (part: JointPart, axis: 'x' | 'y') =>
    `${capital(JOINTS[part])}, ${axis === 'x' ? 'from the left edge' : 'from the top edge'}`,
  /** Angles that are no part of the stride's curves, and signs that differ from theirs. */
  angles: {
    ankleDorsiflexion: { title: 'Ankle', down: 'toes pointed', up: 'toes drawn up' },
    elbowAngle: { title: 'Elbow', down: 'bent', up: 'straight' },
    lateralTrunkLean: { down: 'left', up: 'right' },
  },
  /** Which way an upright axis goes. */
  axis: (down: string, up: string) => `degrees: ↑ ${up}, ↓ ${down}`,
  withUnit: (title: string, unit: string) => (unit ? `${title} (${unit})` : title),
  pixels: 'px',

  choose: (place: number) => `Plot ${place} shows`,
  add: 'Add a plot',
  remove: (title: string) => `Take away: ${title}`,
  raw: 'Also before cleaning',
  rawKey: 'Thin: before cleaning',
  zoomIn: 'Enlarge',
  zoomOut: 'Make smaller',
  earlier: 'Earlier',
  later: 'Later',
  whole: 'Whole clip',
  save: 'Save these numbers',
  saving: 'The file is being made.',
  zoomTools: 'Which part of the clip is shown',

  side: { left: 'Left', right: 'Right', none: 'Now' } satisfies Record<Side | 'none', string>,
  unknown: 'not seen',
  nothing:
    'The clip shows no running, and at an angle no joint angle can be read. Places of joints can be plotted.',

  /** A plot as it is read aloud. */
  plotName: (title: string) => `${title} over the clip`,
  plotHelp: 'Arrow keys move a frame, with shift ten; Home and End go to either end.',
  valueAt: (timeS: string, values: readonly string[]) => [`${timeS} seconds`, ...values].join(', '),
  lineValue: (side: Side | null, value: string) => (side ? `${side} ${value}` : value),

  key: {
    heading: 'How to read the plots',
    left: 'left foot on the ground: tinted; lands at the filled circle',
    right: 'right foot on the ground: striped; lands at the hollow square',
    air: 'plain: both feet in the air',
    leaves: 'short line: that foot leaves the ground',
    byHand: 'in a ring: measured by hand',
  },

  cycle: {
    choose: 'Shows',
    strideOf: 'Follow the stride of',
    foot: { left: 'Left foot', right: 'Right foot' } satisfies Record<Side, string>,
    name: (title: string, side: Side) => `${title}, ${side} stride`,
    now: (percent: string, own: string, usual: string) =>
      `At ${percent} % of this stride: ${own}; on average ${usual}`,
    outside: 'This moment is in no whole stride of this foot.',
    none: 'There are too few strides to lay over each other.',
    key: 'The strong plain line is the stride in the picture. The coloured ones are the averages of all strides, each in the band that holds about two of three.',
    axis: 'per cent of the stride',
  },

  table: {
    open: 'The same in numbers',
    caption: (title: string) => `${title}, step by step`,
    foot: 'Foot',
    lands: 'Lands at, s',
    at: 'At, s',
    value: (unit: string) => (unit ? `Value, ${unit}` : 'Value'),
    landing: 'When it lands',
    middle: 'Weight on it',
    leaving: 'When it leaves',
    byHand: 'by hand',
    none: 'No steps in this part of the clip.',
    first: (shown: number, all: number) =>
      `The first ${shown} of ${all} steps in this part. Enlarge another part to read on, or save all numbers.`,
  },
  /** Headings of the saved columns. */
  columns: {
    timeS: 'time_s',
    line: (title: string, unit: string, side: Side | null, raw: boolean) =>
      [title, side, raw ? 'before cleaning' : null, unit && `(${unit})`].filter(Boolean).join(' '),
  },
  fileName: (clip: string) => `${clip}.plots.csv`,
};
