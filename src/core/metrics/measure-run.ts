import type { GaitRun } from '../gait/gait-run';
import { measureArmCrossing } from './arm-crossing';
import { armSwingRange, elbowAngle } from './arm-swing';
import { USUAL_BREADTHS } from './body-breadths';
import { measureCrossover } from './crossover';
import { footKneeDistanceAtContact } from './foot-knee-distance';
import { footStrikeAngle } from './foot-strike-angle';
import { femoralAdduction, kneeFrontalAngle, pelvicDrop } from './frontal-angles';
import { lateralTrunkLean } from './lateral-trunk-lean';
import { landingSpeed } from './landing-speed';
import {
  footHipDistanceAtContact,
  kneeFlexionAtContact,
  kneeFlexionMidStance,
  thighExtensionAtToeOff,
  tibiaAngleAtContact,
} from './leg-angles';
import { MEASURE_IDS, type MeasureId, type MeasureResult } from './measure';
import { measureSteps } from './measure-steps';
import { measureTurns } from './measure-turns';
import { shoulderElevation } from './shoulder-elevation';
import { stepWidth } from './step-width';
import type { StepMeasure } from './step-measure';
import { measureSymmetry } from './symmetry';
import { contactTime, dutyFactor, flightTime, stepRate } from './timing';
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
  footHipDistanceAtContact,
  footKneeDistanceAtContact,
  tibiaAngleAtContact,
  kneeFlexionAtContact,
  kneeFlexionMidStance,
  footStrikeAngle,
  pelvicDrop,
  femoralAdduction,
  kneeFrontalAngle,
  stepWidth,
  lateralTrunkLean,
  armSwingRange,
  elbowAngle,
  verticalOscillation,
  shoulderElevation,
];

export type Metrics = Readonly<Record<MeasureId, MeasureResult>>;

/** All measures of one run; what the view or the frame rate cannot give is `unavailable` with its reason. */
export function measureRun(run: GaitRun): Metrics {
  const measured = Object.fromEntries(
    STEP_MEASURES.map((measure) => [measure.id, measureSteps(measure, run)]),
  );
  const stepwise = measured as Metrics;
  return {
    ...stepwise,
    ...measureTurns(run, USUAL_BREADTHS),
    armCrossing: measureArmCrossing(run),
    crossover: measureCrossover(stepwise.stepWidth, run),
    ...measureSymmetry(run, { ...stepwise, landingSpeed: measureSteps(landingSpeed, run) }),
  };
}

/** Every measure unavailable for one reason: nothing to measure in this clip. */
export function noMetrics(reason: string): Metrics {
  return Object.fromEntries(MEASURE_IDS.map((id) => [id, { unavailable: reason }])) as unknown as Metrics;
}
