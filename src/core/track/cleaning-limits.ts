import type { KeypointName } from '../pose/keypoints';

/**
 * Every number that cleaning works with, in one place. Lengths are shares of the runner's own trunk length in
 * the picture and times are seconds, so that neither the camera nor the frame rate changes what they mean.
 */

/**
 * Samples below these confidences are not believed at all. They are low on purpose: for legs a network's
 * confidence says "hidden" more than "wrong", and the far leg on a treadmill, though well placed, is often
 * given 0.15-0.4. Whether a measure may stand on unsure samples is judged later, at the measure.
 */
export const LOWEST_CONFIDENCE = { legs: 0.1, trunkAndHead: 0.2, arms: 0.2 } as const;

/** Gaps longer than this are not filled, and no filter works across them. */
export const LONGEST_FILLED_GAP_S = 0.1;

/** A sample is judged against this much of the track on each side of it. */
export const OUTLIER_WINDOW_S = 0.1;
/** Samples taken from each side of the window: enough for a median, cheap at 240 frames a second. */
export const OUTLIER_NEIGHBOURS = 3;
export const OUTLIER_SIGMAS = 3.5;
/** Nothing nearer than this to where it should be is an outlier (trunk lengths; 0.08 is about 4 cm). */
export const OUTLIER_FLOOR_TRUNKS = 0.08;

/** Knees nearer than this hide each other from the side: a knee is about 12 cm deep, a trunk 50 cm long. */
export const KNEE_DEPTH_TRUNKS = 0.24;
/** Knees that take longer than this to pass are too long out of sight to tell their ways across, or stand. */
export const LONGEST_KNEE_PASSING_S = 0.15;
/** Passing knees are confused when they are this far off their smooth ways, the better one half as far (trunk lengths). */
export const PASSING_FLOOR_TRUNKS = 0.05;

/** No cut-off above this share of the frame rate. */
export const HIGHEST_CUTOFF_TO_FRAME_RATE = 0.25;

/**
 * Low-pass cut-offs in Hz. The trunk moves at step rate (about 3 Hz) and its first harmonic; feet stop within
 * hundredths of a second at contact and need far more. Ranges from residual analysis of running: Winter 2009,
 * section 2.2.4.5; Kristianslund 2012, J Biomech 45:666.
 */
export function cutoffHz(name: KeypointName): number {
  if (name.includes('heel') || name.includes('foot')) return 18;
  if (name.includes('ankle')) return 15;
  if (name.includes('knee')) return 12;
  if (name.includes('wrist') || /pinky|index|thumb/.test(name)) return 10;
  if (name.includes('hip') || name.includes('shoulder') || name.includes('elbow')) return 8;
  return 6;
}

/** Landmarks that are drawn and measured, but that say nothing of when a foot lands or leaves. */
export function isHeadOrFinger(name: KeypointName): boolean {
  return /nose|eye|ear|mouth|pinky|thumb|(left|right)_index/.test(name);
}

/** The lowest confidence at which a sample of this landmark is kept. */
export function lowestConfidence(name: KeypointName): number {
  if (/knee|ankle|heel|foot/.test(name)) return LOWEST_CONFIDENCE.legs;
  if (/elbow|wrist|pinky|index|thumb/.test(name)) return LOWEST_CONFIDENCE.arms;
  return LOWEST_CONFIDENCE.trunkAndHead;
}
