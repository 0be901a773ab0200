import type { Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { sidesOf } from './plot-content';
import type { PlotContent } from './plot-content';

/** Each line's value at a frame; of a measure, its last stride's by then. In the order of `sidesOf`, written. */
export function valuesNow(content: PlotContent, frame: number, timeS: number): readonly string[] {
  return sidesOf(content).map((side) => {
    const value = valueNow(content, side, frame, timeS);
    return Number.isNaN(value)
      ? words.signals.unknown
      : `${number(value, content.decimals)}${unitAfter(content.unit)}`;
  });
}

function valueNow(content: PlotContent, side: Side | null, frame: number, timeS: number): number {
  if (content.kind === 'lines') {
    return content.lines.find((line) => line.side === side)?.values[frame] ?? NaN;
  }
  return content.points.findLast((point) => point.side === side && point.timeS <= timeS)?.value ?? NaN;
}
