import type { KeypointName } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { findSwaps } from './find-swaps';
import { hipSides } from './hip-sides';
import type { JointPair } from './limb-filter';

/** A limb's landmarks from the body outward, without their side. */
export const LEG_JOINTS = ['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;
export const ARM_JOINTS = ['elbow', 'wrist', 'pinky', 'index', 'thumb'] as const;

export interface SwapRepair {
  /** 1 for each frame whose left and right were exchanged. */
  readonly swapped: Uint8Array;
  readonly frames: number;
}

/** Puts exchanged legs (or arms) right, in place, positions, confidences and 3D alike. See findSwaps. */
export function repairSwaps(track: PoseTrack, jointNames: readonly string[], trunkPx: number): SwapRepair {
  const names = jointNames.map(
    (joint) => [`left_${joint}`, `right_${joint}`] as [KeypointName, KeypointName],
  );
  const joints: JointPair[] = [];
  for (const [leftName, rightName] of names) {
    const left = track.columns.get(leftName);
    const right = track.columns.get(rightName);
    if (left && right) joints.push({ left, right });
  }
  const hips = jointNames[0] === 'hip' && track.columns.has('left_hip') ? hipSides(track, trunkPx) : null;
  const swapped = findSwaps(track.timesS, joints, trunkPx, hips);
  let frames = 0;
  for (let i = 0; i < swapped.length; i++) {
    if (!swapped[i]) continue;
    frames++;
    for (const { left, right } of joints) {
      exchange(left.xPx, right.xPx, i);
      exchange(left.yPx, right.yPx, i);
      exchange(left.confidence, right.confidence, i);
    }
    for (const [leftName, rightName] of names) {
      const left = track.world.get(leftName);
      const right = track.world.get(rightName);
      if (!left || !right) continue;
      exchange(left.xM, right.xM, i);
      exchange(left.yM, right.yM, i);
      exchange(left.zM, right.zM, i);
    }
  }
  return { swapped, frames };
}

function exchange(a: Float64Array, b: Float64Array, i: number): void {
  const kept = a[i]!;
  a[i] = b[i]!;
  b[i] = kept;
}
