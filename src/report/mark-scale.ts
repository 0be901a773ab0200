import type { MarkScale } from '../core/by-hand/mark-measures';
import type { ReportSource } from './report';

/** What lengths and the upright are worth in a clip; reports made before this was read know neither. */
export function markScale({ situation }: Pick<ReportSource, 'situation'>): MarkScale {
  const { calibration, roll } = situation ?? {};
  return {
    legLengthPx: calibration?.legLengthPx,
    metresPerPx: calibration?.metresPerPx,
    seShare: calibration?.seShare,
    plumbDeg: roll?.correctedDeg,
  };
}
