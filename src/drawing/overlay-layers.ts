import type { KeypointName, Side } from '../core/pose/keypoints';

/** Joints of which a trail can be drawn, on both sides of the body. */
export const TRAIL_JOINTS = ['ankle', 'heel', 'toe', 'knee', 'hip', 'wrist', 'elbow', 'shoulder'] as const;
export type TrailJoint = (typeof TRAIL_JOINTS)[number];

/** What is drawn over a clip's picture. */
export interface OverlayLayers {
  readonly skeleton: boolean;
  readonly plumbLine: boolean;
  readonly trails: boolean;
  /** Whose trails. */
  readonly trailJoints: readonly TrailJoint[];
  readonly angles: boolean;
  readonly events: boolean;
}

export function trailKeypoint(joint: TrailJoint, side: Side): KeypointName {
  return joint === 'toe' ? `${side}_foot_index` : `${side}_${joint}`;
}
