import { seededRandom } from '../signal/random';
import { SwaySpline } from './sway-spline';

/**
 * Sway slower than this is kept, Hz. The body's centre moves below 1 Hz in standing (Winter 1995, Gait Posture 3:193); on
 * one leg it corrects faster. Force plates are read up to 10 Hz (Ruhe et al. 2010, Gait Posture 32:436) because the
 * pressure under the foot moves faster than the body that it steers; marks in a film are noise up there.
 */
export const SWAY_BELOW_HZ = 2;
/** The curve needs two samples a knot, and noise is known by what is left. */
const SAMPLES_A_KNOT = 2;
/** What is asked of the curve, samples a second: far more than it can bend. */
export const GRID_HZ = 20;
/** Nothing is said of times this deep in a gap: the curve was guessed there. */
const LONGEST_GAP_S = 0.6;
/** At its ends a curve's speed is mostly noise. */
export const END_S = 0.125;
/** Sets of made noise: each is a sample of as many numbers as there are knots. */
const NOISE_DRAWS = 24;

/** A signal on a smooth curve, and how much of the curve is the marks' noise. */
export interface SmoothSignal {
  /** On the grid, in the signal's unit, and its speed, units a second. */
  readonly values: Float64Array;
  readonly speeds: Float64Array;
  /** What the noise of the samples adds to the variance of the values, and of the speeds. */
  readonly valueNoise: number;
  readonly speedNoise: number;
}

export interface SwayGrid {
  readonly timesS: Float64Array;
  /** How many numbers the noise is known by. */
  readonly spareSamples: number;
  smooth(values: Float64Array): SmoothSignal;
}

/**
 * The low-pass for everything that sways, on real, uneven times. How much noise passes is found by sending made noise
 * through it at the very times of the samples; how noisy the samples are, from what the curve leaves of them. That is noise
 * which is alike at all frequencies; `ankleNoise` in sway.ts allows for more of it at low ones.
 * @param timesS the samples' times, strictly rising
 * @returns `null` where there are too few samples for a curve
 */
export function swayGrid(timesS: Float64Array): SwayGrid | null {
  const n = timesS.length;
  if (n < 8) return null;
  const lengthS = timesS[n - 1]! - timesS[0]!;
  const knotS = Math.max(1 / (2 * SWAY_BELOW_HZ), (SAMPLES_A_KNOT * lengthS) / n);
  const spline = new SwaySpline(timesS, knotS);
  const gridS = gridTimes(timesS);
  if (gridS.length < 2) return null;
  const at = (c: Float64Array): Pick<SmoothSignal, 'values' | 'speeds'> => ({
    values: gridS.map((t) => spline.value(c, t)),
    speeds: gridS.map((t) => spline.slope(c, t)),
  });
  const left = (c: Float64Array, values: Float64Array): number =>
    meanSquare(values.map((value, i) => value - spline.value(c, timesS[i]!)));

  const random = seededRandom(1);
  let [leftOfOne, inValues, inSpeeds] = [0, 0, 0];
  for (let draw = 0; draw < NOISE_DRAWS; draw++) {
    const noise = Float64Array.from({ length: n }, () => random.normal());
    const c = spline.fit(noise);
    const { values, speeds } = at(c);
    leftOfOne += left(c, noise) / NOISE_DRAWS;
    inValues += meanSquare(values) / NOISE_DRAWS;
    inSpeeds += meanSquare(speeds) / NOISE_DRAWS;
  }
  return {
    timesS: gridS,
    spareSamples: leftOfOne * n,
    smooth(values) {
      // About the first sample: the bridging of gaps then pulls to nowhere.
      const base = values[0]!;
      const moved = values.map((value) => value - base);
      const c = spline.fit(moved);
      const { values: smooth, speeds } = at(c);
      const noise = left(c, moved) / leftOfOne;
      return {
        values: smooth.map((value) => value + base),
        speeds,
        valueNoise: noise * inValues,
        speedNoise: noise * inSpeeds,
      };
    },
  };
}

function gridTimes(timesS: Float64Array): Float64Array {
  const [firstS, lastS] = [timesS[0]! + END_S, timesS[timesS.length - 1]! - END_S];
  const steps = Math.max(0, Math.round((lastS - firstS) * GRID_HZ));
  const times: number[] = [];
  let i = 0;
  for (let k = 0; k <= steps; k++) {
    const t = firstS + ((lastS - firstS) * k) / Math.max(1, steps);
    while (i < timesS.length - 2 && timesS[i + 1]! <= t) i++;
    if (timesS[i + 1]! - timesS[i]! <= LONGEST_GAP_S) times.push(t);
  }
  return Float64Array.from(times);
}

function meanSquare(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum / values.length;
}
