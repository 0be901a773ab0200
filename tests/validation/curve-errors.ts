import type { KeypointName, Side } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { RenderedRunner } from '../fixtures/known-runners/rendered-runner';
import * as angles from '../fixtures/synthetic-runner/truth-angles';

type Joints = Parameters<typeof angles.midHipHeightM>[0];

/** Mean absolute error of an angle over all frames of a clip, degrees. */
export interface CurveErrors {
  readonly clip: string;
  readonly nearKneeDeg: number;
  readonly farKneeDeg: number;
  readonly nearThighDeg: number;
  readonly farThighDeg: number;
  readonly trunkDeg: number;
}

/**
 * Angles of cleaned landmarks in a side view against those of the 3D joints, frame by frame: both by the tests' own
 * formulas, so that nothing but the landmarks' places is judged.
 */
export function curveErrors(
  clip: string,
  near: Side,
  { poses }: RenderedRunner,
  cleaned: PoseTrack,
  fromS: number,
  toS: number,
): CurveErrors {
  // Seen from the left the runner faces image left.
  const seen = posesOf(cleaned, near === 'left' ? -1 : 1);
  const mae = (angleDeg: (pose: Joints) => number): number => {
    const errors = Array.from(cleaned.timesS, (timeS, i) =>
      timeS < fromS || timeS > toS ? NaN : Math.abs(angleDeg(seen[i]!) - angleDeg(poses[i]!)),
    ).filter(Number.isFinite);
    return errors.reduce((sum, error) => sum + error, 0) / errors.length;
  };
  const far = near === 'left' ? 'right' : 'left';
  return {
    clip,
    nearKneeDeg: mae((pose) => angles.kneeFlexionDeg(pose, near)),
    farKneeDeg: mae((pose) => angles.kneeFlexionDeg(pose, far)),
    nearThighDeg: mae((pose) => angles.thighExtensionDeg(pose, near)),
    farThighDeg: mae((pose) => angles.thighExtensionDeg(pose, far)),
    trunkDeg: mae(angles.trunkLeanDeg),
  };
}

/** Pixels as if they were metres forward and up. */
function posesOf({ columns, timesS }: PoseTrack, facing: 1 | -1): Joints[] {
  return Array.from(
    timesS,
    (_, i) =>
      new Map<KeypointName, [number, number, number]>(
        [...columns].map(([name, { xPx, yPx }]) => [name, [facing * xPx[i]!, -yPx[i]!, 0]]),
      ),
  );
}
