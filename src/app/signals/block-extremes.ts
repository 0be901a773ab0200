/** Samples in a block. */
export const BLOCK = 16;

/** Where the least and the greatest value of each block of samples are; -1 where a block has none. */
export interface BlockExtremes {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

const made = new WeakMap<Float64Array, BlockExtremes>();

/**
 * Looks through a long signal once, so that its extremes in any stretch are found by looking at few places.
 * @param values must not change after; NaN = missing
 */
export function blockExtremes(values: Float64Array): BlockExtremes {
  const known = made.get(values);
  if (known) return known;
  const count = Math.floor(values.length / BLOCK);
  const least = new Int32Array(count).fill(-1);
  const most = new Int32Array(count).fill(-1);
  for (let b = 0; b < count; b++) {
    let [low, high] = [-1, -1];
    for (let i = b * BLOCK; i < (b + 1) * BLOCK; i++) {
      const value = values[i]!;
      if (value !== value) continue;
      if (low < 0) low = high = i;
      else if (value < values[low]!) low = i;
      else if (value > values[high]!) high = i;
    }
    least[b] = low;
    most[b] = high;
  }
  const extremes = { least, most };
  made.set(values, extremes);
  return extremes;
}
