import { firstIndexFrom } from '../../core/signal/value-at';

/** The samples that a plot shows, sorted into columns of a pixel's width. */
export interface PixelColumns {
  /** Rising; one time for each value that `columnExtremes` gives. */
  readonly timesS: Float64Array;
  /** The first sample of each column that has any, and where the last one ends. */
  readonly starts: Uint32Array;
}

/**
 * Sorts the samples from one time to another into columns, and the neighbour on either side, so that lines run on to the
 * plot's edge. Where there is room for every sample each has a column of its own. Cost: columns times log n.
 * @param timesS rising
 * @param columns how many pixels wide the plot is, at least 1
 */
export function pixelColumns(
  timesS: Float64Array,
  fromS: number,
  toS: number,
  columns: number,
): PixelColumns {
  const first = Math.max(0, firstIndexFrom(timesS, fromS) - 1);
  const end = Math.min(timesS.length, firstIndexFrom(timesS, toS) + 2);
  const count = Math.max(0, end - first);
  if (count <= 2 * columns) {
    return {
      timesS: timesS.subarray(first, end),
      starts: Uint32Array.from({ length: count + 1 }, (_, i) => first + i),
    };
  }
  const starts: number[] = [];
  const shown: number[] = [];
  for (let c = 0, at = first; c < columns && at < end; c++) {
    const next =
      c === columns - 1 ? end : firstIndexFrom(timesS, fromS + ((toS - fromS) * (c + 1)) / columns);
    const until = Math.min(next, end);
    if (until <= at) continue;
    starts.push(at);
    shown.push(timesS[at]!);
    if (until - at > 1) shown.push(timesS[until - 1]!);
    at = until;
  }
  starts.push(end);
  return { timesS: Float64Array.from(shown), starts: Uint32Array.from(starts) };
}
