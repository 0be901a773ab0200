import { BONES, KEYPOINTS, type KeypointName, type Side } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';

/** Landmarks of one frame, clip px. Those that were not found are not in it. */
export type Skeleton = ReadonlyMap<KeypointName, { readonly xPx: number; readonly yPx: number }>;

/** Points below this confidence are not drawn while analysing; a cleaned track has none to hide. */
const SEEN = 0.3;

export function skeletonAt(track: PoseTrack, frame: number): Skeleton {
  const skeleton = new Map<KeypointName, { xPx: number; yPx: number }>();
  for (const [name, { xPx, yPx }] of track.columns) {
    const [x, y] = [xPx[frame], yPx[frame]];
    if (x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y)) {
      skeleton.set(name, { xPx: x, yPx: y });
    }
  }
  return skeleton;
}

/** @param points 33 x (xPx, yPx, confidence), as previews have them */
export function skeletonFromPreview(points: Float32Array | null): Skeleton {
  const skeleton = new Map<KeypointName, { xPx: number; yPx: number }>();
  if (!points) return skeleton;
  KEYPOINTS.forEach((name, k) => {
    const [x, y, confidence] = [points[3 * k]!, points[3 * k + 1]!, points[3 * k + 2]!];
    if (Number.isFinite(x) && confidence >= SEEN) skeleton.set(name, { xPx: x, yPx: y });
  });
  return skeleton;
}

export interface Bone {
  readonly side: Side | 'middle';
  readonly from: { readonly xPx: number; readonly yPx: number };
  readonly to: { readonly xPx: number; readonly yPx: number };
}

/** Bones whose both ends are there. Those across the body belong to neither side. */
export function bonesOf(skeleton: Skeleton): Bone[] {
  return BONES.flatMap(([a, b]) => {
    const [from, to] = [skeleton.get(a), skeleton.get(b)];
    if (!from || !to) return [];
    const side = sideOf(a) === sideOf(b) ? sideOf(a) : 'middle';
    return [{ side, from, to }];
  });
}

export function sideOf(name: KeypointName): Bone['side'] {
  if (name.startsWith('left_')) return 'left';
  return name.startsWith('right_') ? 'right' : 'middle';
}

/** The point that the plumb line hangs through. */
export function midHip(skeleton: Skeleton): { readonly xPx: number; readonly yPx: number } | null {
  const [left, right] = [skeleton.get('left_hip'), skeleton.get('right_hip')];
  if (!left || !right) return null;
  return { xPx: (left.xPx + right.xPx) / 2, yPx: (left.yPx + right.yPx) / 2 };
}
