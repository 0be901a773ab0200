import type { CriterionResult, EvidenceMoment, MeasuredCriterionId } from '../../core/criteria/criterion';
import { isAvailable, type MeasureId, type MeasureValue } from '../../core/metrics/measure';
import type { Metrics } from '../result/metrics';
import type { BodyPart } from './crop-to-part';

/** What stands for a criterion in pictures. */
export interface Shown {
  readonly measure: MeasureId;
  /** Drawn besides it, read at the same instant of the same step. */
  readonly also: readonly MeasureId[];
  /** The instant that `measure` is read at. */
  readonly what: EvidenceMoment['what'];
  readonly part: BodyPart;
}

const shown = (
  measure: MeasureId,
  what: EvidenceMoment['what'],
  part: BodyPart,
  also: readonly MeasureId[] = [],
): Shown => ({ measure, what, part, also });

/** By criterion, the one that tells most first: the next stands in where a measure cannot be had in this view. */
const SHOWN: Readonly<Record<MeasuredCriterionId, readonly Shown[]>> = {
  'D0.torso-rotation': [shown('torsoRotationOffset', 'stride', 'trunk')],
  'D1.pelvis-position': [
    shown('pelvicDrop', 'mid-stance', 'legs'),
    shown('pelvisCarriedForward', 'toe-off', 'body'),
  ],
  'D2.upright': [shown('trunkLean', 'mid-stance', 'body')],
  'D2.relaxed-shoulders': [shown('shoulderElevation', 'stride', 'trunk')],
  'D2.quick-steps': [shown('stepRate', 'contact', 'body')],
  'D2.midfoot': [shown('footStrikeAngle', 'contact', 'shank')],
  'D2.forward-lean': [shown('trunkLean', 'mid-stance', 'body')],
  // Left against right shows best in the times of both feet, stride by stride.
  'D2.in-balance': [shown('contactTime', 'contact', 'body'), shown('stepRate', 'contact', 'body')],
  'D3.asymmetric-landing': [shown('contactTime', 'contact', 'body')],
  'D3.knee-collapse': [
    shown('kneeFrontalAngle', 'mid-stance', 'legs'),
    shown('femoralAdduction', 'mid-stance', 'legs'),
    shown('pelvicDrop', 'mid-stance', 'legs'),
  ],
  'D3.overstride': [shown('footHipDistanceAtContact', 'contact', 'legs', ['tibiaAngleAtContact'])],
  'D3.arm-swing': [shown('armSwingRange', 'stride', 'trunk'), shown('armCrossing', 'stride', 'trunk')],
  'D4.hyperextension': [shown('trunkLeanAtToeOff', 'toe-off', 'body', ['thighExtensionAtToeOff'])],
  'D4.hip-extension': [shown('thighExtensionAtToeOff', 'toe-off', 'legs')],
};

/**
 * The measure whose strides show a criterion, with its values; `null` where none of them has any. The one that the
 * verdict rests on, which a criterion names first, goes before the table's order.
 */
export function mainMeasure(
  { id, metrics: rests }: Pick<CriterionResult, 'id' | 'metrics'>,
  metrics: Metrics,
): (Shown & { readonly result: MeasureValue }) | null {
  // Standing checks have no strides.
  const known = id in SHOWN ? SHOWN[id as MeasuredCriterionId] : [];
  const inOrder = [...known].sort((a, b) => Number(b.measure === rests[0]) - Number(a.measure === rests[0]));
  for (const each of inOrder) {
    const result = metrics[each.measure];
    if (isAvailable(result) && result.perStride.length > 0) return { ...each, result };
  }
  return null;
}
