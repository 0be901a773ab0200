import type { PoseTrack } from '../pose/pose-track';
import { hampelOutliers } from '../signal/hampel';
import { medianRateHz } from '../signal/sample-rate';
import {
  OUTLIER_FLOOR_TRUNKS,
  OUTLIER_NEIGHBOURS,
  OUTLIER_SIGMAS,
  OUTLIER_WINDOW_S,
} from './cleaning-limits';
import { removeSample } from './copy-track';

/**
 * Removes, in place, samples that lie far off their own landmark's track (Hampel, see there), in x or in y.
 * Answers how many. Call it after swapped legs are put right: a swap is two outliers.
 * @param trunkPx the runner's trunk length in px
 */
export function rejectOutliers(track: PoseTrack, trunkPx: number): number {
  const windowFrames = OUTLIER_WINDOW_S * medianRateHz(track.timesS);
  if (!(windowFrames > 0) || !(trunkPx > 0)) return 0;
  // The long window sees landmarks that are lost for several frames; the short one, single jumps in fast motion.
  const longStride = Math.max(1, Math.round(windowFrames / OUTLIER_NEIGHBOURS));
  const strides = longStride > 1 ? [longStride, 1] : [1];
  let rejected = 0;
  for (const column of track.columns.values()) {
    const outliers = new Uint8Array(column.xPx.length);
    for (const stride of strides) {
      for (const signal of [column.xPx, column.yPx]) {
        const found = hampelOutliers(signal, {
          neighbours: OUTLIER_NEIGHBOURS,
          stride,
          sigmas: OUTLIER_SIGMAS,
          floor: OUTLIER_FLOOR_TRUNKS * trunkPx,
        });
        for (let i = 0; i < found.length; i++) outliers[i]! |= found[i]!;
      }
    }
    for (let i = 0; i < outliers.length; i++) {
      if (!outliers[i]) continue;
      removeSample(column, i);
      rejected++;
    }
  }
  return rejected;
}
