import { BLOCK, blockExtremes } from './block-extremes';
import type { PixelColumns } from './pixel-columns';

/**
 * What is drawn of a signal in columns of a pixel's width: the least and the greatest value of each column, the earlier
 * one first, so that no peak is lost however many samples there are. A column of one sample gives that sample.
 * @param values one a frame, which do not change after; NaN = missing
 * @returns one for each of the columns' times; `null` where a column has no value
 */
export function columnExtremes(values: Float64Array, { starts, timesS }: PixelColumns): (number | null)[] {
  const drawn = new Array<number | null>(timesS.length);
  const blocks = blockExtremes(values);
  let [k, least, most] = [0, -1, -1];
  const look = (at: number): void => {
    const value = values[at]!;
    if (value !== value) return;
    if (least < 0 || value < values[least]!) least = at;
    if (most < 0 || value > values[most]!) most = at;
  };
  for (let c = 0; c + 1 < starts.length; c++) {
    const [from, to] = [starts[c]!, starts[c + 1]!];
    least = most = -1;
    let i = from;
    while (i < to) {
      if (i % BLOCK > 0 || i + BLOCK > to) look(i++);
      else {
        const block = i / BLOCK;
        if (blocks.least[block]! >= 0) {
          look(blocks.least[block]!);
          look(blocks.most[block]!);
        }
        i += BLOCK;
      }
    }
    drawn[k++] = least < 0 ? null : values[Math.min(least, most)]!;
    if (to - from > 1) drawn[k++] = least < 0 ? null : values[Math.max(least, most)]!;
  }
  return drawn;
}
