import type { PersonBox, Told } from '../../by-hand/correction';
import type { MarkKind, MarkPoint } from '../../by-hand/mark';
import type { KeypointName } from '../../pose/keypoints';
import { number, short } from '../numbers';

type Tool = 'look' | 'move-joint' | 'vertical' | 'choose-person' | MarkKind;

const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  look: 'Look',
  'move-joint': 'Joint',
  vertical: 'Upright',
  'choose-person': 'Runner',
  angle: 'Angle',
  line: 'Line',
  distance: 'Distance',
  plumb: 'Plumb',
  note: 'Note',
};

const TOOL_TITLES: Readonly<Record<Tool, string>> = {
  look: 'Look: zoom and move the picture',
  'move-joint': 'Joint: move one that was found in the wrong place',
  vertical: 'Upright: show what is upright in the picture',
  'choose-person': 'Runner: choose another person',
  angle: 'Angle: measure between two lines',
  line: 'Line: its length and how it leans',
  distance: 'Distance: between two points',
  plumb: 'Plumb line: straight up and down through a point',
  note: 'Note: write something at a place',
};

const JOINTS: Readonly<Partial<Record<KeypointName, string>>> = {
  left_ear: 'Left ear',
  left_shoulder: 'Left shoulder',
  left_elbow: 'Left elbow',
  left_wrist: 'Left wrist',
  left_hip: 'Left hip',
  left_knee: 'Left knee',
  left_ankle: 'Left ankle',
  left_heel: 'Left heel',
  left_foot_index: 'Left toes',
  right_ear: 'Right ear',
  right_shoulder: 'Right shoulder',
  right_elbow: 'Right elbow',
  right_wrist: 'Right wrist',
  right_hip: 'Right hip',
  right_knee: 'Right knee',
  right_ankle: 'Right ankle',
  right_heel: 'Right heel',
  right_foot_index: 'Right toes',
};

const TOLD_NAMES: Readonly<Record<keyof Told, string>> = {
  view: 'where the camera stood',
  cameraRollDeg: 'camera tilt',
  slowMotionFactor: 'slow motion',
  statureCm: 'height',
  legLengthCm: 'leg length',
  beltSpeedMps: 'belt speed',
};

const BOX_FIELDS: Readonly<Record<keyof PersonBox, string>> = {
  leftPx: 'From the left',
  topPx: 'From the top',
  widthPx: 'Width',
  heightPx: 'Height',
};

const turned = (deg: number): string =>
  Math.abs(deg) < 0.05
    ? 'level'
    : `turned ${number(Math.abs(deg), 1)}° ${deg > 0 ? 'clockwise' : 'anticlockwise'}`;

/** Text of the tools that correct on the picture. */
export const handToolsWords = {
  heading: 'Tools for the picture',
  tools: 'What a press on the picture does',
  toolNames: TOOL_NAMES,
  toolTitles: TOOL_TITLES,
  grid: 'Grid',
  gridTitle: 'Grid: level and upright lines over the picture',
  lookHint: 'Choose a joint to set right, or something to measure. The report follows what you correct.',
  /** Beside every point that can be moved. */
  pointKeys:
    'By keyboard: Tab to a point, Enter to pick it up, arrows to move it (shift: ten pixels), Enter again.',
  pointAt: (name: string, { xPx, yPx }: MarkPoint) =>
    `${name}, ${number(xPx, 0)} across, ${number(yPx, 0)} down`,
  held: (what: string) => `Held: ${what}`,
  putDown: (what: string) => `Put down: ${what}`,
  putBack: 'Put back where it was',
  otherWays: 'By keyboard or numbers',
  across: 'Across',
  down: 'Down',
  px: 'px',

  joint: 'Joint',
  joints: JOINTS,
  jointLayer: 'Joints of this frame',
  jointHint: 'Drag a joint to where it really is. It counts in this frame, and the report follows.',
  jointPause: 'Pause the clip to move a joint.',
  jointKeys:
    'By keyboard: Tab to the picture, arrows to the joint, Enter to pick it up, arrows to move it (shift: ten pixels), Enter to put it down.',
  notFound: 'Not found in this frame: type where it is.',
  putHere: 'Put here',

  range: {
    from: 'From',
    to: 'To',
    seconds: 's',
    fromHere: 'From here',
    toHere: 'To here',
  },

  upright: {
    hint: 'Draw along something that stands upright: a door frame, a post, the treadmill’s frame. Angles to the upright are measured against it.',
    layer: 'Line along something upright',
    ends: ['One end of the upright line', 'Other end of the upright line'],
    leans: (deg: number) =>
      Math.abs(deg) < 0.05 ? 'The line is upright: the camera was level.' : `The picture is ${turned(deg)}.`,
    tooFlat: 'This line lies nearer to level than to upright. Draw along something that stands.',
    use: 'Use this line',
    discard: 'Discard',
    place: 'Put a line on the picture',
    placed: 'A line is on the picture. Move its ends.',
    told: (deg: number) => `Camera tilt: ${turned(deg)}`,
    sign: '2 = the picture is turned 2 degrees clockwise, so that a post leans to the right. 0 = the camera was level.',
    useNumber: 'Use this number',
  },

  person: {
    hint: 'Draw a box around the one to look at, from head to feet and wide enough for a whole stride.',
    takesLong:
      'The network then looks at the clip again, in that part only. It takes as long as the first time.',
    noVideo:
      'Another person can only be looked for in the video, and it is not at hand. Drop the video again to choose one.',
    layer: 'Box around a person',
    corners: ['Top left corner', 'Bottom right corner'],
    fields: BOX_FIELDS,
    place: 'Put a box on the picture',
    placed: 'A box is on the picture. Move its corners.',
    look: 'Look at this person',
    looking: 'Looking …',
    discard: 'Discard',
  },

  swap: {
    heading: 'Swap the legs in a part',
    why: 'Where left and right leg were taken for each other: go to where it begins, then to where it ends.',
    swap: 'Swap left and right leg in this part',
    backwards: 'The end lies before the beginning.',
    done: (from: string, to: string) => `Legs swapped from ${from} to ${to} s.`,
  },

  told: {
    heading: 'Set by hand',
    why: 'Say what you know better than the clip shows. What you leave alone is found from the clip.',
    names: TOLD_NAMES,
    use: 'Use this',
    useAloud: (name: string) => `Use this: ${name}`,
    fromClip: 'Found from the clip',
    fromClipAloud: (name: string) => `Found from the clip: ${name}`,
    byHand: (value: string) => `Now: ${value}, as you said`,
    found: (value: string) => `Now: ${value}, found from the clip`,
    notSaid: 'Now: not known',
    unknown: 'Now: not read from this clip',
    takenAsLevel: 'taken as level',
    turned,
    slowed: (factor: number) => `${short(factor)} times slower`,
    looksSlowed: (factor: number) => `Now: normal speed, but it looks slowed ${short(factor)} times`,
    normalSpeed: 'normal speed',
    tiltNote: '2 = the picture is turned 2 degrees clockwise. The upright tool reads it from a line.',
    legLength: 'Your leg length',
    legLengthNote:
      'From the hip joint to the ankle, by tape. Says lengths in centimetres more surely than your height.',
    centimetres: 'cm',
    inches: 'in',
  },
};
