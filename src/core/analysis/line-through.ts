import { firstIndexFrom } from '../signal/value-at';

/**
 * A straight line through a signal's samples between two times, by least squares: its mean and its rise a second. NaN
 * for fewer than three samples.
 */
export function lineThrough(
  timesS: Float64Array,
  values: Float64Array,
  fromS: number,
  toS: number,
): { readonly mean: number; readonly perS: number } {
  let [n, t, v] = [0, 0, 0];
  const from = firstIndexFrom(timesS, fromS);
  for (let i = from; i < timesS.length && timesS[i]! <= toS; i++) {
    if (!Number.isFinite(values[i]!)) continue;
    n++;
    t += timesS[i]!;
    v += values[i]!;
  }
  if (n < 3) return { mean: NaN, perS: NaN };
  [t, v] = [t / n, v / n];
  let [tt, tv] = [0, 0];
  for (let i = from; i < timesS.length && timesS[i]! <= toS; i++) {
    if (!Number.isFinite(values[i]!)) continue;
    tt += (timesS[i]! - t) ** 2;
    tv += (timesS[i]! - t) * (values[i]! - v);
  }
  return { mean: v, perS: tv / tt };
}
