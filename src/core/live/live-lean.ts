import { fromVerticalDeg } from '../metrics/angles';
import type { PoseTrack } from '../pose/pose-track';
import { mean } from '../signal/statistics';
import { midpoint } from '../track/body';
import type { ViewEstimate } from '../track/estimate-view';
import { trackFrom } from './track-from';

/** Of somebody who stands, so much is looked at, s; of others as many whole strides as fit into the longer one. */
const STANDING_S = 1.5;
const MOVING_S = 3.5;
/** Hips and shoulders must be seen in this share of the frames. */
const SEEN_SHARE = 0.5;

/**
 * Mid-hip to mid-shoulder from the vertical, degrees, the mean of the last seconds. From the side + is forward; from
 * behind or in front + is to the person's own right. The camera is taken as level.
 * @param stridePeriodS NaN for somebody who stands
 * @returns `null` in an oblique view, or where the trunk is hardly seen
 */
export function trunkLeanNowDeg(
  track: PoseTrack,
  { view, facing }: ViewEstimate,
  stridePeriodS: number,
): number | null {
  if (view === 'oblique') return null;
  // Seen from behind, the runner's right is image right.
  const ahead = view === 'rear' ? 1 : view === 'front' ? -1 : facing;
  const strides = Math.max(1, Math.floor(MOVING_S / stridePeriodS));
  const lastS = track.timesS.at(-1) ?? NaN;
  const seen = trackFrom(track, lastS - (stridePeriodS > 0 ? strides * stridePeriodS : STANDING_S));
  const hips = midpoint(seen, 'left_hip', 'right_hip');
  const lean = fromVerticalDeg(hips, midpoint(seen, 'left_shoulder', 'right_shoulder'), ahead);
  const known = lean.filter(Number.isFinite).length;
  return known > SEEN_SHARE * lean.length ? mean(lean) : null;
}
