import type { Sway } from './sway';
import type { SwayStatistic } from './sway-reading';

/** 95 % of the chi-squared distribution with two degrees of freedom. */
const CHI_SQUARED_95 = 5.991;
const LEAST_LEFT = 0.02;

/**
 * Area of the 95 % prediction ellipse of the pelvis' places in the frontal plane, leg lengths squared: where 95 of 100
 * further places are to be expected (Schubert & Kirchner 2014, Gait Posture 39:518). Their factor for many samples is
 * taken: neighbouring frames are no samples of their own, and the frame rate must not matter. The marks' noise is taken off
 * the variances.
 */
export function areaOf({ across, up }: Sway): SwayStatistic {
  return (indices, noiseTimes) => {
    const { xx, yy, xy } = covariance(across.values, up.values, indices);
    const a = Math.max(xx - noiseTimes * across.valueNoise, LEAST_LEFT * xx);
    const b = Math.max(yy - noiseTimes * up.valueNoise, LEAST_LEFT * yy);
    return Math.PI * CHI_SQUARED_95 * Math.sqrt(Math.max(a * b - xy * xy, LEAST_LEFT * a * b));
  };
}

function covariance(
  x: Float64Array,
  y: Float64Array,
  indices: readonly number[],
): { xx: number; yy: number; xy: number } {
  const n = indices.length;
  let [mx, my] = [0, 0];
  for (const i of indices) {
    mx += x[i]! / n;
    my += y[i]! / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (const i of indices) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    xx += (dx * dx) / n;
    yy += (dy * dy) / n;
    xy += (dx * dy) / n;
  }
  return { xx, yy, xy };
}
