import type { View } from '../track/view';

/** Signals that are shown over the gait cycle: four seen from the side, two from behind or in front. */
export const CYCLE_IDS = [
  'trunkLean',
  'hipFlexion',
  'kneeFlexion',
  'torsoRotation',
  'lateralTrunkLean',
  'kneeFrontal',
] as const;
export type CycleId = (typeof CYCLE_IDS)[number];

/** Every whole percent, both ends: 0 to 100. */
export const CYCLE_POINTS = 101;

/** One side's strides laid over each other: 101 values, from a contact (0 %) to the same foot's next (100 %). */
export interface CycleCurve {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Strides that it was made from. */
  readonly n: number;
  /** Mean toe-off, percent of the cycle. */
  readonly toeOffPercent: number;
}

/**
 * A signal over the gait cycle, degrees; signs and definitions: gait-cycle-signals.ts. `kneeFrontal` means something up
 * to toe-off only.
 */
export interface GaitCycle {
  readonly id: CycleId;
  readonly unit: 'deg';
  readonly source: View;
  readonly left?: CycleCurve;
  readonly right?: CycleCurve;
}
