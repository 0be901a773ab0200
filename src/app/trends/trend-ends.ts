import type { Zone } from '../../core/criteria/bands';
import { axisEnds } from '../signals/axis-ends';
import type { TrendPart, TrendPoint } from './trend-points';

/**
 * Ends of the upright axis: every value is in it, poor ones too, and the intervals of those that count; limits of zones
 * where they lie no further away than the values are spread.
 */
export function trendEnds(
  points: readonly TrendPoint[],
  parts: readonly TrendPart[],
  zones: readonly Zone[],
  leastSpan: number,
  withIntervals = true,
): readonly [low: number, high: number] {
  const values = points.flatMap((point) =>
    parts.flatMap((part) => {
      const own = point.values[part];
      if (!own) return [];
      return point.sound && withIntervals ? [own.value, ...own.ci95] : [own.value];
    }),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const near = Math.max(high - low, leastSpan);
  const limits = zones.flatMap(({ from }) =>
    from !== null && from > low - near && from < high + near ? [from] : [],
  );
  return axisEnds([values, limits], leastSpan);
}
