import { words } from '../../core/words/words';
import type { Estimate, MeasureId, MeasureResult } from '../../core/metrics/measure';
import { isAvailable } from '../../core/metrics/measure';
import type { Side } from '../../core/pose/keypoints';

export interface Row {
  readonly side: Side | 'overall';
  readonly estimate: Estimate;
}

/** Left and right where each is known; both together where they are not, or where they are one number. */
export function rowsOf(id: MeasureId, result: MeasureResult): Row[] {
  if (!isAvailable(result)) return [];
  const { overall } = result;
  const both: Row[] = overall ? [{ side: 'overall', estimate: overall }] : [];
  if (words.names.measures[id].together && overall) return both;
  const sides = (['left', 'right'] as const).flatMap((side): Row[] => {
    const estimate = result[side];
    return estimate ? [{ side, estimate }] : [];
  });
  return sides.length > 0 ? sides : both;
}
