import { SIDES, type KeypointName, type Side } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import type { Spot, StillPose } from './still-pose';

/** The parts of a foot that all show where it stands. */
export const FOOT_PARTS = ['ankle', 'heel', 'foot_index'] as const;
export type PairedPart =
  'ear' | 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | (typeof FOOT_PARTS)[number];

/** Left and right of a part; `null` unless both are seen. */
export function pairOf(pose: StillPose, part: PairedPart): Readonly<Record<Side, Spot>> | null {
  const left = pose.at(`left_${part}` as KeypointName);
  const right = pose.at(`right_${part}` as KeypointName);
  return left && right ? { left, right } : null;
}

/** Half-way between left and right; `null` unless both are seen. */
export function middleOf(pose: StillPose, part: PairedPart): Spot | null {
  const pair = pairOf(pose, part);
  return pair && { xPx: (pair.left.xPx + pair.right.xPx) / 2, yPx: (pair.left.yPx + pair.right.yPx) / 2 };
}

export function apartPx(a: Spot, b: Spot): number {
  return Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx);
}

/** Leg length L in the picture: hip to knee plus knee to ankle, the mean of both legs; NaN where no leg is seen. */
export function legOf(pose: StillPose): number {
  return mean(
    SIDES.map((side) => {
      const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((part) =>
        pose.at(`${side}_${part}`),
      );
      return hip && knee && ankle ? apartPx(hip, knee) + apartPx(knee, ankle) : NaN;
    }),
  );
}

/** Mid-shoulder to mid-hip in the picture, px; NaN where they are not seen. */
export function trunkOf(pose: StillPose): number {
  const [shoulders, hips] = [middleOf(pose, 'shoulder'), middleOf(pose, 'hip')];
  return shoulders && hips ? apartPx(shoulders, hips) : NaN;
}

/** Right less left across the picture of those parts of the feet that are seen on both sides, their mean, px. */
export function feetAcrossPx(pose: StillPose): number {
  return mean(
    FOOT_PARTS.map((part) => {
      const pair = pairOf(pose, part);
      return pair ? pair.right.xPx - pair.left.xPx : NaN;
    }),
  );
}
