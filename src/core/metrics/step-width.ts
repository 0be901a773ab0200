import type { GaitRun } from '../gait/gait-run';
import { median } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import { landmark } from '../track/body';
import { lateralDirection, leg, midHip } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import { keypointSeOf, type KeypointSe } from './keypoint-se';
import { verticalSeDeg } from './shared-error';
import type { StepMeasure } from './step-measure';

/** Mid-hip and ankle are each known to 0.015 leg lengths; hips are 0.24 apart. */
const KEYPOINT_SE: KeypointSe = { near: 0.085, far: 0.085, exact: 0 };
/** At mid-stance the ankle is up to 0.1 leg lengths ahead of or behind the hips, which shows off square: 0.08 at 10 degrees. */
const PER_DEG_OFF_SQUARE = 0.007;
/** The foot is 0.9 leg lengths below the hips: a vertical one degree wrong moves the mid-line there by 0.016. */
const PER_DEG_ROLL = 0.065;

/** How sure a foot's distance from the mid-line is, hip widths: what all of a clip's steps share. */
export function stepWidthSe(run: GaitRun): number {
  return Math.hypot(
    keypointSeOf(KEYPOINT_SE, run, 'left'),
    PER_DEG_OFF_SQUARE * run.offSquareDeg,
    PER_DEG_ROLL * verticalSeDeg(run),
  );
}

/**
 * Step width, one foot's share of it: how far the ankle stands to its own side of the pelvis's mid-line at mid-stance, in
 * hip widths, seen from behind or in front; 0 = on the line, - = past it. The mid-line is the upright through the mid-hip.
 * Both feet's values added make the whole step width.
 */
export const stepWidth: StepMeasure = {
  id: 'stepWidth',
  unit: 'hip widths',
  evidence: 'literature',
  from: 'frontal',
  at: 'mid-stance',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: (side) => [`${side}_ankle`, 'left_hip', 'right_hip'],
  keypointSe: KEYPOINT_SE,
  offSquare: { perDeg: PER_DEG_OFF_SQUARE, upToDeg: 15 },
  perRollDeg: PER_DEG_ROLL,
  reader: (run) => {
    const middle = midHip(run).xPx;
    const left = landmark(run.track, 'left_hip').xPx;
    const right = landmark(run.track, 'right_hip').xPx;
    const widthPx = median(left.map((x, i) => Math.abs(x - right[i]!)));
    return (step) => {
      const { xPx } = leg(run, step.side).ankle;
      const at = (signal: Float64Array): number => valueAt(run.track.timesS, signal, step.midStanceS);
      const value = (lateralDirection(run, step.side) * (at(xPx) - at(middle))) / widthPx;
      return Number.isFinite(value) ? { value, timeS: step.midStanceS } : null;
    };
  },
};
