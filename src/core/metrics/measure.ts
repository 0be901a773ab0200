import type { Side } from '../pose/keypoints';
import type { View } from '../track/view';

export type Evidence = 'literature' | 'practice' | 'own';

/** A value with what is known of its error. `ci95` includes stride spread, event timing and keypoint error. */
export interface Estimate {
  readonly value: number;
  readonly ci95: readonly [low: number, high: number];
  readonly sd: number;
  readonly n: number;
}

/** One stride's (or step's) value; `timeS` is the frame where it is read; `side` is the stance side. */
export interface StrideValue {
  readonly side: Side;
  readonly timeS: number;
  readonly value: number;
  /** It rests on an event or a joint that a person placed; else all was found. */
  readonly by?: 'hand';
}

export interface MeasureValue {
  readonly unit: string;
  readonly evidence: Evidence;
  readonly overall?: Estimate;
  readonly left?: Estimate;
  readonly right?: Estimate;
  readonly perStride: readonly StrideValue[];
  /** The view that it was measured from. */
  readonly source: View;
  /** Of a distance past a line (armCrossing): the share of each side's strides that are past it, percent. */
  readonly stridesPast?: { readonly left?: Estimate; readonly right?: Estimate };
  /** Of lengths in L: the same in centimetres, where the runner's own leg length is known. */
  readonly cm?: { readonly overall?: Estimate; readonly left?: Estimate; readonly right?: Estimate };
  /** A caution that belongs to this value ("the far leg is less accurate in this view"). */
  readonly note?: string;
}

/** A measure that cannot be had, with its reason in plain words. */
export interface Unavailable {
  readonly unavailable: string;
}

export type MeasureResult = MeasureValue | Unavailable;

export function isAvailable(result: MeasureResult): result is MeasureValue {
  return !('unavailable' in result);
}

/** Every measure the core knows. Definitions: the file of that measure in this folder. */
export const MEASURE_IDS = [
  'stepRate',
  'contactTime',
  'flightTime',
  'dutyFactor',
  'trunkLean',
  'trunkLeanAtMidStance',
  'trunkLeanAtToeOff',
  'thighExtensionAtToeOff',
  'pelvisCarriedForward',
  'torsoRotationOffset',
  'torsoRotationRange',
  'footHipDistanceAtContact',
  'footKneeDistanceAtContact',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
  'pelvicDrop',
  'femoralAdduction',
  'kneeFrontalAngle',
  'stepWidth',
  'crossover',
  'lateralTrunkLean',
  'armSwingRange',
  'elbowAngle',
  'armCrossing',
  'verticalOscillation',
  'shoulderElevation',
  'symmetryContactTime',
  'symmetryFlightTime',
  'symmetryStepTime',
  'symmetryKneeFlexion',
  'symmetryLandingSpeed',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];
