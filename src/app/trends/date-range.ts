import { ShownRange } from '../signals/shown-range';

const DAY_S = 86_400;
/** Of the whole, left and right of the first and the last run: marks are not cut off. */
const ROOM = 0.03;

/** Stretches that a button shows, counted back from the latest run. */
export const STRETCHES = { year: 365, quarter: 91 } as const;
export type Stretch = 'all' | keyof typeof STRETCHES;

/**
 * The part of a runner's days that is shown, in seconds since 1970. A range of a clip's frames in all but name: its
 * frames are days here.
 * @param atS moments of the runs, rising, at least one
 */
export function dateRange(atS: readonly number[]): ShownRange {
  const [first, last] = [atS[0]!, atS.at(-1)!];
  const roomS = Math.max(2 * DAY_S, ROOM * (last - first));
  const days = Math.ceil((last - first + 2 * roomS) / DAY_S);
  return new ShownRange(Float64Array.from({ length: days + 1 }, (_, i) => first - roomS + i * DAY_S));
}

/** Shows a stretch that ends with the latest run. */
export function showStretch(range: ShownRange, latestS: number, stretch: Stretch): void {
  if (stretch === 'all') return range.showWhole();
  const spanS = STRETCHES[stretch] * DAY_S;
  const roomS = ROOM * spanS;
  range.show({ fromS: latestS - spanS - roomS, toS: latestS + roomS });
}
