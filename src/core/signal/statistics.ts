import { selectInPlace } from './select';

/**
 * Plain statistics that pass over NaN (a missing sample). All of them answer NaN when nothing is left.
 * Quantiles interpolate linearly between order statistics (Hyndman & Fan 1996, type 7, as NumPy and R do).
 */

/** The values that are numbers, sorted upward. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  return onlyFinite(values).sort();
}

/** The values that are numbers, in their order; a copy. */
function onlyFinite(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) kept[n++] = value;
  }
  return kept.subarray(0, n);
}

/** The `p` quantile (0..1), in linear time: a clip of minutes has 100,000 samples of each landmark. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileInPlace(onlyFinite(values), p);
}

/** The same of values free of NaN, which are rearranged. */
export function quantileInPlace(kept: Float64Array, p: number): number {
  const n = kept.length;
  if (n === 0) return NaN;
  const position = Math.min(Math.max(p, 0), 1) * (n - 1);
  const below = Math.floor(position);
  const low = selectInPlace(kept, below);
  if (position === below) return low;
  let high = Infinity;
  for (let i = below + 1; i < n; i++) if (kept[i]! < high) high = kept[i]!;
  return low + (high - low) * (position - below);
}

/** The middle value. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * Median absolute deviation from the median, unscaled. Times 1.4826 it estimates the standard deviation
 * of normal data and hardly feels outliers (Rousseeuw & Croux 1993).
 */
export function mad(values: ArrayLike<number>): number {
  const centre = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}

/** From MAD to the standard deviation of normal data. */
export const MAD_TO_SD = 1.4826;

/** The arithmetic mean. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    sum += value;
    n++;
  }
  return n > 0 ? sum / n : NaN;
}

/** Sample standard deviation (n - 1); NaN for fewer than two values. */
export function sd(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    sum += (value - centre) ** 2;
    n++;
  }
  return n > 1 ? Math.sqrt(sum / (n - 1)) : NaN;
}
