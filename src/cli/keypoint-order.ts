import { isKeypointName, type KeypointName } from '../core/pose/keypoints';

/** Halpe-26, as RTMPose and AlphaPose write it; its first 17 are COCO's. */
const HALPE_26 =
  'nose LEye REye LEar REar LShoulder RShoulder LElbow RElbow LWrist RWrist LHip RHip LKnee RKnee LAnkle RAnkle ' +
  'head neck hip LBigToe RBigToe LSmallToe RSmallToe LHeel RHeel';

/** OpenPose's own (github.com/CMU-Perceptual-Computing-Lab/openpose, doc/02_output.md). */
const BODY_25 =
  'nose neck RShoulder RElbow RWrist LShoulder LElbow LWrist midHip RHip RKnee RAnkle LHip LKnee LAnkle ' +
  'REye LEye REar LEar LBigToe LSmallToe LHeel RBigToe RSmallToe RHeel';

const COCO_18 =
  'nose neck RShoulder RElbow RWrist LShoulder LElbow LWrist RHip RKnee RAnkle LHip LKnee LAnkle REye LEye REar LEar';

const ORDERS = [BODY_25, HALPE_26, COCO_18, HALPE_26.split(' ').slice(0, 17).join(' ')].map((names) =>
  names.split(' ').map(keypointNamed),
);

/**
 * Which keypoint stands at which place in a list of that many.
 * @returns `undefined` for a number that is none of BODY_25, Halpe-26, COCO-18, COCO-17
 */
export function keypointOrder(count: number): readonly (KeypointName | undefined)[] | undefined {
  return ORDERS.find((order) => order.length === count);
}

/**
 * Our name for another program's: "RBigToe", "right_heel", "L_Ankle", "r hip". The big toe stands for the
 * foot's front end. Points that we have no use for ("neck", "RSmallToe") give `undefined`.
 */
export function keypointNamed(theirs: string): KeypointName | undefined {
  const letters = theirs.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === 'nose') return 'nose';
  const [, side, part] = /^(left|right|l|r)(.+)$/.exec(letters) ?? [];
  if (side === undefined || part === undefined) return undefined;
  const ourPart = ['bigtoe', 'toe', 'footindex'].includes(part) ? 'foot_index' : part;
  const name = `${side.startsWith('l') ? 'left' : 'right'}_${ourPart}`;
  return isKeypointName(name) ? name : undefined;
}
