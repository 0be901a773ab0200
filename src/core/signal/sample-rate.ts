import { median } from './statistics';

/** Steps that differ from the median by less than this share count as even. */
const EVEN_WITHIN = 0.005;

/** Samples a second: one over the median time step, so that dropped frames do not count. NaN below 2 samples. */
export function medianRateHz(timesS: Float64Array): number {
  const n = timesS.length;
  if (n < 2) return NaN;
  const steps = new Float64Array(n - 1);
  for (let i = 1; i < n; i++) steps[i - 1] = timesS[i]! - timesS[i - 1]!;
  return 1 / median(steps);
}

/** Whether times[from..to) are evenly spaced at `rateHz` (within 0.5 % of a step). */
export function isEvenlySampled(timesS: Float64Array, rateHz: number, from = 0, to = timesS.length): boolean {
  const stepS = 1 / rateHz;
  for (let i = from + 1; i < to; i++) {
    if (Math.abs(timesS[i]! - timesS[i - 1]! - stepS) > EVEN_WITHIN * stepS) return false;
  }
  return true;
}
