import { SIDES, type Side } from '../pose/keypoints';
import type { GaitRun } from '../gait/gait-run';
import { mean } from '../signal/statistics';
import { landmark } from '../track/body';
import { degrees, fromVerticalDeg } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';
import { rangeOf, withinStride } from './stride-window';

const shared = {
  unit: 'deg',
  evidence: 'practice',
  from: 'side',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
} as const satisfies Partial<StepMeasure>;

/** One number a stride from a signal of the arm of the named side; a stride runs from that side's contact to its next. */
function overStride(
  signal: (run: GaitRun, side: Side) => Float64Array,
  sumUp: (stride: Float64Array) => number,
): StepMeasure['reader'] {
  return (run) => {
    const signals = Object.fromEntries(SIDES.map((side) => [side, signal(run, side)])) as Record<
      Side,
      Float64Array
    >;
    return (step) => {
      const stride = withinStride(run, step, signals[step.side]);
      return stride && { value: sumUp(stride), timeS: step.midStanceS };
    };
  };
}

/**
 * Arm swing range: how far the upper arm (shoulder to elbow, from the vertical, in a side view) swings to and fro in a
 * stride, degrees, for the arm of the named side. Swinging the arms is no fault (Arellano & Kram 2014). A landmark
 * 0.02-0.03 leg lengths off, on an upper arm of 0.33, is 3.5-5 degrees; where it is off alike all stride long, nothing.
 * The far arm is hidden behind the trunk for half of the stride, and its elbow is often guessed.
 */
export const armSwingRange: StepMeasure = {
  ...shared,
  id: 'armSwingRange',
  keypoints: (side) => [`${side}_shoulder`, `${side}_elbow`],
  keypointSe: { near: 4, far: 9 },
  reader: overStride(
    (run, side) =>
      fromVerticalDeg(
        landmark(run.track, `${side}_elbow`),
        landmark(run.track, `${side}_shoulder`),
        -run.facing,
      ),
    rangeOf,
  ),
};

/**
 * Elbow angle: shoulder-elbow-wrist, the angle inside the elbow, 180 = straight, the mean over a stride, degrees, in a
 * side view. 70-110 is usual. Forearms that point inward look shorter than they are, which a side view cannot tell
 * from a bend: 2-4 degrees for 20-40 degrees inward; with wrist and elbow 0.02-0.03 leg lengths off, 5 near and 8 far.
 */
export const elbowAngle: StepMeasure = {
  ...shared,
  id: 'elbowAngle',
  keypoints: (side) => [`${side}_shoulder`, `${side}_elbow`, `${side}_wrist`],
  keypointSe: { near: 5, far: 8 },
  reader: overStride(elbowAngleDeg, mean),
};

function elbowAngleDeg(run: GaitRun, side: Side): Float64Array {
  const shoulder = landmark(run.track, `${side}_shoulder`);
  const elbow = landmark(run.track, `${side}_elbow`);
  const wrist = landmark(run.track, `${side}_wrist`);
  return elbow.xPx.map((x, i) => {
    const [ux, uy] = [shoulder.xPx[i]! - x, shoulder.yPx[i]! - elbow.yPx[i]!];
    const [vx, vy] = [wrist.xPx[i]! - x, wrist.yPx[i]! - elbow.yPx[i]!];
    return degrees(Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)));
  });
}
