import type { MarkKind } from '../../by-hand/mark';
import type { MarkValue } from '../../by-hand/mark-measures';
import { number } from '../numbers';
import { lengthWords, unitAfter, type UnitSystem } from '../units';

const NAMES: Readonly<Record<MarkKind, string>> = {
  angle: 'Angle',
  line: 'Line',
  distance: 'Distance',
  plumb: 'Plumb line',
  note: 'Note',
};

const HINTS: Readonly<Record<MarkKind, string>> = {
  angle: 'Press on one end, on the corner, then on the other end.',
  line: 'Draw from one end to the other.',
  distance: 'Draw from one point to the other. It holds in the plane that the runner moves in.',
  plumb: 'Press where the line should pass. It stands as upright as the camera’s tilt says.',
  note: 'Press on the place that the note is about, then write it.',
};

const POINTS: Readonly<Record<MarkKind, readonly string[]>> = {
  angle: ['First end', 'Corner', 'Second end'],
  line: ['First end', 'Second end'],
  distance: ['First end', 'Second end'],
  plumb: ['Point'],
  note: ['Place'],
};

function value({ value: is, unit }: MarkValue, units: UnitSystem): string {
  if (unit === 'cm') return is < 9.95 && units === 'metric' ? `${number(is, 1)} cm` : lengthWords(is, units);
  return `${number(is, unit === 'L' ? 2 : 0)}${unitAfter(unit)}`;
}

function lean(deg: number): string {
  const whole = Math.round(Math.abs(deg));
  if (whole === 0) return 'upright';
  return whole === 90 ? 'level' : `leans ${number(whole, 0)}° to the ${deg > 0 ? 'right' : 'left'}`;
}

/** Text of measuring by hand. */
export const marksWords = {
  heading: 'Marks',
  lead: 'What you measure and write on the picture. It changes no verdict, and goes out with the evidence.',
  none: 'None yet. Choose angle, line, distance, plumb or note above.',
  names: NAMES,
  hints: HINTS,
  points: POINTS,
  pointNames: (kind: MarkKind, label: string) => `Points: ${NAMES[kind]}${label === '' ? '' : ` ${label}`}`,
  place: 'Put one on the picture',
  placed: (kind: MarkKind) => `${NAMES[kind]} is on the picture. Move its points.`,
  byKeyboard: 'By keyboard',
  noScale:
    'Centimetres need a scale: say the runner’s height, leg length or belt speed under “Set by hand”. Until then it is in leg lengths (L).',
  noScaleAtAll:
    'Centimetres need a scale, and no leg was found in this clip to take it from. Until then it is in pixels.',
  value,
  /** With what makes it sure or unsure. */
  measured: (is: MarkValue, units: UnitSystem) => {
    if (is.what === 'lean') return lean(is.value);
    const ends = is.ci95?.map((end) => value({ ...is, value: end }, units));
    return ends ? `${value(is, units)} (${ends[0]} to ${ends[1]})` : value(is, units);
  },

  onFrame: (seconds: string) => `at ${seconds} s`,
  onPart: (from: string, to: string) => `${from} to ${to} s`,
  show: (what: string) => `Show: ${what}`,
  wipe: 'Delete',
  wipeAloud: (what: string) => `Delete: ${what}`,
  wiped: (what: string) => `Deleted: ${what}. Undo brings it back.`,
  edit: (what: string) => `Change: ${what}`,

  text: 'What it says',
  name: 'Its name',
  limit: (most: number, left: number) => `Up to ${most} letters; ${left} left.`,
  when: 'When it is seen',
  thisFrame: 'Only the frame on show',
  thisStride: 'Through the stride on show',
  noStride: 'no whole stride here',
  part: 'From … to …',
  pointsByNumbers: 'Points by numbers',
  across: (name: string) => `${name}, across`,
  down: (name: string) => `${name}, down`,

  savePicture: 'Save this frame as a picture',
  saving: 'Being made …',
  saved: (file: string) => `${file} is made and handed to the browser’s downloads.`,
};
