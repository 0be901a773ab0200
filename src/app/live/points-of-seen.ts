import type { LiveSeen } from '../../../workers/live-api';
import { KEYPOINTS } from '../../core/pose/keypoints';
import type { PosePoint } from '../../core/pose/pose-track';

/** Landmarks as they were seen, in KEYPOINTS order and camera px; `null` = nobody. */
export function pointsOfSeen({ points, world }: LiveSeen): readonly (PosePoint | null)[] | null {
  if (!points) return null;
  return KEYPOINTS.map((_, k): PosePoint | null => {
    const [xPx, yPx, confidence] = [points[3 * k]!, points[3 * k + 1]!, points[3 * k + 2]!];
    if (!Number.isFinite(xPx) || !Number.isFinite(yPx)) return null;
    const [x, y, z] = [world?.[3 * k] ?? NaN, world?.[3 * k + 1] ?? NaN, world?.[3 * k + 2] ?? NaN];
    return { xPx, yPx, confidence, ...(Number.isFinite(x + y + z) && { worldM: [x, y, z] as const }) };
  });
}
