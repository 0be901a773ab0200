import type { KnownJoints } from '../../src/self-test/check-network';

/** Of the sample clip's frames, this one is the reference picture: at 1 s. */
export const REFERENCE_FRAME = 60;
/** As long as the pictures that the networks are given. */
export const PICTURE_PX = 768;
export const CLIP_WIDTH_PX = 1280;

/** Where the renderer of the sample clip put the joints in that frame; px of the 1280 x 720 clip. */
export const RENDERED_TRUTH: KnownJoints['truth'] = {
  nose: [708, 148],
  left_shoulder: [659, 207],
  right_shoulder: [645, 198],
  left_hip: [636, 349],
  right_hip: [641, 350],
  left_knee: [606, 469],
  right_knee: [701, 462],
  left_ankle: [485, 519],
  right_ankle: [749, 584],
  left_heel: [469, 500],
  right_heel: [737, 606],
  left_foot_index: [475, 576],
  right_foot_index: [808, 575],
};
export const TORSO_PX = 147;
