import { KEYPOINTS } from '../src/core/pose/keypoints';
import type { PoseFrame, PosePoint } from '../src/core/pose/pose-track';
import type { TrackPart } from './track-part';

/** (xPx, yPx, confidence, xM, yM, zM) a landmark. */
const VALUES_A_POINT = 6;
const VALUES_A_FRAME = KEYPOINTS.length * VALUES_A_POINT;

/**
 * Frames as numbers. A frame without a runner is all NaN; a landmark that was not found in a frame with one has the
 * confidence 0 and NaN for the rest, metres that are not known are NaN.
 * @param firstFrame place of the first of them in the clip
 * @param after what is remembered after the last of them
 */
export function packPart(firstFrame: number, frames: readonly PoseFrame[], after: unknown): TrackPart {
  const points = new Float64Array(frames.length * VALUES_A_FRAME).fill(NaN);
  frames.forEach((frame, i) => {
    if (!frame.points) return;
    for (let k = 0; k < KEYPOINTS.length; k++) {
      const at = i * VALUES_A_FRAME + k * VALUES_A_POINT;
      const point = frame.points[k];
      if (!point) points[at + 2] = 0;
      else points.set([point.xPx, point.yPx, point.confidence, ...(point.worldM ?? [])], at);
    }
  });
  return { firstFrame, timesS: Float64Array.from(frames, ({ timeS }) => timeS), points, after };
}

/**
 * The inverse of {@link packPart}.
 * @throws {RangeError} when the numbers are not as many as the times ask for
 */
export function framesOf({ timesS, points }: Pick<TrackPart, 'timesS' | 'points'>): PoseFrame[] {
  if (points.length !== timesS.length * VALUES_A_FRAME) {
    throw new RangeError(`${points.length} numbers for ${timesS.length} frames`);
  }
  return Array.from(timesS, (timeS, i) => {
    const values = points.subarray(i * VALUES_A_FRAME, (i + 1) * VALUES_A_FRAME);
    // The first landmark's confidence: a number wherever there was a runner.
    if (Number.isNaN(values[2])) return { timeS, points: null };
    return { timeS, points: KEYPOINTS.map((_, k) => pointAt(values, k * VALUES_A_POINT)) };
  });
}

function pointAt(values: Float64Array, at: number): PosePoint | null {
  const [xPx, yPx, confidence, xM, yM, zM] = values.subarray(at, at + VALUES_A_POINT);
  if (Number.isNaN(xPx)) return null;
  const point = { xPx: xPx!, yPx: yPx!, confidence: confidence! };
  return Number.isNaN(xM) ? point : { ...point, worldM: [xM!, yM!, zM!] };
}
