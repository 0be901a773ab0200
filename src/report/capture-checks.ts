import type { Situation } from '../core/analysis/analysis';
import { number } from '../core/words/numbers';
import { words } from '../core/words/words';
import type { ReportSource } from './report';

export type CaptureState = 'good' | 'fair' | 'poor';

/** One thing about a clip that makes measures surer or less sure. */
export interface CaptureCheck {
  readonly id: keyof typeof words.capture.names;
  readonly state: CaptureState;
  /** What was found, in words. */
  readonly found: string;
  /** What to change next time; absent where nothing is to be gained. */
  readonly advice?: string;
}

/**
 * What of a clip stood in the way of measuring, and what to change: frame rate, light, camera, size, sureness. The
 * bounds are this project's own, except the frame rates (30: coarse; 60: all, timing approximate; 120: timing good).
 */
export function captureChecks(source: ReportSource): CaptureCheck[] {
  return [
    frameRate(source),
    ...light(source),
    ...offSquare(source),
    ...level(source),
    ...steady(source),
    ...size(source),
    inPicture(source),
    sureness(source),
    swaps(source),
  ];
}

const text = words.capture;

function check(
  id: CaptureCheck['id'],
  state: CaptureState,
  found: string,
  advice: string = text.advice[id],
): CaptureCheck {
  return state === 'good' ? { id, state, found } : { id, state, found, advice };
}

/** The state of a value for which more is better. */
function from(value: number, good: number, fair: number): CaptureState {
  return value >= good ? 'good' : value >= fair ? 'fair' : 'poor';
}

function frameRate({ quality: { framesPerSecond } }: ReportSource): CaptureCheck {
  // Cameras that say 60 give 59.94, and drop a frame now and then.
  const state = from(framesPerSecond, 115, 55);
  const whole = Math.abs(framesPerSecond - Math.round(framesPerSecond)) < 0.05;
  return check('frameRate', state, text.perSecond(number(framesPerSecond, whole ? 0 : 1)));
}

function light({ light }: ReportSource): CaptureCheck[] {
  if (!light) return [];
  const { brightness, contrast } = light;
  const dark = from(brightness, 0.16, 0.08);
  const flat = from(contrast, 0.25, 0.12);
  const bright = brightness > 0.9;
  const state = worse(dark, flat, bright ? 'fair' : 'good');
  const found =
    dark !== 'good' ? text.dark : bright ? text.glaring : flat !== 'good' ? text.flat : text.lightGood;
  return [check('light', state, found, bright ? text.adviceGlare : text.advice.light)];
}

function offSquare({ view, situation }: ReportSource): CaptureCheck[] {
  if (situation?.yawDeg === undefined) return [];
  if (view === 'oblique') return [check('viewAngle', 'poor', text.oblique(number(situation.yawDeg, 0)))];
  const offDeg = Math.abs(view.startsWith('side') ? 90 - situation.yawDeg : situation.yawDeg);
  const state = from(-offDeg, -8, -18);
  return [check('viewAngle', state, state === 'good' ? text.square : text.offSquare(number(offDeg, 0)))];
}

function level({ situation }: ReportSource): CaptureCheck[] {
  if (!situation || situation.roll.from === 'assumed-level') return [];
  const offDeg = Math.abs(situation.roll.correctedDeg);
  const state = from(-offDeg, -1.5, -4);
  return [check('level', state, state === 'good' ? text.level : text.tilted(number(offDeg, 1)))];
}

function steady({ situation }: ReportSource): CaptureCheck[] {
  const states: Readonly<Record<Situation['camera']['state'], CaptureState | null>> = {
    steady: 'good',
    moving: 'poor',
    unknown: null,
  };
  const state = situation ? states[situation.camera.state] : null;
  return state === null ? [] : [check('steady', state, state === 'good' ? text.still : text.moved)];
}

function size({ situation, clip }: ReportSource): CaptureCheck[] {
  const legPx = situation?.calibration?.legLengthPx;
  if (legPx === undefined) return [];
  const state = from(legPx, 160, 120);
  return [check('size', state, text.legs(number(legPx, 0), number((100 * legPx) / clip.heightPx, 0)))];
}

function inPicture({ quality: { framesWithRunner, framesDecoded } }: ReportSource): CaptureCheck {
  const share = framesDecoded > 0 ? framesWithRunner / framesDecoded : 0;
  return check('inPicture', from(share, 0.98, 0.9), words.quality.of(framesWithRunner, framesDecoded));
}

function sureness({ quality: { medianConfidence } }: ReportSource): CaptureCheck {
  return check('sureness', from(medianConfidence, 0.7, 0.5), words.quality.percent(100 * medianConfidence));
}

function swaps({ quality: { swapsRepaired, framesDecoded } }: ReportSource): CaptureCheck {
  const share = framesDecoded > 0 ? swapsRepaired / framesDecoded : 0;
  return check('swaps', from(-share, -0.02, -0.1), words.quality.frames(swapsRepaired));
}

function worse(...states: readonly CaptureState[]): CaptureState {
  return states.includes('poor') ? 'poor' : states.includes('fair') ? 'fair' : 'good';
}
