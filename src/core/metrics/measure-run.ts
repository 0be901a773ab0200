import type { GaitRun } from '../gait/gait-run';
import { armCrossing } from './arm-crossing';
import { footStrikeAngle } from './foot-strike-angle';
import { femoralAdduction, kneeFrontalAngle, pelvicDrop } from './frontal-angles';
import {
  footHipDistanceAtContact,
  kneeFlexionAtContact,
  kneeFlexionMidStance,
  thighExtensionAtToeOff,
  tibiaAngleAtContact,
} from './leg-angles';
import { MEASURE_IDS, type MeasureId, type MeasureResult } from './measure';
import { measureSteps } from './measure-steps';
import type { StepMeasure } from './step-measure';
import { measureSymmetry } from './symmetry';
import { contactTime, dutyFactor, flightTime, stepRate } from './timing';
import { torsoRotationOffset } from './torso-rotation';
import { trunkLean, trunkLeanAtMidStance, trunkLeanAtToeOff } from './trunk-lean';
import { verticalOscillation } from './vertical-oscillation';

/** Every measure that is read step by step. A new one is added here and in MEASURE_IDS. */
export const STEP_MEASURES: readonly StepMeasure[] = [
  stepRate,
  contactTime,
  flightTime,
  dutyFactor,
  trunkLean,
  trunkLeanAtMidStance,
  trunkLeanAtToeOff,
  thighExtensionAtToeOff,
  torsoRotationOffset,
  footHipDistanceAtContact,
  tibiaAngleAtContact,
  kneeFlexionAtContact,
  kneeFlexionMidStance,
  footStrikeAngle,
  pelvicDrop,
  femoralAdduction,
  kneeFrontalAngle,
  armCrossing,
  verticalOscillation,
];

export type Metrics = Readonly<Record<MeasureId, MeasureResult>>;

/** All measures of one run; what the view or the frame rate cannot give is `unavailable` with its reason. */
export function measureRun(run: GaitRun): Metrics {
  const measured = Object.fromEntries(
    STEP_MEASURES.map((measure) => [measure.id, measureSteps(measure, run)]),
  );
  const stepwise = measured as Metrics;
  return { ...stepwise, ...measureSymmetry(run, stepwise) };
}

/** Every measure unavailable for one reason: nothing to measure in this clip. */
export function noMetrics(reason: string): Metrics {
  return Object.fromEntries(MEASURE_IDS.map((id) => [id, { unavailable: reason }])) as unknown as Metrics;
}
