import { KEYPOINTS } from '../src/core/pose/keypoints';
import type { PosePoint, PoseTrack } from '../src/core/pose/pose-track';
import { resample } from '../src/core/signal/resample';
import type { PictureBox } from '../src/drawing/picture-box';
import type { TurnedSquare } from '../src/pose/turned-square';

/** (centre x, centre y, side, turn) of the square about the runner, clip px and radians; NaN where it is not known. */
export const VALUES_A_SQUARE = 4;
/** (xPx, yPx, confidence) of each landmark. */
const VALUES_A_POINT = 3;
/** A hint: the square before its frame, the one after it, the landmarks. */
const POINTS_AT = 2 * VALUES_A_SQUARE;
const VALUES_A_HINT = POINTS_AT + KEYPOINTS.length * VALUES_A_POINT;

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
 * The squares on frames of which some were looked at, cubics between.
 * @param squares of each of `lightS`, VALUES_A_SQUARE numbers
 * @returns of each of `timesS`; NaN beside what is not known
 */
export function squaresOnFrames(
  squares: ArrayLike<number>,
  lightS: Float64Array,
  timesS: Float64Array,
): Float64Array {
  const onFrames = new Float64Array(timesS.length * VALUES_A_SQUARE);
  for (let k = 0; k < VALUES_A_SQUARE; k++) {
    const values = lightS.map((_, i) => squares[i * VALUES_A_SQUARE + k]!);
    resample(lightS, values, timesS).forEach((value, i) => (onFrames[i * VALUES_A_SQUARE + k] = value));
  }
  return onFrames;
}

/**
 * What tells an accurate network where the runner is in single frames of a clip, and which limb is which.
 * @param light the light network's track on all frames, left and right repaired
 * @param squares of each of its frames, VALUES_A_SQUARE numbers
 * @param places in `light`, of the frames that are to be looked at
 */
export function hintsAt(light: PoseTrack, squares: ArrayLike<number>, places: Uint32Array): Float64Array {
  const hints = new Float64Array(places.length * VALUES_A_HINT).fill(NaN);
  places.forEach((place, i) => {
    const at = i * VALUES_A_HINT;
    // As it follows the runner, a network looks at each frame by what it saw in the one before.
    [Math.max(0, place - 1), place].forEach((of, which) => {
      for (let k = 0; k < VALUES_A_SQUARE; k++)
        hints[at + which * VALUES_A_SQUARE + k] = squares[of * VALUES_A_SQUARE + k]!;
    });
    KEYPOINTS.forEach((name, k) => {
      const column = light.columns.get(name);
      if (!column) return;
      const point = [column.xPx[place]!, column.yPx[place]!, column.confidence[place]!];
      hints.set(point, at + POINTS_AT + k * VALUES_A_POINT);
    });
  });
  return hints;
}

/** What the light network saw of one frame; px of the accurate network's picture. */
export interface Hint {
  /** Where the light network looked at this frame, or would have; `null`: it did not know where the runner is. */
  readonly square: TurnedSquare | null;
  /** Where it would look at the next frame, having seen this one. */
  readonly nextSquare: TurnedSquare | null;
  /** In KEYPOINTS order. */
  readonly points: readonly (PosePoint | null)[];
}

/** @param region the part of the clip that the accurate network's pictures show; all of it without */
export function hintAt(hints: Float64Array, index: number, region: PictureBox | undefined): Hint {
  const hint = hints.subarray(index * VALUES_A_HINT, (index + 1) * VALUES_A_HINT);
  const [leftPx, topPx] = [region?.leftPx ?? 0, region?.topPx ?? 0];
  const squareFrom = (at: number): TurnedSquare | null => {
    const [centreX, centreY, sidePx, turnRad] = hint.subarray(at, at + VALUES_A_SQUARE) as unknown as Square;
    if (!Number.isFinite(sidePx)) return null;
    return { centreXPx: centreX - leftPx, centreYPx: centreY - topPx, sidePx, turnRad };
  };
  const points = KEYPOINTS.map((_, k): PosePoint | null => {
    const at = POINTS_AT + k * VALUES_A_POINT;
    const [x, y, confidence] = [hint[at]!, hint[at + 1]!, hint[at + 2]!];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    return { xPx: x - leftPx, yPx: y - topPx, confidence };
  });
  const nextSquare = squareFrom(VALUES_A_SQUARE);
  return { square: squareFrom(0) ?? nextSquare, nextSquare, points };
}

type Square = readonly [centreX: number, centreY: number, side: number, turnRad: number];
