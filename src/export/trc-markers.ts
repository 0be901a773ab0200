import type { KeypointName } from '../core/pose/keypoints';

/**
 * Markers of a TRC file by the names that Pose2Sim and Sports2D give them, legs first as there, and the joints that
 * they stand for. The tip of the foot is BlazePose's "foot index" and Halpe's big toe.
 * https://github.com/perfanalytics/pose2sim/blob/main/Pose2Sim/skeletons.py
 */
export const TRC_MARKERS: readonly (readonly [marker: string, joint: KeypointName])[] = [
  ['RHip', 'right_hip'],
  ['RKnee', 'right_knee'],
  ['RAnkle', 'right_ankle'],
  ['RBigToe', 'right_foot_index'],
  ['RHeel', 'right_heel'],
  ['LHip', 'left_hip'],
  ['LKnee', 'left_knee'],
  ['LAnkle', 'left_ankle'],
  ['LBigToe', 'left_foot_index'],
  ['LHeel', 'left_heel'],
  ['Nose', 'nose'],
  ['REye', 'right_eye'],
  ['LEye', 'left_eye'],
  ['REar', 'right_ear'],
  ['LEar', 'left_ear'],
  ['RShoulder', 'right_shoulder'],
  ['RElbow', 'right_elbow'],
  ['RWrist', 'right_wrist'],
  ['LShoulder', 'left_shoulder'],
  ['LElbow', 'left_elbow'],
  ['LWrist', 'left_wrist'],
];
