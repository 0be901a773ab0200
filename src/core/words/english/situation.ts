import type { Situation } from '../../analysis/analysis';
import type { View } from '../../track/view';
import { number, short } from '../numbers';
import { speedWords, type UnitSystem } from '../units';
import { VIEW_WORDS } from './findings';

/** Off square by less than this, a camera is as square as can be told. */
const SQUARE_DEG = 8;
/** A roll below this is none that one would notice. */
const LEVEL_DEG = 0.5;

/** How a clip was filmed, as rows of a name and a few plain words. */
export function situationRows(
  {
    view,
    situation,
  }: {
    readonly view: View;
    /** Reports made before this was read have none. */
    readonly situation: Situation | undefined;
  },
  units: UnitSystem,
): readonly (readonly [name: string, words: string])[] {
  const rows: [string, string][] = [['Seen', VIEW_WORDS[view]]];
  if (!situation) return rows;
  const { yawDeg, slowMotion } = situation;
  if (yawDeg !== undefined) rows.push(['Camera direction', direction(view, yawDeg)]);
  rows.push(['Tilt of the picture', tilt(situation.roll)], ['Camera', STEADINESS[situation.camera.state]]);
  rows.push(['Scale', scale(situation.calibration)]);
  const belt = beltSpeed(situation.calibration, units);
  if (belt) rows.push(['Belt', belt]);
  if (slowMotion) rows.push(['Slow motion', `looks slowed ${short(slowMotion.factor)} times`]);
  return rows;
}

const STEADINESS: Readonly<Record<Situation['camera']['state'], string>> = {
  steady: 'stood still',
  moving: 'moved while filming',
  unknown: 'too few steps to tell whether it stood still',
};

function direction(view: View, yawDeg: number): string {
  if (view === 'oblique') return `about ${number(yawDeg, 0)} degrees off the line of running`;
  const offDeg = Math.round(view.startsWith('side') ? 90 - yawDeg : yawDeg);
  return offDeg < SQUARE_DEG ? 'square on' : `about ${offDeg} degrees off square`;
}

function tilt({ from, correctedDeg, seDeg }: Situation['roll']): string {
  if (from === 'assumed-level') return 'taken as level';
  const way = correctedDeg > 0 ? 'clockwise' : 'anticlockwise';
  const turned = `turned ${way} by ${number(Math.abs(correctedDeg), 1)} degrees`;
  if (from === 'user') return correctedDeg === 0 ? 'level, as you said' : `${turned}, as you said; put right`;
  const source = from === 'belt' ? 'the feet on the belt' : 'the body’s symmetry';
  const sure = `give or take ${number(1.96 * seDeg, 1)}, from ${source}`;
  return Math.abs(correctedDeg) < LEVEL_DEG ? `level (${sure})` : `${turned} (${sure}); put right`;
}

const SCALE_FROM = {
  stature: 'your height',
  'leg-length': 'your leg length',
  'belt-speed': 'the belt speed',
} as const;

function scale(calibration: Situation['calibration']): string {
  const { metresPerPx, from, seShare } = calibration ?? {};
  if (metresPerPx === undefined || seShare === undefined)
    return 'not known: lengths are in leg lengths. Your height or the belt speed would tell it';
  const source = SCALE_FROM[from ?? 'stature'];
  return `${number(1000 * metresPerPx, 1)} mm a pixel (from ${source}, give or take ${number(196 * seShare, 0)} %)`;
}

function beltSpeed(calibration: Situation['calibration'], units: UnitSystem): string | null {
  const { beltSpeedLegsPerS, beltSpeedMps } = calibration ?? {};
  if (beltSpeedLegsPerS === undefined) return null;
  const legs = `${number(beltSpeedLegsPerS, 1)} leg lengths a second`;
  return beltSpeedMps === undefined
    ? legs
    : `${legs}, about ${speedWords(beltSpeedMps, units)} for your size`;
}
