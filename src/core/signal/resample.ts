import { hermite, slopeAt } from './cubic-interpolation';

/** Times nearer than this are one time: rounding in a sum of steps. */
const SAME_TIME_S = 1e-9;

/** An even grid from the first time to the last, both on it, as near to `rateHz` samples a second as fits. */
export function evenTimes(firstS: number, lastS: number, rateHz: number): Float64Array {
  const steps = Math.max(1, Math.round((lastS - firstS) * rateHz));
  return Float64Array.from({ length: steps + 1 }, (_, i) => firstS + ((lastS - firstS) * i) / steps);
}

/**
 * The signal at other times, by cubic Hermite interpolation. Both times must rise strictly. A time next to a
 * NaN sample, or outside the signal, gives NaN: nothing is extrapolated.
 * @param values any unit; NaN = missing
 * @param atTimesS where it is wanted
 */
export function resample(timesS: Float64Array, values: Float64Array, atTimesS: Float64Array): Float64Array {
  const n = timesS.length;
  const out = new Float64Array(atTimesS.length).fill(NaN);
  if (n < 2) return out;
  let i = 0;
  for (let k = 0; k < atTimesS.length; k++) {
    const t = atTimesS[k]!;
    while (i < n - 2 && timesS[i + 1]! <= t) i++;
    const t0 = timesS[i]!;
    const t1 = timesS[i + 1]!;
    if (t < t0 - SAME_TIME_S || t > t1 + SAME_TIME_S) continue;
    const v0 = values[i]!;
    const v1 = values[i + 1]!;
    if (t - t0 < SAME_TIME_S) out[k] = v0;
    else if (t1 - t < SAME_TIME_S) out[k] = v1;
    else {
      const from = i > 0 && !Number.isNaN(values[i - 1]) ? i - 1 : i;
      const to = i + 2 < n && !Number.isNaN(values[i + 2]) ? i + 3 : i + 2;
      const m0 = slopeAt(timesS, values, i, from, to);
      const m1 = slopeAt(timesS, values, i + 1, from, to);
      out[k] = hermite(t, t0, v0, m0, t1, v1, m1);
    }
  }
  return out;
}
