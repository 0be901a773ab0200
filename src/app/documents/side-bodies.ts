import type { Side } from '../../core/pose/keypoints';
import { along, beside, between, SEGMENT_CM, type DrawnBody, type Place } from './figure-body';

/** Angles of one leg from the side, degrees: thigh ahead of the vertical, bend of the knee, toes up. */
interface LegAngles {
  readonly thigh: number;
  readonly knee: number;
  readonly footPitch: number;
}

/** Angles of one arm, degrees: upper arm ahead of the vertical, angle inside the elbow. */
interface ArmAngles {
  readonly upperArm: number;
  readonly elbow: number;
}

export interface SideAngles {
  readonly trunkLean: number;
  readonly legs: Readonly<Record<Side, LegAngles>>;
  readonly arms: Readonly<Record<Side, ArmAngles>>;
}

const HIP_HALF = 1.2;
const SHOULDER_HALF = 1.6;

/**
 * A runner who faces right, the right side nearest, from joint angles. The lower of the feet touches the ground.
 * The hidden hip and shoulder are drawn a little apart, as they show when the body turns with each step.
 */
export function sideBody({ trunkLean, legs, arms }: SideAngles): DrawnBody {
  const hips: Place = { x: 0, y: 0 };
  const shoulders = along(hips, -SEGMENT_CM.trunk, -trunkLean);
  // With a leg its hip is ahead, with an arm its shoulder.
  const hipShift = (side: Side): number => HIP_HALF * Math.sign(legs[side].thigh - legs[other(side)].thigh);
  const shoulderShift = (side: Side): number =>
    SHOULDER_HALF * Math.sign(arms[side].upperArm - arms[other(side)].upperArm);
  const joints: Record<string, Place> = {};
  for (const side of ['left', 'right'] as const) {
    const { thigh, knee, footPitch } = legs[side];
    const hip = { x: hips.x + hipShift(side), y: hips.y };
    const kneeAt = along(hip, SEGMENT_CM.thigh, thigh);
    const ankle = along(kneeAt, SEGMENT_CM.shank, thigh - knee);
    const { upperArm, elbow } = arms[side];
    const shoulder = { x: shoulders.x + shoulderShift(side), y: shoulders.y };
    const elbowAt = along(shoulder, SEGMENT_CM.upperArm, upperArm);
    joints[`${side}_hip`] = hip;
    joints[`${side}_knee`] = kneeAt;
    joints[`${side}_ankle`] = ankle;
    joints[`${side}_heel`] = beside(ankle, -SEGMENT_CM.heelBehindAnkle, SEGMENT_CM.ankleHeight, -footPitch);
    joints[`${side}_foot_index`] = beside(
      ankle,
      SEGMENT_CM.toeAheadOfAnkle,
      SEGMENT_CM.ankleHeight,
      -footPitch,
    );
    joints[`${side}_shoulder`] = shoulder;
    joints[`${side}_elbow`] = elbowAt;
    joints[`${side}_wrist`] = along(elbowAt, SEGMENT_CM.forearm, upperArm + 180 - elbow);
  }
  const head = beside(between(hips, shoulders, 1.46), 2.6, 0, trunkLean);
  for (const side of ['left', 'right'] as const) joints[`${side}_ear`] = beside(head, -0.6, 0.6, trunkLean);
  joints['nose'] = beside(head, 10, 1, trunkLean / 2);
  const lowest = Math.max(...Object.values(joints).map(({ y }) => y));
  const onGround = ({ x, y }: Place): Place => ({ x, y: y - lowest });
  return {
    view: 'side',
    joints: Object.fromEntries(Object.entries(joints).map(([name, place]) => [name, onGround(place)])),
    head: onGround(head),
    headTiltDeg: trunkLean / 2,
    footPitchDeg: { left: legs.left.footPitch, right: legs.right.footPitch },
    near: 'right',
  };
}

function other(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The right foot lands. Knee 18 degrees (Heiderscheit et al. 2011), trunk 7 (Teng & Powers 2014), heel first. */
export const LANDING = sideBody({
  trunkLean: 7,
  legs: { right: { thigh: 25, knee: 18, footPitch: 11 }, left: { thigh: -8, knee: 74, footPitch: -58 } },
  arms: { right: { upperArm: -44, elbow: 92 }, left: { upperArm: 12, elbow: 82 } },
});

/** Weight on the right foot, the knee most bent: 46 degrees (Heiderscheit et al. 2011). */
export const MID_STANCE = sideBody({
  trunkLean: 8.5,
  legs: { right: { thigh: 25, knee: 46, footPitch: 0 }, left: { thigh: 9, knee: 104, footPitch: -74 } },
  arms: { right: { upperArm: -26, elbow: 94 }, left: { upperArm: -8, elbow: 88 } },
});

/** The right toes leave the ground, the thigh behind. */
export const PUSH_OFF = sideBody({
  trunkLean: 8,
  legs: { right: { thigh: -17, knee: 21, footPitch: -62 }, left: { thigh: 42, knee: 92, footPitch: -34 } },
  arms: { right: { upperArm: 14, elbow: 80 }, left: { upperArm: -46, elbow: 92 } },
});
