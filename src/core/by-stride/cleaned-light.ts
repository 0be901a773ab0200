import type { PoseTrack } from '../pose/pose-track';
import { cleanTrack, type CleanedTrack } from '../track/clean-track';

const known = new WeakMap<PoseTrack, CleanedTrack>();

/** A light network's track, cleaned as the analysis cleans tracks. Choosing and correcting both ask: it is done once. */
export function cleanedLight(light: PoseTrack): CleanedTrack {
  let cleaned = known.get(light);
  if (!cleaned) known.set(light, (cleaned = cleanTrack(light)));
  return cleaned;
}
