import type { GaitRun } from '../gait/gait-run';
import type { Side } from '../pose/keypoints';
import { median } from '../signal/statistics';
import { landmark, type PointSeries } from '../track/body';
import { hipsApartL } from '../track/tracker-error';

/** Marks further off the expected distance than this are no matter of convention: what is more is not put right. */
const MOST_STRETCHED = 1.3;

/**
 * Where a hip joint is taken to be in a view from behind or in front. Networks mark hips by the outline of the body,
 * not at the joint, and by how far outside differs from person to person: alike on both sides, it turns both thighs
 * in or out by a few degrees. Where the tracker is such a network, both marks are moved along x about the middle
 * between them until they lie as far apart, in the median over the clip, as hip joints do. The middle, the heights and what
 * moves from frame to frame stay as they were seen.
 * @returns px; the tracker's own mark for trackers that are not known to mark by outline
 */
export function hipCentre(run: GaitRun, side: Side): PointSeries {
  const left = landmark(run.track, 'left_hip');
  const right = landmark(run.track, 'right_hip');
  const own = side === 'left' ? left : right;
  const expectedL = hipsApartL(run.track.tracker);
  if (expectedL === null) return own;
  const seenPx = median(left.xPx.map((x, i) => Math.abs(x - right.xPx[i]!)));
  const stretch = Math.min(MOST_STRETCHED, Math.max(1 / MOST_STRETCHED, (expectedL * run.legPx) / seenPx));
  if (!Number.isFinite(stretch)) return own;
  return {
    xPx: own.xPx.map((x, i) => {
      const middle = (left.xPx[i]! + right.xPx[i]!) / 2;
      return middle + stretch * (x - middle);
    }),
    yPx: own.yPx,
  };
}
