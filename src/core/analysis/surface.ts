import type { PoseTrack } from '../pose/pose-track';
import { legLengthPx, midpoint, spread } from '../track/body';

/** Hips that wander less than this across the picture stay on a treadmill; further than the other, they travel. */
const TREADMILL_WITHIN_L = 0.8;
const OVERGROUND_FROM_L = 2;

/** Treadmill or overground, by how far the hips travel through the picture. A panning camera cannot be told apart. */
export function surfaceOf(track: PoseTrack): 'treadmill' | 'overground' | 'unknown' {
  const legPx = Math.max(legLengthPx(track, 'left') || 0, legLengthPx(track, 'right') || 0);
  const travelL = spread(midpoint(track, 'left_hip', 'right_hip').xPx) / legPx;
  if (travelL <= TREADMILL_WITHIN_L) return 'treadmill';
  return travelL >= OVERGROUND_FROM_L ? 'overground' : 'unknown';
}
