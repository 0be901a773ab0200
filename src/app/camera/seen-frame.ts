import type { LiveSeen } from '../../../workers/live-api';
import type { LiveFrame } from '../../core/live/live-watch';
import { KEYPOINTS } from '../../core/pose/keypoints';
import type { PosePoint } from '../../core/pose/pose-track';

/** What the worker hands over in flat arrays, as the core's frame: a landmark with a NaN in it is `null`. */
export function frameOfSeen({ timeS, points, world, light }: LiveSeen): LiveFrame {
  return {
    timeS,
    points: points && KEYPOINTS.map((_, k) => pointAt(points, world, k)),
    brightness: light?.brightness ?? null,
  };
}

function pointAt(points: Float32Array, world: Float32Array | null, k: number): PosePoint | null {
  const [xPx, yPx, confidence] = [points[3 * k], points[3 * k + 1], points[3 * k + 2]];
  if (!isNumber(xPx) || !isNumber(yPx) || !isNumber(confidence)) return null;
  const [x, y, z] = [world?.[3 * k], world?.[3 * k + 1], world?.[3 * k + 2]];
  const point = { xPx, yPx, confidence };
  return isNumber(x) && isNumber(y) && isNumber(z) ? { ...point, worldM: [x, y, z] } : point;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
