import type { Sway } from './sway';
import type { SwayStatistic } from './sway-reading';

/** Corrected variances stay at least this share of what was seen: never below nought. */
const LEAST_LEFT = 0.02;

/**
 * Mean speed of the pelvis in the frontal plane, leg lengths a second; the path is this times the time held. Noise makes a
 * path longer however it is cut: the mean of |v| is taken, and brought down by the ratio in which the mean of |v| of a
 * normal motion falls when the noise's variance is taken off that of v, axis by axis.
 */
export function speedOf({ across, up }: Sway): SwayStatistic {
  return (indices, noiseTimes) => {
    let [speed, xx, yy] = [0, 0, 0];
    for (const i of indices) {
      const [vx, vy] = [across.speeds[i]!, up.speeds[i]!];
      speed += Math.sqrt(vx * vx + vy * vy);
      xx += vx * vx;
      yy += vy * vy;
    }
    const n = indices.length;
    const [a, b] = [xx / n, yy / n];
    const left = (seen: number, noise: number): number =>
      Math.max(seen - noiseTimes * noise, LEAST_LEFT * seen);
    const ratio = meanLength(left(a, across.speedNoise), left(b, up.speedNoise)) / meanLength(a, b);
    return (speed / n) * ratio;
  };
}

const DIRECTIONS = 32;

/** Mean length of a normal vector with these variances along its axes, but for a factor that is always the same. */
function meanLength(a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    const angle = (Math.PI * (k + 0.5)) / (2 * DIRECTIONS);
    sum += Math.sqrt(a * Math.cos(angle) ** 2 + b * Math.sin(angle) ** 2);
  }
  return sum / DIRECTIONS;
}
