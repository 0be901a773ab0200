import type { MeasureId } from '../core/metrics/measure';
import type { Side } from '../core/pose/keypoints';

/** A value that is one for the run, or one for each side. */
export type KnownValue = number | Readonly<Record<Side, number>>;

/** `truth.json`: what the made-up runner of `track.pose.json` was made with, by formulas of its own. */
export interface KnownRun {
  readonly view: 'side-left';
  /** Measures in their own units. */
  readonly values: Readonly<Partial<Record<MeasureId, KnownValue>>>;
  /** Moments of landing, s. */
  readonly landings: readonly { readonly side: Side; readonly timeS: number }[];
}

/**
 * How far off each may be: the goals of this project for made-up runners at 60 frames a second seen from the side, and
 * for the foot's distance the one for rendered ones (docs/validation.md). Measures for which no goal was set, or that
 * miss theirs, are not asked for.
 */
export const MEASURE_BARS: Readonly<Partial<Record<MeasureId, { bar: number; unit: string }>>> = {
  stepRate: { bar: 0.5, unit: 'steps/min' },
  contactTime: { bar: 0.008, unit: 's' },
  trunkLean: { bar: 2, unit: 'deg' },
  thighExtensionAtToeOff: { bar: 2, unit: 'deg' },
  kneeFlexionAtContact: { bar: 2, unit: 'deg' },
  kneeFlexionMidStance: { bar: 2, unit: 'deg' },
  tibiaAngleAtContact: { bar: 2, unit: 'deg' },
  footStrikeAngle: { bar: 2, unit: 'deg' },
  footHipDistanceAtContact: { bar: 0.03, unit: 'L' },
};

/** Mean size of the error of the moments of landing, ms; none missed, none extra. From the same goals. */
export const LANDING_BAR_MS = 8;

/** A landing further than this from every true one is another step, s: a third of a step. */
export const SAME_LANDING_S = 0.12;
