import { median } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import { landmark, midpoint } from '../track/body';
import { lateralDirection, leg } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';

/**
 * How sure a foot's distance from the mid-line is, hip widths: the mid-hip is known to 0.015 leg lengths, and a camera
 * one degree off upright moves a foot 0.9 leg lengths below by as much; hips are 0.24 leg lengths apart.
 */
export const STEP_WIDTH_SE = 0.1;

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
  keypointSe: { near: STEP_WIDTH_SE, far: STEP_WIDTH_SE },
  // At mid-stance the ankle is still up to 0.1 leg lengths ahead of or behind the hips, which shows off square.
  offSquare: { perDeg: 0.01, upToDeg: 15 },
  reader: (run) => {
    const middle = midpoint(run.track, 'left_hip', 'right_hip').xPx;
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
