import type { LegMotion } from '../gait/leg-motion';
import { trunkHeightL } from '../gait/trunk-height';
import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { autocorrelation } from '../signal/autocorrelation';
import { refinePeak } from '../signal/refine-peak';
import { evenTimes, resample } from '../signal/resample';
import { landmark, legLengthPx, spread } from '../track/body';

/** The rhythm of somebody who walks or runs, as far as the last seconds show it. */
export interface Rhythm extends LegMotion {
  /** Steps a minute over these seconds; NaN where legs and trunk do not agree on it. */
  readonly stepRatePerMin: number;
}

/** Strides looked for: 240 to 75 steps a minute. */
const SHORTEST_STRIDE_S = 0.5;
const LONGEST_STRIDE_S = 1.6;
/** The legs' movement must be this like itself a stride later, and turned over by this half of one later. */
const LIKE_ITSELF_FROM = 0.4;
const TURNED_OVER_FROM = 0.2;
/** Legs and trunk tell the same step rate within this share. */
const AGREE_WITHIN = 0.05;
/** Signals are read this finely, samples a second: the peak's parabola wants several to a step at any frame rate. */
const FINE_HZ = 60;
/** Peaks are looked for this far to both sides of where they should be, shares of a period. */
const NEAR = 0.2;
/** Later than this share of the signal, too little is left to compare. */
const LATEST_SHARE = 0.6;

/**
 * How often somebody steps. The way the ankles part and close repeats once a stride and is turned over after half of
 * one; the trunk's bounce repeats once a step and does not know left from right. Both must fit one stride, so neither a
 * step nor two strides is taken for one, and both must agree on it once they are measured over many of them, which divides
 * the error by their number. At 12 to 20 pictures a second as well, where a clip's legMotion has too few for its peaks.
 * @param track cleaned
 */
export function rhythmOf(track: PoseTrack): Rhythm {
  const { timesS } = track;
  const legPx = Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  const left = landmark(track, 'left_ankle');
  const right = landmark(track, 'right_ankle');
  const across = left.xPx.map((x, i) => (x - right.xPx[i]!) / legPx);
  const upDown = left.yPx.map((y, i) => (y - right.yPx[i]!) / legPx);
  const [spanX, spanY] = [spread(across) || 0, spread(upDown) || 0];
  const amplitudeL = Math.max(spanX, spanY);
  const none = { amplitudeL, stridePeriodS: NaN, rhythm: 0, stepRatePerMin: NaN };
  if (timesS.length < 8 || !(amplitudeL > 0)) return none;
  const grid = evenTimes(timesS[0]!, timesS.at(-1)!, FINE_HZ);
  const alike = (values: Float64Array): Float64Array => {
    const even = resample(timesS, values, grid);
    return autocorrelation(even, Math.floor(even.length * LATEST_SHARE));
  };
  const legs = alike(spanX > spanY ? across : upDown);
  const trunk = alike(trunkHeightL(track));
  const rough = bestStride(legs, trunk);
  if (rough === null) return none;
  const stride = periodNear(legs, rough);
  const step = periodNear(trunk, rough / 2);
  const strideS = stride ?? rough / FINE_HZ;
  const agree = stride !== null && step !== null && Math.abs((2 * step) / stride - 1) <= AGREE_WITHIN;
  return {
    amplitudeL,
    stridePeriodS: strideS,
    rhythm: legs[Math.round(rough)]!,
    stepRatePerMin: agree ? 60 / ((stride / 2 + step) / 2) : NaN,
  };
}

/** The stride that legs and trunk fit best, samples; `null` where the legs have no rhythm. */
function bestStride(legs: Float64Array, trunk: Float64Array): number | null {
  const latest = Math.min(legs.length - 1, Math.floor(LONGEST_STRIDE_S * FINE_HZ));
  let best = -1;
  let most = -Infinity;
  for (let lag = Math.floor(SHORTEST_STRIDE_S * FINE_HZ); lag <= latest; lag++) {
    const half = Math.round(lag / 2);
    const score = legs[lag]! - legs[half]! + (trunk[half]! || 0);
    if (score > most) [best, most] = [lag, score];
  }
  if (best < 0) return null;
  const rhythmic = legs[best]! >= LIKE_ITSELF_FROM && legs[Math.round(best / 2)]! <= -TURNED_OVER_FROM;
  return rhythmic ? best : null;
}

/**
 * Seconds a period, near one that is known roughly, over as many periods as the movement stays like itself.
 * @param correlation with itself, lag by lag
 * @param rough samples
 * @returns `null` where nothing repeats near that time
 */
function periodNear(correlation: Float64Array, rough: number): number | null {
  const lagsS = Float64Array.from(correlation, (_, lag) => lag / FINE_HZ);
  let foundS: number | null = null;
  for (let n = 1; ; n++) {
    const expected = n * (foundS === null ? rough : foundS * FINE_HZ);
    const within = (NEAR * rough) / Math.sqrt(n);
    const to = Math.ceil(expected + within);
    if (to >= correlation.length - 1) return foundS;
    let best = -1;
    for (let lag = Math.max(1, Math.floor(expected - within)); lag <= to; lag++) {
      const here = correlation[lag]!;
      const peak = here >= correlation[lag - 1]! && here >= correlation[lag + 1]!;
      if (peak && !(best >= 0 && correlation[best]! >= here)) best = lag;
    }
    if (best < 0 || correlation[best]! < LIKE_ITSELF_FROM) return foundS;
    foundS = refinePeak(lagsS, correlation, best).timeS / n;
  }
}
