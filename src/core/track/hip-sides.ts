import type { PoseTrack } from '../pose/pose-track';
import { mad, MAD_TO_SD, median } from '../signal/statistics';
import { landmark } from './body';

/** Where the hips lie in the picture of a camera behind or in front, px. */
export interface HipSides {
  /** Left hip less right hip across the picture, + = the left one is to image right. */
  readonly apartPx: number;
  /** How far single frames usually are off that. */
  readonly usualErrorPx: number;
}

/** Square on the hips are 0.3 to 0.4 trunk lengths apart; from the side they are one behind the other. */
const FRONTAL_FROM_TRUNKS = 0.2;
/** Of the frames that must show the shoulders the same way round: else somebody turns, or the view is from the side. */
const SHOULDERS_AGREE = 0.85;
/** Hips wander by this many of their usual errors at most and are still on their own sides. */
const APART_SIGMAS = 3;
const LEAST_ERROR_TRUNKS = 0.02;

/**
 * On which side of the picture each hip belongs. Seen from behind or in front, legs pass each other at knees and feet
 * but hips never do, and the left hip is on the left shoulder's side: every single frame shows which leg is which.
 * @returns `null` where the hips do not tell: views from the side, somebody who turns round, shoulders not seen
 */
export function hipSides(track: PoseTrack, trunkPx: number): HipSides | null {
  const across = (part: 'hip' | 'shoulder'): Float64Array => {
    const right = landmark(track, `right_${part}`).xPx;
    return landmark(track, `left_${part}`).xPx.map((x, i) => x - right[i]!);
  };
  const shoulders = across('shoulder').filter(Number.isFinite);
  const leftIsRight = shoulders.filter((dx) => dx > 0).length / shoulders.length;
  if (!(Math.max(leftIsRight, 1 - leftIsRight) >= SHOULDERS_AGREE)) return null;
  // Exchanged labels turn the sign only.
  const widths = across('hip').map(Math.abs);
  const widthPx = median(widths);
  const errorPx = MAD_TO_SD * mad(widths);
  if (!(widthPx > Math.max(FRONTAL_FROM_TRUNKS * trunkPx, APART_SIGMAS * errorPx))) return null;
  return {
    apartPx: leftIsRight > 0.5 ? widthPx : -widthPx,
    usualErrorPx: Math.max(errorPx, LEAST_ERROR_TRUNKS * trunkPx),
  };
}

/**
 * How badly a frame's hips fit: the Cauchy cost log(1 + (miss / usual error)^2), 0 where a hip is not seen.
 * @param foundApartPx left hip less right hip as a labelling has them, px
 */
export function misplaced({ apartPx, usualErrorPx }: HipSides, foundApartPx: number): number {
  const miss = (foundApartPx - apartPx) / usualErrorPx;
  return Number.isNaN(miss) ? 0 : Math.log(1 + miss * miss);
}
