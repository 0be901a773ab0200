import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { midpoint } from '../track/body';
import type { ViewEstimate } from '../track/estimate-view';
import type { ActivityFinding } from './classify-activity';
import { playedBackwards } from './played-backwards';
import { words } from '../words/words';

/**
 * A trunk over its thighs stays within about 20 degrees of upright in any run, and a picture may be turned by up to 45
 * without the user's help: beyond both together the picture lies on its side or stands on its head.
 */
const UPRIGHT_WITHIN_DEG = 60;

const TURNED: ActivityFinding = {
  activity: 'unknown',
  reason: words.clipReasons.pictureTurned,
};

const BACKWARDS: ActivityFinding = {
  activity: 'unknown',
  reason: words.clipReasons.backwards,
};

/**
 * What is wrong with the picture as a whole, so that nothing in it may be judged: turned on its side or its head, or
 * played backwards (told from the side only).
 * @param track cleaned track, level as far as the user told
 * @returns `null` where nothing is
 */
export function findPictureFault(track: PoseTrack, estimate: ViewEstimate): ActivityFinding | null {
  if (Math.abs(bodyTiltDeg(track)) > UPRIGHT_WITHIN_DEG) return TURNED;
  const fromSide = estimate.view.startsWith('side');
  return fromSide && playedBackwards(track, estimate.facing) ? BACKWARDS : null;
}

/** Of the line from the knees to the shoulders (without those, the hips): degrees off upright, + = to image right. */
function bodyTiltDeg(track: PoseTrack): number {
  const shoulders = track.columns.has('left_shoulder') && track.columns.has('right_shoulder');
  const top = shoulders
    ? midpoint(track, 'left_shoulder', 'right_shoulder')
    : midpoint(track, 'left_hip', 'right_hip');
  const knees = midpoint(track, 'left_knee', 'right_knee');
  const rightPx = median(top.xPx.map((x, i) => x - knees.xPx[i]!));
  const upPx = median(top.yPx.map((y, i) => knees.yPx[i]! - y));
  return (Math.atan2(rightPx, upPx) * 180) / Math.PI;
}
