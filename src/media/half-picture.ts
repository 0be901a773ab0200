import { SIDES } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';
import { legLengthPx } from '../core/track/body';

/** How far a half reaches from the hips, in leg lengths: head and hands, feet and a bounce, and a word above. */
export const UP_L = 1.5;
export const DOWN_L = 1.35;
export const ASIDE_L = 1.15;

/** Where the hips are in a half, as a share of its height from the top. */
export const HIP_SHARE = UP_L / (UP_L + DOWN_L);

/** A half is so high at least, so that its words can be read, and at most, px. */
const HEIGHT_RANGE_PX = [480, 1080] as const;

/** Both halves of the picture, each as large as the other. */
export interface HalfPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How long either runner's leg is in it, px. */
  readonly legPx: number;
}

/**
 * Two runners beside each other with legs of the same length: as large as the one that was filmed larger, within reason.
 * @param legsPx of each runner in its own clip
 */
export function halfPicture(legsPx: readonly [number, number]): HalfPicture {
  const [least, most] = HEIGHT_RANGE_PX;
  const wantedPx = Math.max(...legsPx) * (UP_L + DOWN_L);
  const heightPx = even(Math.min(Math.max(wantedPx, least), most));
  const legPx = heightPx / (UP_L + DOWN_L);
  return { widthPx: even(2 * ASIDE_L * legPx), heightPx, legPx };
}

/**
 * Hip to knee to ankle, clip px: of the leg that looks longer, for a leg only ever looks shorter than it is. Where no leg
 * is known, such that the whole picture is shown.
 */
export function legInClip(track: PoseTrack): number {
  const known = SIDES.map((side) => legLengthPx(track, side)).filter((px) => px > 0);
  return known.length > 0 ? Math.max(...known) : track.heightPx / (UP_L + DOWN_L);
}

/** Colour is stored for two by two pixels. */
function even(px: number): number {
  return 2 * Math.round(px / 2);
}
