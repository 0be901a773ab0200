import type { KeypointName, Side } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../pose/pose-track';
import { quantile } from '../signal/statistics';

/** A point of the body over time in pixels, NaN where it is not known. */
export interface PointSeries {
  readonly xPx: Float64Array;
  readonly yPx: Float64Array;
}

/** A landmark's column, or one full of NaN when the tracker has no such landmark. */
export function landmark(track: PoseTrack, name: KeypointName): KeypointColumn {
  const found = track.columns.get(name);
  if (found) return found;
  const n = track.timesS.length;
  return {
    xPx: new Float64Array(n).fill(NaN),
    yPx: new Float64Array(n).fill(NaN),
    confidence: new Float64Array(n),
  };
}

/** The point half-way between two landmarks. */
export function midpoint(track: PoseTrack, a: KeypointName, b: KeypointName): PointSeries {
  const p = landmark(track, a);
  const q = landmark(track, b);
  return { xPx: halfWay(p.xPx, q.xPx), yPx: halfWay(p.yPx, q.yPx) };
}

function halfWay(a: Float64Array, b: Float64Array): Float64Array {
  const middle = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) middle[i] = (a[i]! + b[i]!) / 2;
  return middle;
}

export function distancesPx(a: PointSeries, b: PointSeries): Float64Array {
  const distances = new Float64Array(a.xPx.length);
  for (let i = 0; i < distances.length; i++) {
    // Pixels do not overflow when squared, and Math.hypot is many times as slow.
    const [dx, dy] = [a.xPx[i]! - b.xPx[i]!, a.yPx[i]! - b.yPx[i]!];
    distances[i] = Math.sqrt(dx * dx + dy * dy);
  }
  return distances;
}

/**
 * Leg length L of one side: hip-knee plus knee-ankle, px. In the picture a leg only ever looks shorter than it
 * is, so the upper quartile over the clip stands for the leg seen square on. Many ask for it: it is worked out once.
 * @param track cleaned: what is asked for once must not change after
 */
export function legLengthPx(track: PoseTrack, side: Side): number {
  let known = knownLegsPx.get(track);
  if (!known) knownLegsPx.set(track, (known = {}));
  return (known[side] ??= measuredLegPx(track, side));
}

const knownLegsPx = new WeakMap<PoseTrack, Partial<Record<Side, number>>>();

function measuredLegPx(track: PoseTrack, side: Side): number {
  const knee = landmark(track, `${side}_knee`);
  const thigh = quantile(distancesPx(landmark(track, `${side}_hip`), knee), 0.75);
  const shank = quantile(distancesPx(knee, landmark(track, `${side}_ankle`)), 0.75);
  return thigh + shank;
}

/** The spread of a signal: 95th minus 5th percentile. */
export function spread(values: Float64Array): number {
  return quantile(values, 0.95) - quantile(values, 0.05);
}
