import type { KeypointName, Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { firstIndexFrom } from '../signal/value-at';
import { landmark } from './body';

/** A straight line through one foot's path while it lies on the ground. */
export interface GroundPath {
  readonly side: Side;
  readonly timeS: number;
  /** Tilt of the path in the picture, degrees, + = it falls towards image right. */
  readonly tiltDeg: number;
  /** Speed across the picture, px/s, + = towards image right. */
  readonly speedPxPerS: number;
  /** Where the path's middle lies, px. */
  readonly xPx: number;
  readonly yPx: number;
}

/** The point of a foot that stays on the ground longest, of those that the tracker marks. */
export function groundPoint(track: PoseTrack, side: Side): KeypointName {
  return track.columns.has(`${side}_foot_index`) ? `${side}_foot_index` : `${side}_ankle`;
}

/**
 * Fits y over x (the tilt) and x over time (the speed) by least squares to the foot's samples between two times.
 * @param track sorted and gap-filled but not low-passed: a low-pass bends the path's ends
 * @returns `null` with fewer than three samples
 */
function groundPath(
  track: PoseTrack,
  point: KeypointName,
  side: Side,
  fromS: number,
  toS: number,
): GroundPath | null {
  const { xPx, yPx } = landmark(track, point);
  const { timesS } = track;
  let [n, t, x, y] = [0, 0, 0, 0];
  const from = firstIndexFrom(timesS, fromS);
  const known = (i: number): boolean => Number.isFinite(xPx[i]! + yPx[i]!);
  for (let i = from; i < timesS.length && timesS[i]! <= toS; i++) {
    if (!known(i)) continue;
    n++;
    t += timesS[i]!;
    x += xPx[i]!;
    y += yPx[i]!;
  }
  if (n < 3) return null;
  [t, x, y] = [t / n, x / n, y / n];
  let [xx, xy, tt, tx] = [0, 0, 0, 0];
  for (let i = from; i < timesS.length && timesS[i]! <= toS; i++) {
    if (!known(i)) continue;
    const [dt, dx, dy] = [timesS[i]! - t, xPx[i]! - x, yPx[i]! - y];
    xx += dx * dx;
    xy += dx * dy;
    tt += dt * dt;
    tx += dt * dx;
  }
  if (!(xx > 0) || !(tt > 0)) return null;
  const tiltDeg = (Math.atan(xy / xx) * 180) / Math.PI;
  return { side, timeS: t, tiltDeg, speedPxPerS: tx / tt, xPx: x, yPx: y };
}

/**
 * The paths of many stances, without those that are hardly seen.
 * @param pointOf the point of a foot that is followed
 */
export function groundPaths(
  track: PoseTrack,
  stances: readonly { readonly side: Side; readonly fromS: number; readonly toS: number }[],
  pointOf: (side: Side) => KeypointName = (side) => groundPoint(track, side),
): GroundPath[] {
  return stances.flatMap(({ side, fromS, toS }) => groundPath(track, pointOf(side), side, fromS, toS) ?? []);
}
