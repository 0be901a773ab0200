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
  const path = (name: KeypointName): FootPath => {
    const { xPx, yPx } = landmark(track, name);
    return { forwardL: forwardL(xPx, hipX, facing, legPx), upL: upL(yPx, legPx) };
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

/** How far the ankle is ahead of the mid-hip, leg lengths: the same as in legPaths, without the rest of them. */
export function ankleForwardL(track: PoseTrack, side: Side, facing: -1 | 0 | 1): Float64Array {
  const hipX = midpoint(track, 'left_hip', 'right_hip').xPx;
  return forwardL(landmark(track, `${side}_ankle`).xPx, hipX, facing, legLengthPx(track, side));
}

function forwardL(xPx: Float64Array, hipX: Float64Array, facing: -1 | 0 | 1, legPx: number): Float64Array {
  const ahead = facing === 0 ? 1 : facing;
  const forward = new Float64Array(xPx.length);
  for (let i = 0; i < xPx.length; i++) forward[i] = (ahead * (xPx[i]! - hipX[i]!)) / legPx;
  return forward;
}

function upL(yPx: Float64Array, legPx: number): Float64Array {
  const up = new Float64Array(yPx.length);
  for (let i = 0; i < yPx.length; i++) up[i] = -yPx[i]! / legPx;
  return up;
}

/** Knee flexion in the picture plane, degrees: 0 = straight, + = bent. Unsigned: a knee bends one way. */
export function kneeFlexionDeg(track: PoseTrack, side: Side): Float64Array {
  const hip = landmark(track, `${side}_hip`);
  const knee = landmark(track, `${side}_knee`);
  const ankle = landmark(track, `${side}_ankle`);
  const flexion = new Float64Array(knee.xPx.length);
  for (let i = 0; i < flexion.length; i++) {
    const [x, y] = [knee.xPx[i]!, knee.yPx[i]!];
    const [ux, uy] = [hip.xPx[i]! - x, hip.yPx[i]! - y];
    const [vx, vy] = [ankle.xPx[i]! - x, ankle.yPx[i]! - y];
    flexion[i] = 180 - (Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * 180) / Math.PI;
  }
  return flexion;
}

function average(a: FootPath, b: FootPath): FootPath {
  const mean = (p: Float64Array, q: Float64Array): Float64Array => {
    const middle = new Float64Array(p.length);
    for (let i = 0; i < p.length; i++) middle[i] = (p[i]! + q[i]!) / 2;
    return middle;
  };
  return { forwardL: mean(a.forwardL, b.forwardL), upL: mean(a.upL, b.upL) };
}
