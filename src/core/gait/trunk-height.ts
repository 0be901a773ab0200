import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { legLengthPx, midpoint } from '../track/body';

/**
 * How high the trunk is in the picture, leg lengths above the picture's top edge (so negative): the mean of mid-hip
 * and mid-shoulder, which bounce alike, so that half of either's noise is left; the hips alone where the tracker marks
 * no shoulders. NaN where a landmark is missing.
 */
export function trunkHeightL(track: PoseTrack): Float64Array {
  const legPx = Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  const hips = midpoint(track, 'left_hip', 'right_hip').yPx;
  const shoulders = midpoint(track, 'left_shoulder', 'right_shoulder').yPx;
  const marked = track.columns.has('left_shoulder') && track.columns.has('right_shoulder');
  return hips.map((y, i) => -(marked ? (y + shoulders[i]!) / 2 : y) / legPx);
}
