import { ANY_RATE_HZ, EVENT_TIMING_HZ, SLOW_ANGLES_HZ } from '../../core/metrics/frame-rate-policy';
import type { Evidence, MeasureId } from '../../core/metrics/measure';
import type { StepMeasure } from '../../core/metrics/step-measure';

/** What the core knows of a measure, without the code that measures: a page is not made heavier by it. */
export interface MeasureFacts {
  readonly group: 'time' | 'trunk' | 'legSide' | 'legBehind' | 'arms' | 'even';
  readonly unit: string;
  readonly evidence: Evidence;
  /** `side-first`: from the side, and coarsely from behind or in front. */
  readonly from: StepMeasure['from'] | 'side-first';
  readonly at: StepMeasure['at'];
  readonly minRateHz: number;
}

type Rest = readonly [
  unit: string,
  evidence: Evidence,
  from: MeasureFacts['from'],
  at: MeasureFacts['at'],
  minRateHz: number,
];

const of = (group: MeasureFacts['group'], ...[unit, evidence, from, at, minRateHz]: Rest): MeasureFacts => ({
  group,
  unit,
  evidence,
  from,
  at,
  minRateHz,
});

/** In the order of the page. A test holds them against the measures themselves. */
export const MEASURE_FACTS: Readonly<Record<MeasureId, MeasureFacts>> = {
  stepRate: of('time', 'steps/min', 'literature', 'any', 'interval', ANY_RATE_HZ),
  contactTime: of('time', 's', 'literature', 'any', 'interval', EVENT_TIMING_HZ),
  flightTime: of('time', 's', 'literature', 'any', 'interval', EVENT_TIMING_HZ),
  dutyFactor: of('time', '', 'literature', 'any', 'interval', EVENT_TIMING_HZ),

  trunkLean: of('trunk', 'deg', 'literature', 'side', 'stance', SLOW_ANGLES_HZ),
  trunkLeanAtMidStance: of('trunk', 'deg', 'literature', 'side', 'mid-stance', SLOW_ANGLES_HZ),
  trunkLeanAtToeOff: of('trunk', 'deg', 'literature', 'side', 'toe-off', SLOW_ANGLES_HZ),
  torsoRotationOffset: of('trunk', 'deg', 'own', 'side-first', 'stride', SLOW_ANGLES_HZ),
  torsoRotationRange: of('trunk', 'deg', 'own', 'side', 'stride', SLOW_ANGLES_HZ),
  pelvisCarriedForward: of('trunk', 'deg', 'own', 'side', 'toe-off', EVENT_TIMING_HZ),
  verticalOscillation: of('trunk', 'L', 'practice', 'any', 'stride', SLOW_ANGLES_HZ),

  footHipDistanceAtContact: of('legSide', 'L', 'own', 'side', 'contact', EVENT_TIMING_HZ),
  footKneeDistanceAtContact: of('legSide', 'L', 'own', 'side', 'contact', EVENT_TIMING_HZ),
  tibiaAngleAtContact: of('legSide', 'deg', 'practice', 'side', 'contact', EVENT_TIMING_HZ),
  kneeFlexionAtContact: of('legSide', 'deg', 'literature', 'side', 'contact', EVENT_TIMING_HZ),
  footStrikeAngle: of('legSide', 'deg', 'literature', 'side', 'contact', EVENT_TIMING_HZ),
  kneeFlexionMidStance: of('legSide', 'deg', 'literature', 'side', 'mid-stance', SLOW_ANGLES_HZ),
  thighExtensionAtToeOff: of('legSide', 'deg', 'practice', 'side', 'toe-off', SLOW_ANGLES_HZ),

  kneeFrontalAngle: of('legBehind', 'deg', 'practice', 'frontal', 'mid-stance', SLOW_ANGLES_HZ),
  femoralAdduction: of('legBehind', 'deg', 'literature', 'frontal', 'mid-stance', SLOW_ANGLES_HZ),
  pelvicDrop: of('legBehind', 'deg', 'practice', 'frontal', 'mid-stance', SLOW_ANGLES_HZ),
  stepWidth: of('legBehind', 'hip widths', 'literature', 'frontal', 'mid-stance', SLOW_ANGLES_HZ),
  crossover: of('legBehind', '%', 'literature', 'frontal', 'mid-stance', SLOW_ANGLES_HZ),
  lateralTrunkLean: of('legBehind', 'deg', 'practice', 'frontal', 'mid-stance', SLOW_ANGLES_HZ),

  armSwingRange: of('arms', 'deg', 'practice', 'side', 'stride', SLOW_ANGLES_HZ),
  elbowAngle: of('arms', 'deg', 'practice', 'side', 'stride', SLOW_ANGLES_HZ),
  armCrossing: of('arms', 'shoulder widths', 'practice', 'frontal', 'stride', SLOW_ANGLES_HZ),
  shoulderElevation: of('arms', 'trunk lengths', 'own', 'any', 'stride', SLOW_ANGLES_HZ),

  symmetryContactTime: of('even', '%', 'literature', 'side', 'interval', EVENT_TIMING_HZ),
  symmetryStepTime: of('even', '%', 'literature', 'side', 'interval', EVENT_TIMING_HZ),
  symmetryFlightTime: of('even', '%', 'literature', 'side', 'interval', EVENT_TIMING_HZ),
  symmetryKneeFlexion: of('even', '%', 'literature', 'side', 'contact', EVENT_TIMING_HZ),
  symmetryLandingSpeed: of('even', '%', 'own', 'side', 'contact', EVENT_TIMING_HZ),
};

/** In the order of the page. */
export const MEASURES_IN_ORDER = Object.keys(MEASURE_FACTS) as MeasureId[];
