/**
 * Rate of change by the three-point difference on real timestamps (the slope of the parabola through a sample
 * and its two neighbours), one-sided at ends and beside gaps. Exact for parabolas at inner samples.
 * Fornberg 1988, Math Comp 51:699.
 * @param timesS strictly rising, need not be even
 * @param values any unit; NaN = missing
 * @returns unit a second; NaN where the sample is missing or stands alone
 */
export function differentiate(timesS: Float64Array, values: Float64Array): Float64Array {
  const n = values.length;
  const out = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const before = i > 0 ? (value - values[i - 1]!) / (timesS[i]! - timesS[i - 1]!) : NaN;
    const after = i < n - 1 ? (values[i + 1]! - value) / (timesS[i + 1]! - timesS[i]!) : NaN;
    if (Number.isNaN(before)) out[i] = after;
    else if (Number.isNaN(after)) out[i] = before;
    else {
      const stepBefore = timesS[i]! - timesS[i - 1]!;
      const stepAfter = timesS[i + 1]! - timesS[i]!;
      out[i] = (before * stepAfter + after * stepBefore) / (stepBefore + stepAfter);
    }
  }
  return out;
}
