/**
 * Cubic Hermite interpolation on uneven times, slopes by the three-point parabola (Catmull-Rom on a regular
 * grid), at the ends of the data that of the last parabola. Exact for straight lines and parabolas.
 * de Boor, A Practical Guide to Splines (2001), chapter IV.
 */

/** Slope at sample `i` of the parabola through it and its nearest two in [from, to). */
export function slopeAt(
  timesS: Float64Array,
  values: Float64Array,
  i: number,
  from: number,
  to: number,
): number {
  if (to - from < 2) return 0;
  if (to - from === 2) return chord(timesS, values, from);
  const middle = Math.min(Math.max(i, from + 1), to - 2);
  const before = timesS[middle]! - timesS[middle - 1]!;
  const after = timesS[middle + 1]! - timesS[middle]!;
  const slopeBefore = chord(timesS, values, middle - 1);
  const bend = (chord(timesS, values, middle) - slopeBefore) / (before + after);
  return slopeBefore + bend * (2 * timesS[i]! - timesS[middle]! - timesS[middle - 1]!);
}

function chord(timesS: Float64Array, values: Float64Array, i: number): number {
  return (values[i + 1]! - values[i]!) / (timesS[i + 1]! - timesS[i]!);
}

/** The value at `t` between (t0, v0, slope m0) and (t1, v1, slope m1). */
export function hermite(
  t: number,
  t0: number,
  v0: number,
  m0: number,
  t1: number,
  v1: number,
  m1: number,
): number {
  const h = t1 - t0;
  const u = (t - t0) / h;
  const u2 = u * u;
  const u3 = u2 * u;
  return (
    v0 * (2 * u3 - 3 * u2 + 1) + h * m0 * (u3 - 2 * u2 + u) + v1 * (3 * u2 - 2 * u3) + h * m1 * (u3 - u2)
  );
}
