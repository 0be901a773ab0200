import type { GaitRun } from '../gait/gait-run';
import { mean } from '../signal/statistics';
import { landmark } from '../track/body';
import { degrees } from '../signal/degrees';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import { isAvailable, type MeasureResult } from './measure';
import { measureSteps } from './measure-steps';
import type { StepMeasure } from './step-measure';
import { withinStride } from './stride-window';
import { words } from '../words/words';

/**
 * Shoulder breadth over leg length between joint centres: acromia (0.48, see body-breadths.ts) less 4 cm. From behind
 * networks mark shoulders so, or nearer still (0.42-0.45 for one of 0.46); a breadth taken too large would turn everyone.
 */
const SHOULDERS_PER_LEG = 0.43;
/** A narrower-looking breadth says little below this: people's breadths differ by as much as 20 degrees shorten one. */
const LEAST_TURN_DEG = 20;

/**
 * Torso rotation offset from in front or behind, the second choice: shoulders that are turned look narrower,
 * acos(seen / usual breadth), degrees, without a sign. Breadths differ by 6 % from one person to the next (ANSUR II) and
 * by as much from one tracker to the next, which is 10 degrees of a turn of 25. Hips are taken to face the camera.
 */
const shoulderTurn: StepMeasure = {
  id: 'torsoRotationOffset',
  unit: 'deg',
  evidence: 'own',
  from: 'frontal',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: () => ['left_shoulder', 'right_shoulder'],
  keypointSe: { near: 10, far: 10, exact: 10 },
  reader: (run) => {
    const left = landmark(run.track, 'left_shoulder').xPx;
    const right = landmark(run.track, 'right_shoulder').xPx;
    const widthPx = left.map((x, i) => Math.abs(x - right[i]!));
    const usualPx = SHOULDERS_PER_LEG * run.legPx;
    return (step) => {
      const stride = withinStride(run, step, widthPx);
      return (
        stride && { value: degrees(Math.acos(Math.min(1, mean(stride) / usualPx))), timeS: step.midStanceS }
      );
    };
  },
};

/** The turn where it is large enough to show from in front or behind; else why it is not given. */
export function measureTurnFromFront(run: GaitRun): MeasureResult {
  const turn = measureSteps(shoulderTurn, run);
  if (!isAvailable(turn) || !turn.overall) return turn;
  if (turn.overall.value < LEAST_TURN_DEG) {
    return {
      unavailable: words.measureReasons.smallTurn(LEAST_TURN_DEG),
    };
  }
  return { ...turn, note: words.measureReasons.turnUnsigned };
}
