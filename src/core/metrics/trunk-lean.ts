import type { GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import { mean } from '../signal/statistics';
import { firstIndexFrom, valueAt } from '../signal/value-at';
import { trunkLeanDeg } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { MeasureId } from './measure';
import type { Instant, StepMeasure } from './step-measure';

const shared: Omit<StepMeasure, 'id' | 'at' | 'reader'> = {
  unit: 'deg',
  evidence: 'literature',
  from: 'side',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: () => ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'],
  // Found in all, for the three leans: 0.8-1.1 through accurate, 0.8-1.2 through its two parts, 1.3-1.5 through full.
  keypointSe: { near: 0.9, far: 0.9, exact: 0.1 },
  perRollDeg: 1,
};

/**
 * Trunk lean: mid-hip to mid-shoulder from the vertical in a side view, degrees, + = forward; the mean over stance.
 * Runners lean 7.3 +- 3.6 degrees (Teng & Powers 2014).
 */
export const trunkLean: StepMeasure = {
  ...shared,
  id: 'trunkLean',
  at: 'stance',
  reader: (run) => {
    const lean = trunkLeanDeg(run);
    const times = run.track.timesS;
    return (step) => {
      const from = firstIndexFrom(times, step.contact.timeS);
      const to = firstIndexFrom(times, step.toeOff.timeS);
      const value = mean(lean.subarray(from, to));
      return Number.isFinite(value) ? { value, timeS: step.midStanceS } : null;
    };
  },
};

function leanAt(id: MeasureId, at: Instant, timeOf: (step: Step) => number): StepMeasure {
  return {
    ...shared,
    id,
    at,
    reader: (run: GaitRun) => {
      const lean = trunkLeanDeg(run);
      return (step) => {
        const timeS = timeOf(step);
        const value = valueAt(run.track.timesS, lean, timeS);
        return Number.isFinite(value) ? { value, timeS } : null;
      };
    },
  };
}

/** Trunk lean at mid-stance (peak stance knee flexion), degrees, + = forward. */
export const trunkLeanAtMidStance = leanAt('trunkLeanAtMidStance', 'mid-stance', (step) => step.midStanceS);

/** Trunk lean at toe-off, degrees, + = forward. */
export const trunkLeanAtToeOff = leanAt('trunkLeanAtToeOff', 'toe-off', (step) => step.toeOff.timeS);
