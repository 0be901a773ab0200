import { studentT } from '../signal/student-t';
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

/** What chance leaves open of a difference, in the measure's unit. */
export interface Chance {
  /** Standard error of the difference: other strides would have given another one. */
  readonly se: number;
  /** How well that is known; Infinity = it is. */
  readonly degreesOfFreedom: number;
  /** Half a 95 % interval of what no number of strides takes away; 0 within one film, where it cancels. */
  readonly filming: number;
}

/** How often a whole family of comparisons may show a change where there is none. */
const FALSE_ALARMS = 0.05;

/**
 * The smallest difference that is more than chance: the larger of what chance leaves open and the published value
 * between two days where there is one.
 *
 * A minimal detectable change is 1.96 sqrt(2) standard errors (Weir 2005, J Strength Cond Res 19:231) when one number is
 * looked at. Here a hundred are, and one in twenty would "change" in every runner who did not. So the factor is the one
 * with which the whole family keeps quiet in 95 % of comparisons of unchanged runners: each alone errs in
 * 1 - 0.95^(1/family), which suffices however the family's members hang together (Sidak 1967, J Am Stat Assoc 62:626),
 * with Student's distribution, for the spread comes from few strides. Errors of the filming stem from a handful of
 * causes (the timing, the camera's stand, the network), and are bounded: they enter with their plain 95 %.
 * @param family how many numbers are compared at once
 * @param share of the published value that applies: sqrt(2) for a difference of two sides
 */
export function minimalDetectableChange(id: MeasureId, chance: Chance, family: number, share = 1): number {
  const each = 1 - (1 - FALSE_ALARMS) ** (1 / family);
  return Math.max(halfWidth(chance, each), share * (BETWEEN_DAYS[id] ?? 0));
}

/** Half the interval that a difference lies in but for the given chance. */
export function halfWidth({ se, degreesOfFreedom, filming }: Chance, twoSided: number): number {
  return Math.hypot(se > 0 ? studentT(twoSided, degreesOfFreedom) * se : 0, filming);
}
