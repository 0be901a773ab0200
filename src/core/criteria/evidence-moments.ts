import { isAvailable, type MeasureResult, type StrideValue } from '../metrics/measure';
import { median } from '../signal/statistics';
import type { Side } from '../pose/keypoints';
import type { EvidenceMoment } from './criterion';

const MOMENTS = 3;

/**
 * The strides that show a finding best: nearest to the median of the sides in question, so that no outlier stands
 * for the rest, spread over the clip.
 * @param clipOf index of the clip that a view was seen in
 */
export function moments(
  result: MeasureResult,
  what: EvidenceMoment['what'],
  clip: number,
  sides: readonly Side[] = [],
): EvidenceMoment[] {
  if (!isAvailable(result)) return [];
  const own = result.perStride.filter((stride) => sides.length === 0 || sides.includes(stride.side));
  const typical = median(own.map((stride) => stride.value));
  const far = (stride: StrideValue): number => Math.abs(stride.value - typical);
  const third = Math.ceil(own.length / MOMENTS);
  const chosen = Array.from({ length: MOMENTS }, (_, part) =>
    own.slice(part * third, (part + 1) * third).sort((a, b) => far(a) - far(b)),
  ).flatMap(([best]) => (best ? [best] : []));
  return chosen.map(({ timeS, side }) => ({ clip, timeS, side, what }));
}
