import { isAvailable, type MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

/** Left against right. */
export const SYMMETRY = ['symmetryContactTime', 'symmetryStepTime'] as const satisfies MeasureId[];

/** What of the form is followed over the clip. */
export const FOLLOWED = [
  'stepRate',
  'contactTime',
  'trunkLean',
  'kneeFlexionMidStance',
  'footHipDistanceAtContact',
  'verticalOscillation',
  'pelvicDrop',
  'kneeFrontalAngle',
] as const satisfies MeasureId[];
/** Each change is beyond chance; one alone may be another pace, or a belt that was set anew. Two are form that gives way. */
const CHANGES_WATCHED = 2;

/**
 * D2.in-balance: all parts in sync, left as right, and to the end. Watch when contact or step time differs between left
 * and right, or when two parts of the form change from the first to the last fifth of the strides by more than their
 * minimal detectable change. Never a flag: an uneven landing is D3.asymmetric-landing's to flag.
 */
export function judgeInBalance({ metrics, drift, clipOf }: Findings): Judgement {
  const text = words.criteria.inBalance;
  const even = SYMMETRY.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) && result.overall ? [{ id, result, estimate: result.overall }] : [];
  });
  const followed = FOLLOWED.flatMap((id) => {
    const change = drift[id];
    return 'unavailable' in change ? [] : [{ id, change }];
  });
  const contact = metrics.symmetryContactTime;
  if (even.length === 0 && followed.length === 0) {
    const why = isAvailable(contact) ? text.nothingKnown : contact.unavailable;
    return cannotTell(why, [...SYMMETRY, ...FOLLOWED]);
  }
  const uneven = even.filter(({ id, estimate }) => judge(BANDS[id]!, estimate) !== 'meets');
  const changed = followed.filter(({ change }) => change.changed);
  const watched = uneven.length > 0 || changed.length >= CHANGES_WATCHED;
  const shown = uneven[0] ?? even[0];
  const told = [...(shown ? [shown] : []), ...even, ...changed];
  const first = shown?.result ?? metrics[changed[0]?.id ?? followed[0]!.id];
  return {
    verdict: watched ? 'watch' : 'meets',
    sides: [],
    because: text.because(even, uneven.length > 0, followed.length, changed),
    metrics: [...new Set((told.length > 0 ? told : followed).map(({ id }) => id))],
    evidence: isAvailable(first) ? moments(first, 'stride', clipOf(first.source)) : [],
    advice: text.advice,
    cautions: text.cautions,
  };
}
