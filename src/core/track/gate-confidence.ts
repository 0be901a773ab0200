import type { PoseTrack } from '../pose/pose-track';
import { lowestConfidence } from './cleaning-limits';
import { removeSample } from './copy-track';

/** Removes, in place, samples that the network itself hardly believes. Answers how many. */
export function gateConfidence(track: PoseTrack): number {
  let removed = 0;
  for (const [name, column] of track.columns) {
    const lowest = lowestConfidence(name);
    for (let i = 0; i < column.xPx.length; i++) {
      const known = Number.isFinite(column.xPx[i]) && Number.isFinite(column.yPx[i]);
      if (known && column.confidence[i]! >= lowest) continue;
      if (known) removed++;
      removeSample(column, i);
    }
  }
  return removed;
}
