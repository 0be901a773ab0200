import { SIDES, type Side } from '../pose/keypoints';
import type { GaitRun } from '../gait/gait-run';
import { mean } from '../signal/statistics';
import { landmark } from '../track/body';
import { fromVerticalDeg } from './angles';
import { degrees } from '../signal/degrees';
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
 * stride, degrees, for the arm of the named side. Swinging the arms is no fault (Arellano & Kram 2014). Networks mark
 * the shoulder 4-7 cm above its joint, on an upper arm of 28: that alone reads a swing of 65 as 55. With an elbow
 * 0.02-0.03 leg lengths off (on 0.33) the near arm is known to 5.5 degrees; the far one is hidden behind the trunk for
 * half of the stride, and its elbow is often guessed. Found through accurate: 6.4 near, 10.5-13.3 far, always too little.
 */
export const armSwingRange: StepMeasure = {
  ...shared,
  id: 'armSwingRange',
  keypoints: (side) => [`${side}_shoulder`, `${side}_elbow`],
  keypointSe: { near: 6.5, far: 11, exact: 0.9 },
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
 * from a bend: 2-8 degrees for 20-50 degrees inward. The shoulder marked above its joint opens the elbow by another 5;
 * with wrist and elbow 0.02-0.03 leg lengths off the near arm is known to 7, the far one to 10 (found through accurate: 6.8 and 9.5-10.1).
 */
export const elbowAngle: StepMeasure = {
  ...shared,
  id: 'elbowAngle',
  keypoints: (side) => [`${side}_shoulder`, `${side}_elbow`, `${side}_wrist`],
  keypointSe: { near: 7, far: 10, exact: 2.7 },
  reader: overStride(elbowAngleDeg, mean),
};

/** The angle inside the elbow, 180 = straight: one value a frame, degrees. */
export function elbowAngleDeg(run: GaitRun, side: Side): Float64Array {
  const shoulder = landmark(run.track, `${side}_shoulder`);
  const elbow = landmark(run.track, `${side}_elbow`);
  const wrist = landmark(run.track, `${side}_wrist`);
  return elbow.xPx.map((x, i) => {
    const [ux, uy] = [shoulder.xPx[i]! - x, shoulder.yPx[i]! - elbow.yPx[i]!];
    const [vx, vy] = [wrist.xPx[i]! - x, wrist.yPx[i]! - elbow.yPx[i]!];
    return degrees(Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)));
  });
}
