import { mirroredKeypoint, type KeypointName } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import { keypointIndex } from './network-pose';

export type Points = readonly (PosePoint | null)[];

/** The landmarks of a limb pair that tell its left from its right, left ones only; the right ones mirror them. */
export const LEG_JOINTS: readonly KeypointName[] = ['left_knee', 'left_ankle'];
export const ARM_JOINTS: readonly KeypointName[] = ['left_elbow', 'left_wrist'];

/** All that goes with a leg or an arm when its name changes; left ones only. */
export const LEG_LANDMARKS: readonly KeypointName[] = [
  'left_hip',
  'left_knee',
  'left_ankle',
  'left_heel',
  'left_foot_index',
];
export const ARM_LANDMARKS: readonly KeypointName[] = [
  'left_elbow',
  'left_wrist',
  'left_pinky',
  'left_index',
  'left_thumb',
];

/**
 * How far two poses' limbs lie apart when named alike, and when one of them is named the other way round, px.
 * @param leftJoints joints to compare; ones that either pose lacks are left out of both sums
 */
export function limbDistances(
  a: Points,
  b: Points,
  leftJoints: readonly KeypointName[],
): { readonly namedAlikePx: number; readonly namedCrosswisePx: number } {
  let namedAlikePx = 0;
  let namedCrosswisePx = 0;
  for (const left of leftJoints) {
    const l = keypointIndex(left);
    const r = keypointIndex(mirroredKeypoint(left));
    const [al, ar, bl, br] = [a[l], a[r], b[l], b[r]];
    if (!al || !ar || !bl || !br) continue;
    namedAlikePx += distancePx(al, bl) + distancePx(ar, br);
    namedCrosswisePx += distancePx(al, br) + distancePx(ar, bl);
  }
  return { namedAlikePx, namedCrosswisePx };
}

/** True when the two poses call the same limb by different sides: legs swapped in one of them. */
export function sidesDisagree(a: Points, b: Points, leftJoints: readonly KeypointName[]): boolean {
  const { namedAlikePx, namedCrosswisePx } = limbDistances(a, b, leftJoints);
  return namedCrosswisePx < namedAlikePx;
}

/** The same pose with left and right of the given landmarks exchanged. */
export function exchangeSides(points: Points, leftLandmarks: readonly KeypointName[]): Points {
  const exchanged = [...points];
  for (const left of leftLandmarks) {
    const l = keypointIndex(left);
    const r = keypointIndex(mirroredKeypoint(left));
    exchanged[l] = points[r] ?? null;
    exchanged[r] = points[l] ?? null;
  }
  return exchanged;
}

export function distancePx(a: PosePoint, b: PosePoint): number {
  return Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx);
}
