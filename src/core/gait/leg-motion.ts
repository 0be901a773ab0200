import type { PoseTrack } from '../pose/pose-track';
import { autocorrelation } from '../signal/autocorrelation';
import { refinePeak } from '../signal/refine-peak';
import { evenTimes, resample } from '../signal/resample';
import { medianRateHz } from '../signal/sample-rate';
import { landmark, legLengthPx, spread } from '../track/body';

/** Stride periods looked for: a sprint's to that of slow motion played four times slower; failing that, sixteen times. */
const LONGEST_STRIDE_S = 4;
const LONGEST_SLOWED_S = 13;
const SHORTEST_STRIDE_S = 0.43;
/** Correlation of the legs' movement with itself one stride later, from which it counts as rhythmic. */
const RHYTHM_FROM = 0.5;
/** From here on the whole clip is one steady rhythm. */
const STEADY_FROM = 0.8;
const WINDOW_S = 4;
/** A stride this many times two steps long is more than one. */
const DOUBLED_FROM = 1.6;
/** Correlation of the feet's parting with itself a step later, from which a step counts. */
const STEP_RHYTHM_FROM = 0.3;
/**
 * Legs are nearly where they were a thirtieth of a second ago: a runner's correlate with themselves by 0.85 and more,
 * frames in a jumble hardly. Below this the pictures are not one movement. Films of under 15 frames a second pass.
 */
const SMOOTH_FROM = 0.5;
const SMOOTH_LAG_S = 1 / 30;

export interface LegMotion {
  /** How far the ankles part and close, leg lengths (the larger of across and up-down). */
  readonly amplitudeL: number;
  /** Seconds a stride; NaN when the legs have no rhythm. */
  readonly stridePeriodS: number;
  /** Correlation of the movement with itself one stride later, 0..1. */
  readonly rhythm: number;
}

/**
 * The rhythm of the legs: the ankles' difference repeats once a stride, whatever the view, and turns over after
 * half of it, which tells a stride from a step.
 */
export function legMotion(track: PoseTrack): LegMotion {
  const left = landmark(track, 'left_ankle');
  const right = landmark(track, 'right_ankle');
  const legPx = Math.max(legLengthPx(track, 'left') || 0, legLengthPx(track, 'right') || 0);
  const across = left.xPx.map((x, i) => (x - right.xPx[i]!) / legPx);
  const upDown = left.yPx.map((y, i) => (y - right.yPx[i]!) / legPx);
  const [spanX, spanY] = [spread(across), spread(upDown)];
  const amplitudeL = Math.max(spanX || 0, spanY || 0);
  const n = track.timesS.length;
  if (n < 8 || !(amplitudeL > 0)) return { amplitudeL, stridePeriodS: NaN, rhythm: 0 };
  const rateHz = Math.min(60, medianRateHz(track.timesS));
  const signal = resample(
    track.timesS,
    spanX > spanY ? across : upDown,
    evenTimes(track.timesS[0]!, track.timesS[n - 1]!, rateHz),
  );
  const quick = strideRhythm(signal, rateHz);
  const whole = quick.rhythm > 0 ? quick : strideRhythm(signal, rateHz, LONGEST_SLOWED_S);
  if (whole.rhythm >= STEADY_FROM) return { amplitudeL, ...whole };
  // Somebody who turns round, or starts and stops, has a rhythm only in parts of the clip.
  const length = Math.round(WINDOW_S * rateHz);
  let best = whole;
  const stepS = stepPeriodS(signal, rateHz);
  for (let from = 0; from + length <= signal.length; from += Math.max(1, Math.round(length / 4))) {
    const part = strideRhythm(signal.subarray(from, from + length), rateHz);
    if (part.rhythm > best.rhythm) best = part;
  }
  const strides = best.stridePeriodS / (2 * stepS);
  return strides > DOUBLED_FROM
    ? { amplitudeL, stridePeriodS: 2 * stepS, rhythm: best.rhythm }
    : { amplitudeL, ...best };
}

/**
 * Seconds a step, from how far the feet are apart whichever leg is which: legs exchanged for whole stretches can make
 * every second stride look alike, steps they leave as they are. NaN where there is no rhythm.
 */
function stepPeriodS(signal: Float64Array, rateHz: number): number {
  const maxLag = Math.min(Math.ceil((LONGEST_STRIDE_S / 2) * rateHz), Math.floor(signal.length * 0.6));
  const correlation = autocorrelation(signal.map(Math.abs), maxLag);
  for (let lag = Math.max(2, Math.floor((SHORTEST_STRIDE_S / 2) * rateHz)); lag < maxLag; lag++) {
    const here = correlation[lag]!;
    const peak = here >= correlation[lag - 1]! && here >= correlation[lag + 1]!;
    if (peak && here >= STEP_RHYTHM_FROM) return lag / rateHz;
  }
  return NaN;
}

/** Stride period and its correlation in an evenly sampled signal; NaN and 0 when there is no rhythm. */
function strideRhythm(
  signal: Float64Array,
  rateHz: number,
  longestS = LONGEST_STRIDE_S,
): Pick<LegMotion, 'stridePeriodS' | 'rhythm'> {
  const maxLag = Math.min(Math.ceil(longestS * rateHz) + 1, Math.floor(signal.length * 0.6));
  const correlation = autocorrelation(signal, maxLag);
  // In slow motion a signal is long like itself a moment later: a stride comes only after it has turned over.
  const turned = correlation.findIndex((value) => value < 0);
  const smooth = correlation[Math.round(SMOOTH_LAG_S * rateHz)]!;
  if (turned < 0 || smooth < SMOOTH_FROM) return { stridePeriodS: NaN, rhythm: 0 };
  let best = -1;
  for (let lag = Math.max(2, turned, Math.floor(SHORTEST_STRIDE_S * rateHz)); lag < maxLag; lag++) {
    const here = correlation[lag]!;
    if (!(here >= correlation[lag - 1]! && here >= correlation[lag + 1]!)) continue;
    // The first clear peak is the stride; later ones are its multiples.
    if (best < 0 || here > correlation[best]! + 0.1) best = lag;
  }
  if (best < 0 || correlation[best]! < RHYTHM_FROM) return { stridePeriodS: NaN, rhythm: 0 };
  const lags = Float64Array.from(correlation, (_, lag) => lag / rateHz);
  return { stridePeriodS: refinePeak(lags, correlation, best).timeS, rhythm: correlation[best]! };
}
