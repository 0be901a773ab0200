import type { MeasureId } from './measure';

/**
 * Between-day minimal detectable change of 2D video running analysis, degrees (Dingenen et al. 2018, Phys Ther Sport
 * 33:40): what two filmings of one unchanged runner may differ by.
 */
const BETWEEN_DAYS: Readonly<Partial<Record<MeasureId, number>>> = {
  lateralTrunkLean: 2.3,
  femoralAdduction: 2.3,
  footStrikeAngle: 2.3,
  tibiaAngleAtContact: 4.8,
  kneeFlexionAtContact: 3.8,
  kneeFlexionMidStance: 3.8,
  pelvicDrop: 2.8,
};

/**
 * The smallest change between two groups of strides that is more than chance, in the measure's unit: the larger of the
 * within-clip value, 1.96 sqrt(2) SD / sqrt(n), and the published between-day value where there is one.
 * @param sd stride-to-stride standard deviation
 * @param n strides in the smaller group
 */
export function minimalDetectableChange(id: MeasureId, sd: number, n: number): number {
  return Math.max((1.96 * Math.SQRT2 * sd) / Math.sqrt(n), BETWEEN_DAYS[id] ?? 0);
}
