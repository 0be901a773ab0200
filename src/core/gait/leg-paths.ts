import type { KeypointName, Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { landmark, legLengthPx, midpoint } from '../track/body';

/** A foot point over time in leg lengths. */
export interface FootPath {
  /** Ahead of the mid-hip, + in the direction of running (side views) or towards image right (others). */
  readonly forwardL: Float64Array;
  /** Up the picture, from its top edge (so negative). */
  readonly upL: Float64Array;
}

/** One leg's paths, from a track of which left and right are sorted out. */
export interface LegPaths {
  readonly side: Side;
  readonly timesS: Float64Array;
  /** Who placed the landmarks (see PoseTrack). */
  readonly tracker: string | undefined;
  readonly legPx: number;
  readonly ankle: FootPath;
  /** Heel and ankle together where there is a heel (half the noise of either), else the ankle. */
  readonly rearFoot: FootPath;
  /** `null` when the tracker has no toe. */
  readonly toe: FootPath | null;
  /** 180 minus the angle hip-knee-ankle in the picture, degrees. */
  readonly kneeFlexionDeg: Float64Array;
}

export function legPaths(track: PoseTrack, side: Side, facing: -1 | 0 | 1): LegPaths {
  const legPx = legLengthPx(track, side);
  const hipX = midpoint(track, 'left_hip', 'right_hip').xPx;
  const ahead = facing === 0 ? 1 : facing;
  const path = (name: KeypointName): FootPath => {
    const point = landmark(track, name);
    return {
      forwardL: point.xPx.map((x, i) => (ahead * (x - hipX[i]!)) / legPx),
      upL: point.yPx.map((y) => -y / legPx),
    };
  };
  const ankle = path(`${side}_ankle`);
  const hasFeet = track.columns.has(`${side}_heel`) && track.columns.has(`${side}_foot_index`);
  return {
    side,
    timesS: track.timesS,
    tracker: track.tracker,
    legPx,
    ankle,
    rearFoot: hasFeet ? average(ankle, path(`${side}_heel`)) : ankle,
    toe: hasFeet ? path(`${side}_foot_index`) : null,
    kneeFlexionDeg: kneeFlexionDeg(track, side),
  };
}

/** Knee flexion in the picture plane, degrees: 0 = straight, + = bent. Unsigned: a knee bends one way. */
export function kneeFlexionDeg(track: PoseTrack, side: Side): Float64Array {
  const hip = landmark(track, `${side}_hip`);
  const knee = landmark(track, `${side}_knee`);
  const ankle = landmark(track, `${side}_ankle`);
  return knee.xPx.map((x, i) => {
    const [ux, uy] = [hip.xPx[i]! - x, hip.yPx[i]! - knee.yPx[i]!];
    const [vx, vy] = [ankle.xPx[i]! - x, ankle.yPx[i]! - knee.yPx[i]!];
    return 180 - (Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * 180) / Math.PI;
  });
}

function average(a: FootPath, b: FootPath): FootPath {
  const mean = (p: Float64Array, q: Float64Array): Float64Array => p.map((v, i) => (v + q[i]!) / 2);
  return { forwardL: mean(a.forwardL, b.forwardL), upL: mean(a.upL, b.upL) };
}
