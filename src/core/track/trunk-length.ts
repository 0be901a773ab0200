import type { KeypointName } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { quantile, median } from '../signal/statistics';

/** Mid-shoulder to mid-hip is about 0.3 of standing height (Winter 2009, figure 4.1), here of what is seen. */
const TRUNK_OF_HEIGHT = 0.3;

/**
 * The runner's size in the picture: median distance from mid-shoulder to mid-hip in px; 0.3 of the height of
 * all landmarks where shoulders or hips are missing. NaN for a track without any landmark.
 */
export function trunkLengthPx(track: PoseTrack): number {
  const corners = (['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'] as KeypointName[]).map(
    (name) => track.columns.get(name),
  );
  const [ls, rs, lh, rh] = corners;
  if (ls && rs && lh && rh) {
    const lengths = Float64Array.from(track.timesS, (_, i) =>
      Math.hypot(
        (ls.xPx[i]! + rs.xPx[i]! - lh.xPx[i]! - rh.xPx[i]!) / 2,
        (ls.yPx[i]! + rs.yPx[i]! - lh.yPx[i]! - rh.yPx[i]!) / 2,
      ),
    );
    const length = median(lengths);
    if (length > 0) return length;
  }
  const heights = Float64Array.from(track.timesS, (_, i) => {
    let top = Infinity;
    let bottom = -Infinity;
    for (const column of track.columns.values()) {
      const y = column.yPx[i]!;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    return bottom > top ? bottom - top : NaN;
  });
  return TRUNK_OF_HEIGHT * quantile(heights, 0.5);
}
