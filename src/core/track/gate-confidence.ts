import type { PoseTrack } from '../pose/pose-track';
import { lowestConfidence } from './cleaning-limits';
import { removeSample } from './copy-track';

/** No landmark lies this far outside any picture, px: a number gone wrong, whose square may not be one any more. */
const FURTHEST_PX = 1e9;

/**
 * Removes, in place, samples that the network itself hardly believes. Answers how many. Those that are no place at
 * all (NaN, endless, absurdly far) are removed too, and not counted.
 */
export function gateConfidence(track: PoseTrack): number {
  let removed = 0;
  for (const [name, column] of track.columns) {
    const lowest = lowestConfidence(name);
    for (let i = 0; i < column.xPx.length; i++) {
      const known = Math.abs(column.xPx[i]!) <= FURTHEST_PX && Math.abs(column.yPx[i]!) <= FURTHEST_PX;
      if (known && column.confidence[i]! >= lowest) continue;
      if (known) removed++;
      removeSample(column, i);
    }
  }
  return removed;
}
