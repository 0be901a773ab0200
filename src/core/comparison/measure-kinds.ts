import { EVENT_TIMING_HZ } from '../metrics/frame-rate-policy';
import { MEASURE_IDS, type MeasureId } from '../metrics/measure';
import { STEP_MEASURES } from '../metrics/measure-run';
import type { View } from '../track/view';

/** Left against right, of steps that follow each other. */
export const SYMMETRY: readonly MeasureId[] = MEASURE_IDS.filter((id) => id.startsWith('symmetry'));

const LEAN: readonly MeasureId[] = ['trunkLean', 'trunkLeanAtMidStance', 'trunkLeanAtToeOff'];

/** From where each measure is seen; those that are read step by step say it themselves. */
const SEEN_FROM: Readonly<Partial<Record<MeasureId, 'side' | 'frontal' | 'any'>>> = {
  ...Object.fromEntries(STEP_MEASURES.map(({ id, from }) => [id, from])),
  ...Object.fromEntries(SYMMETRY.map((id) => [id, 'side'])),
  pelvisCarriedForward: 'side',
  torsoRotationRange: 'side',
  armCrossing: 'frontal',
  crossover: 'frontal',
};

export function seenFrom(id: MeasureId): 'side' | 'frontal' | 'any' {
  return SEEN_FROM[id] ?? 'any';
}

/** A camera beside the runner, or one behind or in front; between the two counts as the latter. */
export function kindOf(view: View): 'side' | 'frontal' {
  return view.startsWith('side') ? 'side' : 'frontal';
}

/** Whether a measure is read from where this camera stood. */
export function showsFrom(view: View, id: MeasureId): boolean {
  const from = seenFrom(id);
  return from === 'any' || kindOf(view) === from;
}

/** What hangs on the moments of landing and push-off, and so on the frame rate. */
export const TIMED_BY_EVENTS: ReadonlySet<MeasureId> = new Set([
  ...STEP_MEASURES.filter(({ minRateHz }) => minRateHz >= EVENT_TIMING_HZ).map(({ id }) => id),
  'pelvisCarriedForward' as const,
  ...SYMMETRY,
]);

/** What is read against the vertical, and so hangs on how the camera was held. */
export const AGAINST_THE_VERTICAL: ReadonlySet<MeasureId> = new Set([
  ...STEP_MEASURES.filter(({ perRollDeg }) => perRollDeg !== undefined).map(({ id }) => id),
  'crossover' as const,
]);

/** Limbs and turns, of which the side away from the camera is read less well; the trunk and the rhythm are not. */
export const NEAR_SIDE_MATTERS: ReadonlySet<MeasureId> = new Set(
  MEASURE_IDS.filter(
    (id) =>
      seenFrom(id) !== 'frontal' &&
      !LEAN.includes(id) &&
      !['stepRate', 'verticalOscillation', 'torsoRotationRange'].includes(id),
  ),
);

/**
 * What a view means to a measure: two views of one name read the same run alike, others do not (see
 * conditions-view.ts). Step rate is the same from everywhere; from both sides so are the trunk and the rhythm.
 */
export function viewClass(view: View, id: MeasureId): View | 'side' | 'any' {
  if (HANGS_ON_NOTHING_FILMED.has(id)) return 'any';
  return kindOf(view) === 'side' && !NEAR_SIDE_MATTERS.has(id) ? 'side' : view;
}

/** Counted, not measured: the same from every view and by every network. */
export const HANGS_ON_NOTHING_FILMED: ReadonlySet<MeasureId> = new Set(['stepRate']);

/** Times, which slow motion stretches. */
export const TIMES: ReadonlySet<MeasureId> = new Set(['stepRate', 'contactTime', 'flightTime']);

/** What changes with how fast one runs: how long, how far and how deep each step is (see conditions-speed.ts). */
export const FOLLOWS_SPEED: ReadonlySet<MeasureId> = new Set([
  'stepRate',
  'contactTime',
  'flightTime',
  'dutyFactor',
  'thighExtensionAtToeOff',
  'pelvisCarriedForward',
  'torsoRotationRange',
  'footHipDistanceAtContact',
  'footKneeDistanceAtContact',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
  'armSwingRange',
  'verticalOscillation',
]);

/** What shorter and quicker steps change by themselves, at the same speed (see conditions-step-rate.ts). */
export const FOLLOWS_STEP_RATE: readonly MeasureId[] = [
  'contactTime',
  'flightTime',
  'thighExtensionAtToeOff',
  'footHipDistanceAtContact',
  'footKneeDistanceAtContact',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
  'verticalOscillation',
];
