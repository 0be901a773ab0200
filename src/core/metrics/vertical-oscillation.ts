import { firstIndexFrom } from '../signal/value-at';
import { midHip } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';

/** Vertical oscillation: how far the mid-hip rises and sinks within a step, in leg lengths (0.07-0.12 is typical). */
export const verticalOscillation: StepMeasure = {
  id: 'verticalOscillation',
  unit: 'L',
  evidence: 'practice',
  from: 'any',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: () => ['left_hip', 'right_hip'],
  // Found in all: 0.009 from the side, 0.019 from behind or in front through accurate, where hips sway with the shoulders.
  keypointSe: { near: 0.0085, far: 0.0085, frontal: 0.014, exact: 0.0021 },
  reader: (run) => {
    const y = midHip(run).yPx;
    return (step) => {
      if (!step.nextContact) return null;
      const from = firstIndexFrom(run.track.timesS, step.contact.timeS);
      const to = firstIndexFrom(run.track.timesS, step.nextContact.timeS);
      const within = y.subarray(from, to).filter(Number.isFinite);
      if (within.length < 3) return null;
      return { value: (Math.max(...within) - Math.min(...within)) / run.legPx, timeS: step.midStanceS };
    };
  },
};
