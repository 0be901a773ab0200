import type { PixelColumns } from './pixel-columns';

/**
 * What is drawn of a signal in columns of a pixel's width: the least and the greatest value of each column, the earlier
 * one first, so that no peak is lost however many samples there are. A column of one sample gives that sample.
 * @param values one a frame; NaN = missing
 * @returns one for each of the columns' times; `null` where a column has no value
 */
export function columnExtremes(values: Float64Array, { starts, timesS }: PixelColumns): (number | null)[] {
  const drawn = new Array<number | null>(timesS.length);
  let k = 0;
  for (let c = 0; c + 1 < starts.length; c++) {
    const [from, to] = [starts[c]!, starts[c + 1]!];
    if (to - from === 1) {
      const value = values[from]!;
      drawn[k++] = Number.isNaN(value) ? null : value;
      continue;
    }
    let [least, most] = [-1, -1];
    for (let i = from; i < to; i++) {
      const value = values[i]!;
      if (value !== value) continue;
      if (least < 0) least = most = i;
      else if (value < values[least]!) least = i;
      else if (value > values[most]!) most = i;
    }
    drawn[k++] = least < 0 ? null : values[Math.min(least, most)]!;
    drawn[k++] = least < 0 ? null : values[Math.max(least, most)]!;
  }
  return drawn;
}
