import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { distancesPx, midpoint } from './body';

/** Mid-shoulder to mid-hip is about 0.3 of standing height (Winter 2009, figure 4.1), here of what is seen. */
const TRUNK_OF_HEIGHT = 0.3;

/**
 * The runner's size in the picture: median distance from mid-shoulder to mid-hip in px; 0.3 of the height of
 * all landmarks where shoulders or hips are missing. NaN for a track without any landmark.
 */
export function trunkLengthPx(track: PoseTrack): number {
  const shoulders = midpoint(track, 'left_shoulder', 'right_shoulder');
  const lengthPx = median(distancesPx(shoulders, midpoint(track, 'left_hip', 'right_hip')));
  if (lengthPx > 0) return lengthPx;
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
  return TRUNK_OF_HEIGHT * median(heights);
}
