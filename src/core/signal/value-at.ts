/**
 * A signal's value between its samples, linear in time; NaN outside the signal or beside a missing sample.
 * @param timesS rising sample times
 */
export function valueAt(timesS: Float64Array, values: Float64Array, atS: number): number {
  const after = firstIndexFrom(timesS, atS);
  if (after >= timesS.length) return NaN;
  if (timesS[after] === atS) return values[after]!;
  if (after === 0) return NaN;
  const before = after - 1;
  const share = (atS - timesS[before]!) / (timesS[after]! - timesS[before]!);
  return values[before]! + share * (values[after]! - values[before]!);
}

/** The first index whose time is `atS` or later (the length when there is none). Binary search. */
export function firstIndexFrom(timesS: Float64Array, atS: number): number {
  let [low, high] = [0, timesS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesS[middle]! < atS) low = middle + 1;
    else high = middle;
  }
  return low;
}
