import type { PoseTrack } from '../pose/pose-track';
import { LEVEL, rollAsTold, weighRoll, type CameraRoll } from '../track/camera-roll';
import type { ViewEstimate } from '../track/estimate-view';
import type { GroundPath } from '../track/ground-path';
import { rollFromBelt } from './roll-from-belt';
import { rollFromBody } from './roll-from-body';

/**
 * How far the camera is rolled. The user's word comes first; then the belt from the side, the body from behind or in
 * front; a camera of which nothing is seen is taken as level, with the standard error of how people hold them.
 * @param cleaned low-passed track
 * @param repaired the same before the low-pass
 * @param paths of the standing feet, in a side view
 * @param toldDeg + = the picture is turned clockwise
 */
export function findRoll(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  paths: readonly GroundPath[],
  estimate: ViewEstimate,
  stridePeriodS: number,
  toldDeg: number | undefined,
): CameraRoll {
  if (toldDeg !== undefined) return rollAsTold(toldDeg);
  if (estimate.view === 'oblique') return LEVEL;
  if (estimate.view.startsWith('side')) {
    const seen = rollFromBelt(repaired, paths, estimate.facing);
    return seen ? weighRoll('belt', seen) : LEVEL;
  }
  const seen = rollFromBody(cleaned, stridePeriodS, estimate.yawDeg);
  return seen ? weighRoll('body', seen) : LEVEL;
}
