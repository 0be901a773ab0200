import type { PoseTrack } from '../pose/pose-track';
import { autocorrelation } from '../signal/autocorrelation';
import { refinePeak } from '../signal/refine-peak';
import { evenTimes, resample } from '../signal/resample';
import { medianRateHz } from '../signal/sample-rate';
import { landmark, legLengthPx, spread } from '../track/body';

/** Cadences looked for, as stride periods: 40 strides a minute (a slow walk, or slow motion) to 140 (a sprint). */
const LONGEST_STRIDE_S = 1.5;
const SHORTEST_STRIDE_S = 0.43;
/** Correlation of the legs' movement with itself one stride later, from which it counts as rhythmic. */
const RHYTHM_FROM = 0.5;

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
 * @param slowestStrideS the longest stride period looked for, s (longer for slow motion)
 */
export function legMotion(track: PoseTrack, slowestStrideS = LONGEST_STRIDE_S): LegMotion {
  const left = landmark(track, 'left_ankle');
  const right = landmark(track, 'right_ankle');
  const legPx = Math.max(legLengthPx(track, 'left') || 0, legLengthPx(track, 'right') || 0);
  const across = left.xPx.map((x, i) => (x - right.xPx[i]!) / legPx);
  const upDown = left.yPx.map((y, i) => (y - right.yPx[i]!) / legPx);
  const [spanX, spanY] = [spread(across), spread(upDown)];
  const amplitudeL = Math.max(spanX || 0, spanY || 0);
  const n = track.timesS.length;
  const none = { amplitudeL, stridePeriodS: NaN, rhythm: 0 };
  if (n < 8 || !(amplitudeL > 0)) return none;
  const rateHz = Math.min(60, medianRateHz(track.timesS));
  const signal = resample(
    track.timesS,
    spanX > spanY ? across : upDown,
    evenTimes(track.timesS[0]!, track.timesS[n - 1]!, rateHz),
  );
  const maxLag = Math.min(Math.ceil(slowestStrideS * rateHz) + 1, Math.floor(signal.length * 0.6));
  const correlation = autocorrelation(signal, maxLag);
  let best = -1;
  for (let lag = Math.max(2, Math.floor(SHORTEST_STRIDE_S * rateHz)); lag < maxLag; lag++) {
    const here = correlation[lag]!;
    if (!(here >= correlation[lag - 1]! && here >= correlation[lag + 1]!)) continue;
    // The first clear peak is the stride; later ones are its multiples.
    if (best < 0 || here > correlation[best]! + 0.1) best = lag;
  }
  if (best < 0 || correlation[best]! < RHYTHM_FROM) return none;
  const lags = Float64Array.from(correlation, (_, lag) => lag / rateHz);
  const peak = refinePeak(lags, correlation, best);
  return { amplitudeL, stridePeriodS: peak.timeS, rhythm: correlation[best]! };
}
