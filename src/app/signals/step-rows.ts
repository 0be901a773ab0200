import type { Side } from '../../core/pose/keypoints';
import { valueAt } from '../../core/signal/value-at';
import type { ReportSource } from '../../report/report';
import type { TimeRange } from '../clock/clip-clock';
import type { PlotContent } from './plot-content';

/** One step in numbers: three values of a line, or the one of a measure. NaN = not known. */
export interface StepRow {
  readonly side: Side;
  readonly timeS: number;
  readonly values: readonly number[];
  readonly byHand: boolean;
}

/** What a plot shows of each step that begins within a part of the clip: the alternative to looking at it. */
export function stepRows(
  content: PlotContent,
  { steps = [] }: ReportSource,
  { fromS, toS }: TimeRange,
): readonly StepRow[] {
  if (content.kind === 'points') {
    return content.points
      .filter(({ timeS }) => timeS >= fromS && timeS <= toS)
      .map(({ side, timeS, value, byHand }) => ({ side, timeS, values: [value], byHand }));
  }
  return steps
    .filter(({ contactS }) => contactS >= fromS && contactS <= toS)
    .map(({ side, contactS, midStanceS, toeOffS }) => {
      const line = content.lines.find((each) => each.side === side || each.side === null);
      const values = [contactS, midStanceS, toeOffS].map((timeS) =>
        line ? valueAt(content.timesS, line.values, timeS) : NaN,
      );
      return { side, timeS: contactS, values, byHand: false };
    });
}
