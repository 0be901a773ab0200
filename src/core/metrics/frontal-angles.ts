import type { GaitRun } from '../gait/gait-run';
import { SIDES, type Side } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import { landmark } from '../track/body';
import { fromVerticalDeg, lateralDirection, leg } from './angles';
import { degrees } from '../signal/degrees';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import { hipCentre } from './hip-centres';
import type { StepMeasure } from './step-measure';

/** Reads a per-leg signal of the standing leg at mid-stance. */
function atMidStance(signal: (run: GaitRun, side: Side) => Float64Array): StepMeasure['reader'] {
  return (run) => {
    const signals = Object.fromEntries(SIDES.map((side) => [side, signal(run, side)])) as Record<
      Side,
      Float64Array
    >;
    return (step) => {
      const value = valueAt(run.track.timesS, signals[step.side], step.midStanceS);
      return Number.isFinite(value) ? { value, timeS: step.midStanceS } : null;
    };
  };
}

/**
 * Off square, the bend of the knee shows as a turn inward or outward: twice the tangent of half the bend, which is 45
 * +- 5 degrees at mid-stance (Heiderscheit et al. 2011), for each degree of yaw; a thigh 16 degrees forward, its tangent.
 */
const KNEE_OFF_SQUARE = { perDeg: 0.83, upToDeg: 12, takenOff: true } as const;
const THIGH_OFF_SQUARE = { perDeg: 0.29, upToDeg: 15, takenOff: true } as const;

const frontal = { unit: 'deg', from: 'frontal', at: 'mid-stance', minRateHz: SLOW_ANGLES_HZ } as const;

/** How far inward a knee that is bent straight ahead looks to this camera, degrees. */
function inwardByYawDeg(run: GaitRun, side: Side, perDeg: number): number {
  return perDeg * (run.frontalYaw?.deg ?? 0) * lateralDirection(run, side);
}

/** Thigh in the frontal plane: hip to knee from the vertical, degrees, + = the knee is medial of the hip. */
function thighAdductionDeg(run: GaitRun, side: Side): Float64Array {
  return fromVerticalDeg(leg(run, side).knee, hipCentre(run, side), lateralDirection(run, side));
}

/**
 * Femoral adduction at mid-stance: hip to knee from the vertical, degrees, + = knee medial. With pelvic drop it
 * explains most of 3D hip adduction (Creaby et al. 2017). Networks set the hips by a convention of their own, which
 * moves this by several degrees, alike on both sides: put right as far as it can be (hip-centres.ts); the interval
 * says what is left.
 */
export const femoralAdduction: StepMeasure = {
  ...frontal,
  id: 'femoralAdduction',
  evidence: 'literature',
  keypoints: (side) => [`${side}_hip`, `${side}_knee`],
  // Found in all: 2.6-2.8 through accurate, 3.8 through full, always too little.
  keypointSe: { near: 2.5, far: 2.5, exact: 0.1 },
  offSquare: THIGH_OFF_SQUARE,
  perRollDeg: 1,
  reader: atMidStance((run, side) => {
    const seenInward = inwardByYawDeg(run, side, THIGH_OFF_SQUARE.perDeg);
    return thighAdductionDeg(run, side).map((angle) => angle - seenInward);
  }),
};

/**
 * Knee frontal angle (FPPA) in every frame: 180 minus hip-knee-ankle in the frontal plane, degrees, + = knee medial.
 * What a camera off square adds is taken off for a standing leg only: in swing, with the knee bent, it means little.
 */
export function kneeFrontalDeg(run: GaitRun, side: Side): Float64Array {
  const { knee, ankle } = leg(run, side);
  const lateral = lateralDirection(run, side);
  const thigh = thighAdductionDeg(run, side);
  // Shank from the vertical, + = the ankle is lateral of the knee.
  const shank = fromVerticalDeg(ankle, knee, -lateral);
  const seenInward = inwardByYawDeg(run, side, KNEE_OFF_SQUARE.perDeg);
  return thigh.map((angle, i) => angle + shank[i]! - seenInward);
}

/** Knee frontal angle (FPPA) at mid-stance. */
export const kneeFrontalAngle: StepMeasure = {
  ...frontal,
  id: 'kneeFrontalAngle',
  evidence: 'practice',
  keypoints: (side) => [`${side}_hip`, `${side}_knee`, `${side}_ankle`],
  // Found in all: 2.2-2.5 through accurate, 3.6 through full, mostly too little.
  keypointSe: { near: 2, far: 2, exact: 1.15 },
  offSquare: KNEE_OFF_SQUARE,
  reader: atMidStance(kneeFrontalDeg),
};

/**
 * Contralateral pelvic drop at mid-stance: the hip line's tilt minus its mean over the clip, degrees, + = the swing
 * side is lower. Networks draw the hip line too level and do not follow its tilt (read -2 to 1 where 4-10 are true;
 * correlation over all frames -0.1 to 0.2 on three rendered runners; root mean square error over six legs 6.8), nor do
 * their knees, shoulders or 3D tell it: the interval is wide and no verdict rests on it alone.
 */
export const pelvicDrop: StepMeasure = {
  ...frontal,
  id: 'pelvicDrop',
  evidence: 'practice',
  keypoints: () => ['left_hip', 'right_hip'],
  keypointSe: { near: 6.5, far: 6.5, exact: 0.7 },
  reader: atMidStance((run, side) => {
    const left = landmark(run.track, 'left_hip');
    const right = landmark(run.track, 'right_hip');
    // + = the left hip is higher.
    const tilt = left.xPx.map((x, i) =>
      degrees(Math.atan2(right.yPx[i]! - left.yPx[i]!, Math.abs(x - right.xPx[i]!))),
    );
    const level = mean(tilt);
    return tilt.map((angle) => (side === 'left' ? 1 : -1) * (angle - level));
  }),
};
