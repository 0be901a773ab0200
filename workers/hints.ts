import { KEYPOINTS } from '../src/core/pose/keypoints';
import type { PosePoint, PoseTrack } from '../src/core/pose/pose-track';
import type { PictureBox } from '../src/drawing/picture-box';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import type { TurnedSquare } from '../src/pose/turned-square';

/** (centre x, centre y, side, turn) of the square about the runner, clip px and radians; NaN where it is not known. */
export const VALUES_A_SQUARE = 4;
/** (xPx, yPx, confidence) of each landmark. */
const VALUES_A_POINT = 3;
const VALUES_A_HINT = VALUES_A_SQUARE + KEYPOINTS.length * VALUES_A_POINT;

/** From the network's picture to the clip. @param region the part of the clip that the picture shows; all of it without */
export function squareInClip(
  square: TurnedSquare | null | undefined,
  region: PictureBox | undefined,
): readonly number[] {
  if (!square) return Array.from({ length: VALUES_A_SQUARE }, () => NaN);
  const { centreXPx, centreYPx, sidePx, turnRad } = square;
  const [leftPx, topPx] = [region?.leftPx ?? 0, region?.topPx ?? 0];
  return [centreXPx + leftPx, centreYPx + topPx, sidePx, turnRad];
}

/**
 * What tells an accurate network where the runner is in single frames of a clip, and which limb is which.
 * @param light the light network's track, left and right repaired
 * @param squares of each of its frames, VALUES_A_SQUARE numbers
 * @param places in `light`, of the frames that are to be looked at
 */
export function hintsAt(light: PoseTrack, squares: ArrayLike<number>, places: Uint32Array): Float64Array {
  const hints = new Float64Array(places.length * VALUES_A_HINT).fill(NaN);
  places.forEach((place, i) => {
    const at = i * VALUES_A_HINT;
    for (let k = 0; k < VALUES_A_SQUARE; k++) hints[at + k] = squares[place * VALUES_A_SQUARE + k]!;
    KEYPOINTS.forEach((name, k) => {
      const column = light.columns.get(name);
      if (!column) return;
      const point = [column.xPx[place]!, column.yPx[place]!, column.confidence[place]!];
      hints.set(point, at + VALUES_A_SQUARE + k * VALUES_A_POINT);
    });
  });
  return hints;
}

/** What a network is to remember that looks at the frame of one hint: as if it had seen the runner there just before. */
export function memoryFrom(
  hints: Float64Array,
  index: number,
  region: PictureBox | undefined,
): EstimatorMemory {
  const hint = hints.subarray(index * VALUES_A_HINT, (index + 1) * VALUES_A_HINT);
  const [leftPx, topPx] = [region?.leftPx ?? 0, region?.topPx ?? 0];
  const [centreX, centreY, side, turnRad] = hint as unknown as readonly [number, number, number, number];
  const square = {
    centreXPx: centreX - leftPx,
    centreYPx: centreY - topPx,
    sidePx: side,
    turnRad,
  };
  const points = KEYPOINTS.map((_, k): PosePoint | null => {
    const at = VALUES_A_SQUARE + k * VALUES_A_POINT;
    const [x, y, confidence] = [hint[at]!, hint[at + 1]!, hint[at + 2]!];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    return { xPx: x - leftPx, yPx: y - topPx, confidence };
  });
  return { blazePose: Number.isFinite(side) ? square : null, fused: [points] };
}
