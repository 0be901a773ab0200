import { SIDES, type KeypointName } from '../../core/pose/keypoints';
import { skeletonAt, type Skeleton } from '../../drawing/skeleton';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { HeldJoint } from './in-hand';

const PARTS = ['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;

/** Joints that something is measured from, from head to foot, left before right. */
export const MOVABLE_JOINTS: readonly KeypointName[] = SIDES.flatMap((side) =>
  PARTS.map((part) => `${side}_${part}` as const),
);

/** A frame's joints, with the one that the hand has where the hand has it. */
export function jointsInHand(track: PoseTrack, frame: number, held: HeldJoint | null): Skeleton {
  const found = skeletonAt(track, frame);
  if (!held || !isOf(held, track, frame)) return found;
  return new Map([...found, [held.name, held.at]]);
}

/** Whether what is held is of this frame still: joints that were found anew come with another track. */
export function isOf(held: HeldJoint, track: PoseTrack, frame: number): boolean {
  return held.frame === frame && held.track === track;
}
