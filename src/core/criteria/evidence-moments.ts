import { isAvailable, type MeasureResult, type StrideValue } from '../metrics/measure';
import { median } from '../signal/statistics';
import type { Side } from '../pose/keypoints';
import type { EvidenceMoment } from './criterion';

const MOMENTS = 3;
/** Strides that are equally far but for rounding stay in order of time. */
const AS_FAR = 1e-9;

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
  const nearer = (a: StrideValue, b: StrideValue): number => {
    const by = far(a) - far(b);
    return Math.abs(by) < AS_FAR ? a.timeS - b.timeS : by;
  };
  const third = Math.ceil(own.length / MOMENTS);
  const chosen = Array.from({ length: MOMENTS }, (_, part) =>
    own.slice(part * third, (part + 1) * third).sort(nearer),
  ).flatMap(([best]) => (best ? [best] : []));
  return chosen.map(({ timeS, side }) => ({ clip, timeS, side, what }));
}
