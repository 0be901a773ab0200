import type { GaitRun } from '../gait/gait-run';
import { mean } from '../signal/statistics';
import type { BodyBreadths } from './body-breadths';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import type { KeypointSe } from './keypoint-se';
import { isAvailable, type MeasureResult } from './measure';
import { measureSteps } from './measure-steps';
import type { StepMeasure } from './step-measure';
import { highest, rangeOf, withinStride } from './stride-window';
import { torsoTurnDeg } from './turned-line';

const shared = {
  unit: 'deg',
  evidence: 'own',
  from: 'side',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: () => ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'],
} as const satisfies Partial<StepMeasure>;

/**
 * Torso rotation offset: thorax against pelvis about the long axis, the mean over a stride, degrees, + = the chest is
 * turned to the runner's left. Read from the side; breadths come from proportions, or from a frontal clip of the same
 * runner. The far shoulder and hip are half hidden: the interval is wide.
 */
export function torsoRotationOffset(breadths: BodyBreadths): StepMeasure {
  return {
    ...shared,
    id: 'torsoRotationOffset',
    // Found: 3.6 through accurate, on four who face straight and one who is turned by 12 degrees and read as 5-6, for a
    // standing turn is shown less than one to and fro (see turnShown).
    keypointSe: { near: 3.65, far: 3.65, exact: 0.85 },
    reader: (run) => {
      const turn = torsoTurnDeg(run, breadths);
      return (step) => {
        const stride = withinStride(run, step, turn);
        return stride && { value: mean(stride), timeS: step.midStanceS };
      };
    },
  };
}

/**
 * Error of a turn's furthest point that strides share: the hidden shoulder (0.48 leg lengths from the other) and the
 * hidden hip (0.24) are guessed 0.025 off, and otherwise at every pose: up to 7 degrees. A range has two such ends, but the
 * part that stays all stride long cancels. Found, of ranges: 3-4 through accurate, 3-6 through its two parts, 15 through
 * full, which reads 26 as 40-44; peaks have no truth.
 */
const PEAK_SE_DEG: KeypointSe = { near: 5.5, far: 5.5, exact: 1.1 };
const RANGE_SE_DEG: KeypointSe = { near: 7, far: 7, exact: 1.4 };

/**
 * Torso rotation range: how far thorax against pelvis turns to and fro within a stride, degrees. `overall` is the
 * range; `left` and `right` are the furthest turns to either side, from the strides that begin with that foot
 * (negative where it never turns that far).
 */
export function measureTorsoRange(run: GaitRun, breadths: BodyBreadths): MeasureResult {
  const over = (
    value: (stride: Float64Array, side: 'left' | 'right') => number,
    keypointSe: KeypointSe,
  ): StepMeasure => ({
    ...shared,
    id: 'torsoRotationRange',
    keypointSe,
    reader: (of) => {
      const turn = torsoTurnDeg(of, breadths);
      return (step) => {
        const stride = withinStride(of, step, turn);
        return stride && { value: value(stride, step.side), timeS: step.midStanceS };
      };
    },
  });
  const range = measureSteps(over(rangeOf, RANGE_SE_DEG), run);
  const peaks = measureSteps(
    over((stride, side) => highest(side === 'left' ? stride : stride.map((turn) => -turn)), PEAK_SE_DEG),
    run,
  );
  if (!isAvailable(range) || !isAvailable(peaks)) return range;
  const { left, right } = peaks;
  return { ...range, ...(left && { left }), ...(right && { right }) };
}
