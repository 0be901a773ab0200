import { followChartPointer } from './chart-pointer';
import type { HoverPreview } from './hover-preview';
import type { TimeRange } from '../clock/clip-clock';

interface PointerParts {
  /** Now under a place from the plot's left edge, seconds; the place is given as a share of its width. */
  readonly timeAt: (share: number) => number;
  readonly preview: HoverPreview;
  /** A part was dragged over; absent where plots are not enlarged. */
  readonly select?: (range: TimeRange) => void;
  readonly showAll?: () => void;
}

/**
 * What a pointer does on a plot over time: it previews and settles moments, and enlarges stretches of time.
 * @returns what takes it off again
 */
export function followPointer(
  over: HTMLElement,
  { timeAt, preview, select, showAll }: PointerParts,
): () => void {
  const off = followChartPointer(over, {
    look: (share) => preview.over(timeAt(share)),
    settle: (share) => preview.settle(timeAt(share)),
    leave: () => preview.leave(),
    ...(select && {
      select(from, to) {
        preview.leave();
        select({ fromS: timeAt(from), toS: timeAt(to) });
      },
    }),
    ...(showAll && { showAll }),
  });
  return () => {
    off();
    preview.leave();
  };
}
