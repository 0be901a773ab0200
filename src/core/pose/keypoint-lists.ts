import { mirroredKeypoint, type KeypointName } from './keypoints';

/**
 * Other trackers' landmarks, in the order of their files, by our names; `null` where we have no use for one
 * (neck, top of the head, small toe). The tip of the big toe stands for the front of the foot.
 */
export type KeypointList = readonly (KeypointName | null)[];

/** Left then right of each, as COCO lists its pairs. */
function pairs(...lefts: readonly KeypointName[]): KeypointName[] {
  return lefts.flatMap((left) => [left, mirroredKeypoint(left)]);
}

/** COCO's 17 (Lin et al. 2014; cocodataset.org/#keypoints-2020): MoveNet, YOLO, HRNet, ViTPose. */
export const COCO_17: readonly KeypointName[] = [
  'nose',
  ...pairs(
    'left_eye',
    'left_ear',
    'left_shoulder',
    'left_elbow',
    'left_wrist',
    'left_hip',
    'left_knee',
    'left_ankle',
  ),
];

/**
 * Halpe-26 (github.com/Fang-Haoshu/Halpe-FullBody): COCO's 17, head, neck, mid-hip, then big toes, small toes
 * and heels, left first. AlphaPose, RTMPose.
 */
export const HALPE_26: KeypointList = [
  ...COCO_17,
  null,
  null,
  null,
  ...pairs('left_foot_index'),
  null,
  null,
  ...pairs('left_heel'),
];

/** OpenPose's older COCO model of 18 (doc/02_output.md): without feet. */
export const COCO_18: KeypointList = [
  'nose',
  null,
  'right_shoulder',
  'right_elbow',
  'right_wrist',
  'left_shoulder',
  'left_elbow',
  'left_wrist',
  'right_hip',
  'right_knee',
  'right_ankle',
  'left_hip',
  'left_knee',
  'left_ankle',
  'right_eye',
  'left_eye',
  'right_ear',
  'left_ear',
];

/** OpenPose's BODY_25 (github.com/CMU-Perceptual-Computing-Lab/openpose, doc/02_output.md). */
export const BODY_25: KeypointList = [
  'nose',
  null,
  'right_shoulder',
  'right_elbow',
  'right_wrist',
  'left_shoulder',
  'left_elbow',
  'left_wrist',
  null,
  'right_hip',
  'right_knee',
  'right_ankle',
  'left_hip',
  'left_knee',
  'left_ankle',
  'right_eye',
  'left_eye',
  'right_ear',
  'left_ear',
  'left_foot_index',
  null,
  'left_heel',
  'right_foot_index',
  null,
  'right_heel',
];
