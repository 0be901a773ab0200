import type { Estimate, Evidence, Unavailable } from '../metrics/measure';
import type { PoseTrack } from '../pose/pose-track';
import type { Side } from '../pose/keypoints';

export type Eyes = 'open' | 'closed';

/** One leg's turn, seen from the front; raw, as the network gave it. Begins when the other foot has left the ground. */
export interface BalanceTrial {
  /** The leg that is stood on. */
  readonly leg: Side;
  readonly eyes: Eyes;
  readonly track: PoseTrack;
  /** How long was asked for, s. */
  readonly aimedS: number;
}

/** What is read of a leg's turn. Definitions: the file of that measure in this folder. */
export const BALANCE_MEASURE_IDS = ['swayPath', 'swayArea', 'swaySpeed', 'trunkSway', 'hipDrop'] as const;
export type BalanceMeasureId = (typeof BALANCE_MEASURE_IDS)[number];

export interface BalanceMeasure {
  readonly unit: string;
  readonly evidence: Evidence;
  readonly overall: Estimate;
}

/** One leg. */
export interface LegBalance {
  readonly leg: Side;
  readonly eyes: Eyes;
  /** Until the raised foot first came down, s; the whole turn where it never did. */
  readonly heldS: number;
  readonly aimedS: number;
  /** When it came down, s from the beginning of the turn. */
  readonly touchDownsS: readonly number[];
  readonly measures: Readonly<Record<BalanceMeasureId, BalanceMeasure | Unavailable>>;
  /** Pelvis from its mean place, cm where the stature is known, else leg lengths: across, + to the right; and up. */
  readonly path: { readonly timesS: Float64Array; readonly across: Float64Array; readonly up: Float64Array };
  readonly pathUnit: 'cm' | 'L';
  readonly cautions: readonly string[];
}

/** Of one measure: which leg is steadier, beyond chance. `null`: cannot be told. */
export type Steadier = Side | 'alike' | null;

/** What a balance check found: one leg, or both. */
export interface BalanceFindings {
  readonly eyes: Eyes;
  readonly legs: Readonly<Record<Side, LegBalance | null>>;
  readonly steadier: Readonly<Record<BalanceMeasureId | 'held', Steadier>>;
}
