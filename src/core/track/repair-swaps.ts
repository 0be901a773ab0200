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
  const joints: JointPair[] = [];
  for (const joint of jointNames) {
    const left = track.columns.get(`left_${joint}` as KeypointName);
    const right = track.columns.get(`right_${joint}` as KeypointName);
    if (left && right) joints.push({ left, right });
  }
  const hips = jointNames[0] === 'hip' && track.columns.has('left_hip') ? hipSides(track, trunkPx) : null;
  const swapped = findSwaps(track.timesS, joints, trunkPx, hips);
  return { swapped, frames: exchangeFrames(track, jointNames, swapped) };
}

/** Exchanges left and right of these joints in the marked frames, in place; answers in how many. */
export function exchangeFrames(track: PoseTrack, jointNames: readonly string[], swapped: Uint8Array): number {
  const frames = [...swapped.keys()].filter((i) => swapped[i] === 1);
  for (const joint of jointNames) {
    const [leftName, rightName] = [`left_${joint}`, `right_${joint}`] as [KeypointName, KeypointName];
    const [left, right] = [track.columns.get(leftName), track.columns.get(rightName)];
    const [leftM, rightM] = [track.world.get(leftName), track.world.get(rightName)];
    for (const i of frames) {
      if (left && right) {
        exchange(left.xPx, right.xPx, i);
        exchange(left.yPx, right.yPx, i);
        exchange(left.confidence, right.confidence, i);
      }
      if (leftM && rightM) {
        exchange(leftM.xM, rightM.xM, i);
        exchange(leftM.yM, rightM.yM, i);
        exchange(leftM.zM, rightM.zM, i);
      }
    }
  }
  return frames.length;
}

function exchange(a: Float64Array, b: Float64Array, i: number): void {
  const kept = a[i]!;
  a[i] = b[i]!;
  b[i] = kept;
}
