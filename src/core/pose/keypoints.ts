/** The 33 BlazePose landmarks, in network order. Every tracker's output is mapped onto this one schema. */
export const KEYPOINTS = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const;

export type KeypointName = (typeof KEYPOINTS)[number];
export type Side = 'left' | 'right';

export const SIDES: readonly Side[] = ['left', 'right'];

const NAMES: ReadonlySet<string> = new Set(KEYPOINTS);

export function isKeypointName(name: string): name is KeypointName {
  return NAMES.has(name);
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The same landmark on the other side of the body; midline landmarks map to themselves. */
export function mirroredKeypoint(name: KeypointName): KeypointName {
  const mirrored = name.includes('left') ? name.replace('left', 'right') : name.replace('right', 'left');
  return mirrored as KeypointName;
}

/** Bones drawn between landmarks, for overlays and for segment-length checks. */
export const BONES: readonly (readonly [KeypointName, KeypointName])[] = [
  ['left_shoulder', 'right_shoulder'],
  ['left_hip', 'right_hip'],
  ['left_shoulder', 'left_hip'],
  ['right_shoulder', 'right_hip'],
  ['left_shoulder', 'left_elbow'],
  ['left_elbow', 'left_wrist'],
  ['right_shoulder', 'right_elbow'],
  ['right_elbow', 'right_wrist'],
  ['left_hip', 'left_knee'],
  ['left_knee', 'left_ankle'],
  ['left_ankle', 'left_heel'],
  ['left_heel', 'left_foot_index'],
  ['right_hip', 'right_knee'],
  ['right_knee', 'right_ankle'],
  ['right_ankle', 'right_heel'],
  ['right_heel', 'right_foot_index'],
];
