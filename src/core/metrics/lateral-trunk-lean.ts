import { valueAt } from '../signal/value-at';
import { fromVerticalDeg, lateralDirection, midHip, midShoulder } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';

/**
 * Lateral trunk lean at mid-stance: mid-hip to mid-shoulder from the vertical seen from behind or in front, degrees,
 * + = towards the standing leg. Informational. Found in all: 0.6-0.8 through networks. A vertical that is wrong adds to one
 * side what it takes from the other.
 */
export const lateralTrunkLean: StepMeasure = {
  id: 'lateralTrunkLean',
  unit: 'deg',
  evidence: 'practice',
  from: 'frontal',
  at: 'mid-stance',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: () => ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'],
  keypointSe: { near: 0.7, far: 0.7, exact: 0.05 },
  perRollDeg: 1,
  // A forward lean of 7 degrees shows as one to the side when the camera stands off square, 7 sin(1 degree), but the
  // levelling goes by the body too and takes half of it off (0.5 degrees found at 10 degrees off, made-up runners).
  offSquare: { perDeg: 0.06, upToDeg: 15 },
  reader: (run) => {
    const hips = midHip(run);
    const shoulders = midShoulder(run);
    const toRight = fromVerticalDeg(hips, shoulders, 1);
    return (step) => {
      const lean = valueAt(run.track.timesS, toRight, step.midStanceS);
      const value = lateralDirection(run, step.side) * lean;
      return Number.isFinite(value) ? { value, timeS: step.midStanceS } : null;
    };
  },
};
