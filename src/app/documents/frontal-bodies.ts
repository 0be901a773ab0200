import type { Side } from '../../core/pose/keypoints';
import { along, SEGMENT_CM, type DrawnBody, type Place } from './figure-body';

/** Weight on the right foot, from behind or in front; degrees, foot beside the middle in cm. */
interface FrontalAngles {
  readonly view: 'rear' | 'front';
  /** The swinging side's hip lower. */
  readonly hipDrop: number;
  /** Thigh toward the middle. */
  readonly thighInward: number;
  /** Knee inside the line from hip to ankle. */
  readonly kneeInward: number;
  /** Over the standing leg. */
  readonly trunkLean: number;
  /** Where each wrist is, cm outward from the trunk's middle, and below the shoulders. */
  readonly wrists: Readonly<Record<Side, readonly [outward: number, below: number]>>;
}

/** Bent 46 degrees at the knee, a leg looks shorter from behind: thigh and shank lean 25 and 21 degrees from the eye. */
const THIGH_SEEN = SEGMENT_CM.thigh * Math.cos((25 * Math.PI) / 180);
const SHANK_SEEN = SEGMENT_CM.shank * Math.cos((21 * Math.PI) / 180);

export function frontalBody(angles: FrontalAngles): DrawnBody {
  // The right side is image right from behind, image left from in front.
  const right = angles.view === 'rear' ? 1 : -1;
  const outward = (side: Side): number => (side === 'right' ? right : -right);
  const middle: Place = { x: 0, y: 0 };
  const dropY = (SEGMENT_CM.hips / 2) * Math.sin((angles.hipDrop * Math.PI) / 180);
  const joints: Record<string, Place> = {
    right_hip: { x: (right * SEGMENT_CM.hips) / 2, y: -dropY },
    left_hip: { x: (-right * SEGMENT_CM.hips) / 2, y: dropY },
  };
  const knee = along(joints['right_hip']!, THIGH_SEEN, -right * angles.thighInward);
  const ankle = along(knee, SHANK_SEEN, right * (angles.kneeInward - angles.thighInward));
  joints['right_knee'] = knee;
  joints['right_ankle'] = ankle;
  joints['right_heel'] = { x: ankle.x, y: ankle.y + SEGMENT_CM.ankleHeight };
  joints['right_foot_index'] = { x: ankle.x + right * 1.8, y: ankle.y + SEGMENT_CM.ankleHeight };
  // The swinging shank points back, away from or towards the eye: knee and ankle nearly cover each other.
  const swingKnee = along(joints['left_hip']!, SEGMENT_CM.thigh * 0.98, -right * 1.5);
  joints['left_knee'] = swingKnee;
  joints['left_ankle'] = { x: swingKnee.x + right * 1.2, y: swingKnee.y - 3 };
  joints['left_heel'] = { x: swingKnee.x + right * 1.4, y: swingKnee.y - 7 };
  joints['left_foot_index'] = { x: swingKnee.x + right * 0.6, y: swingKnee.y + 16 };
  const shoulders = along(middle, -SEGMENT_CM.trunk, -right * angles.trunkLean);
  for (const side of ['left', 'right'] as const) {
    const out = outward(side);
    const shoulder = { x: shoulders.x + (out * SEGMENT_CM.shoulders) / 2, y: shoulders.y };
    const [wristOut, wristBelow] = angles.wrists[side];
    joints[`${side}_shoulder`] = shoulder;
    joints[`${side}_elbow`] = { x: shoulder.x + out * 6.5, y: shoulder.y + 26.5 };
    joints[`${side}_wrist`] = { x: shoulders.x + out * wristOut, y: shoulder.y + wristBelow };
    joints[`${side}_ear`] = { x: shoulders.x + out * 7.6, y: shoulders.y - 21.5 };
  }
  const head = { x: shoulders.x, y: shoulders.y - 23.5 };
  const lowest = joints['right_heel'].y;
  const onGround = ({ x, y }: Place): Place => ({ x, y: y - lowest });
  return {
    view: angles.view,
    joints: Object.fromEntries(Object.entries(joints).map(([name, place]) => [name, onGround(place)])),
    head: onGround(head),
    headTiltDeg: (right * angles.trunkLean) / 2,
    footPitchDeg: { left: 0, right: 0 },
    near: 'right',
  };
}

const BESIDE = { left: [15, 24], right: [15, 31] } as const;

/** Weight on the right foot from behind. Drop and thigh as runners have them (Bramah et al. 2018), the knee a little in. */
export const FROM_BEHIND = frontalBody({
  view: 'rear',
  hipDrop: 5,
  thighInward: 8.5,
  kneeInward: 6,
  trunkLean: 3,
  wrists: BESIDE,
});

/** The same from in front, the left hand swung past the middle. */
export const FROM_IN_FRONT = frontalBody({
  view: 'front',
  hipDrop: 4,
  thighInward: 7,
  kneeInward: 3,
  trunkLean: 1.5,
  wrists: { left: [-5, 15], right: [17, 33] },
});

/** From behind, the right foot set down past the middle. */
export const FOOT_PAST_MIDDLE = frontalBody({
  view: 'rear',
  hipDrop: 6,
  thighInward: 13,
  kneeInward: 6,
  trunkLean: 3,
  wrists: BESIDE,
});

/** From behind, the right foot set down on its own side. */
export const FOOT_BESIDE_MIDDLE = frontalBody({
  view: 'rear',
  hipDrop: 3,
  thighInward: 3,
  kneeInward: 0,
  trunkLean: 2,
  wrists: BESIDE,
});
