import type { KeypointName, Side } from '../pose/keypoints';
import type { GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import type { KeypointSe } from './keypoint-se';
import type { Evidence, MeasureId } from './measure';

/** A value read at one step and the instant where it can be seen. */
export interface Reading {
  readonly value: number;
  readonly timeS: number;
}

/**
 * The instant a measure hangs on: its timing error follows from it. `interval`: the time between events; over a whole
 * `stance` or `stride` timing hardly counts.
 */
export type Instant = 'contact' | 'mid-stance' | 'toe-off' | 'interval' | 'stance' | 'stride';

/** A measure read once a step, for the foot that stands. */
export interface StepMeasure {
  readonly id: MeasureId;
  readonly unit: string;
  readonly evidence: Evidence;
  readonly from: 'side' | 'frontal' | 'any';
  readonly at: Instant;
  /** Fewest frames a second at which it means anything (see frame-rate-policy.ts). */
  readonly minRateHz: number;
  readonly keypoints: (side: Side) => readonly KeypointName[];
  /** What the marks' own conventions and biases leave open, as standard errors in the measure's unit. */
  readonly keypointSe: KeypointSe;
  /**
   * How much the value changes for each degree that the camera stands off square, how far off it may stand, and whether
   * the reader takes it off where the run's `frontalYaw` is known, so that only the yaw's own error is left.
   */
  readonly offSquare?: { readonly perDeg: number; readonly upToDeg: number; readonly takenOff?: true };
  /** How much the value changes for each degree that the vertical is wrong by (see GaitRun.verticalSeDeg). */
  readonly perRollDeg?: number;
  /** Summed up by the mean, for what adds up over strides; else by the median. */
  readonly mean?: true;
  /** Prepares the signals once, then reads step by step; `null` where a step lacks what is needed. */
  readonly reader: (run: GaitRun) => (step: Step) => Reading | null;
}
