import { KEYPOINTS, type KeypointName } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';

/** One person as one network sees them: 33 landmarks in KEYPOINTS order, `null` where the network has none. */
export interface NetworkPose {
  readonly points: readonly (PosePoint | null)[];
  /** How sure the network is that this is a person at all, 0..1. */
  readonly presence: number;
}

const INDEX: ReadonlyMap<KeypointName, number> = new Map(KEYPOINTS.map((name, k) => [name, k]));

/** Place of a landmark in KEYPOINTS order. */
export function keypointIndex(name: KeypointName): number {
  return INDEX.get(name)!;
}

/** Spreads named points over the 33 landmarks; the ones not named become `null`. */
export function toKeypointOrder(
  names: readonly KeypointName[],
  points: readonly PosePoint[],
): (PosePoint | null)[] {
  const spread: (PosePoint | null)[] = KEYPOINTS.map(() => null);
  names.forEach((name, i) => {
    spread[keypointIndex(name)] = points[i] ?? null;
  });
  return spread;
}
