import type { GaitRun } from '../gait/gait-run';
import type { Side } from '../pose/keypoints';
import { trackerErrorFactor } from '../track/tracker-error';

/**
 * What the marks themselves leave open of a measure, as standard errors in its unit. Two kinds of error that have
 * nothing in common, so each is set by its own evidence:
 * - networks: five side and three frontal clips of rendered runners with exact truth, through the accurate model, its
 *   two parts, and full: 10 or 6 values a measure and network, all of one body ("found" in the measures' comments, in
 *   root mean squares). With timing and vertical added the whole is 1.0 to 1.4 times what was found.
 * - made tracks, whose marks are the joint centres: 360 clips of made-up runners over cameras, frame rates and noise
 *   (156 to 720 values a measure). What is left is a body that turns out of the picture's plane, a lens that stands
 *   near, and noise. Such errors have bounds: their 96th to 98th percentile, less what timing and vertical explain, is
 *   taken for 1.96 standard errors.
 */
export interface KeypointSe {
  /** The leg or arm towards the camera in a side view, and the one away from it; for the accurate model. */
  readonly near: number;
  readonly far: number;
  /** From behind or in front, where that differs from the near leg's in a side view. */
  readonly frontal?: number;
  /** For tracks whose tracker is `exact`, in every view. */
  readonly exact: number;
}

/** The standard error of one side's marks in this run, in the measure's unit. */
export function keypointSeOf(
  { near, far, frontal = near, exact }: KeypointSe,
  run: GaitRun,
  side: Side,
): number {
  const { tracker } = run.track;
  if (tracker === 'exact') return exact;
  const own = run.nearSide === null ? frontal : side === run.nearSide ? near : far;
  return own * trackerErrorFactor(tracker);
}
