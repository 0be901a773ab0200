import type { Drift } from '../metrics/drift';
import { isAvailable, type MeasureId } from '../metrics/measure';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { said } from './words';

const SYMMETRY = [
  ['symmetryContactTime', 'time on the ground'],
  ['symmetryStepTime', 'step time'],
] as const satisfies [MeasureId, string][];

/** What of the form is followed over the clip, in words for "X goes from a to b". */
const FOLLOWED: readonly (readonly [id: MeasureId, name: string, unit: string, digits: number])[] = [
  ['stepRate', 'the step rate', ' a minute', 0],
  ['contactTime', 'time on the ground', ' s', 3],
  ['trunkLean', 'forward lean', ' degrees', 1],
  ['kneeFlexionMidStance', 'the deepest knee bend', ' degrees', 0],
  ['footHipDistanceAtContact', 'the foot ahead of the hip', ' leg lengths', 2],
  ['verticalOscillation', 'up and down', ' leg lengths', 2],
  ['pelvicDrop', 'hip drop', ' degrees', 1],
  ['kneeFrontalAngle', 'the knee falling inward', ' degrees', 1],
];
/** Of eight measures one changes by chance in every third clip (5 % each), two in one of twenty. */
const CHANGES_WATCHED = 2;

/**
 * D2.in-balance: all parts in sync, left as right, and to the end. Watch when contact or step time differs between left
 * and right, or when two parts of the form change from the first to the last fifth of the strides by more than their
 * minimal detectable change. Never a flag: an uneven landing is D3.asymmetric-landing's to flag.
 */
export function judgeInBalance({ metrics, drift, clipOf }: Findings): Judgement {
  const even = SYMMETRY.flatMap(([id, name]) => {
    const result = metrics[id];
    return isAvailable(result) && result.overall ? [{ id, name, result, estimate: result.overall }] : [];
  });
  const followed = FOLLOWED.flatMap(([id, name, unit, digits]) => {
    const change = drift[id];
    return 'unavailable' in change ? [] : [{ id, name, unit, digits, change }];
  });
  const all = [...SYMMETRY, ...FOLLOWED].map(([id]) => id);
  const contact = metrics.symmetryContactTime;
  if (even.length === 0 && followed.length === 0) {
    return cannotTell(
      isAvailable(contact)
        ? 'Left and right could not be compared, and the clip is too short to see the form change.'
        : contact.unavailable,
      all,
    );
  }
  const uneven = even.filter(({ id, estimate }) => judge(BANDS[id]!, estimate) !== 'meets');
  const changed = followed.filter(({ change }) => change.changed);
  const watched = uneven.length > 0 || changed.length >= CHANGES_WATCHED;
  const sides =
    even.length === 0
      ? 'Left and right could not be compared from here.'
      : uneven.length === 0
        ? 'Left and right keep the same time.'
        : 'Left and right differ in time, or the film cannot rule it out.';
  const told = even.map(({ name, estimate }) => `${name} ${said(estimate, ' %', 0)}`).join(', ');
  const compared = told === '' ? '' : ` Right against left (0 = alike): ${told}.`;
  const shown = uneven[0] ?? even[0];
  const first = shown?.result ?? metrics[changed[0]?.id ?? followed[0]!.id];
  return {
    verdict: watched ? 'watch' : 'meets',
    sides: [],
    because: `${sides}${compared} ${changesInWords(followed.length, changed)}`,
    metrics: [
      ...new Set([...(shown ? [shown.id] : []), ...even.map(({ id }) => id), ...changed.map(({ id }) => id)]),
    ],
    evidence: isAvailable(first) ? moments(first, 'stride', clipOf(first.source)) : [],
    advice: [
      'Balance work keeps form together when you tire: stand on one leg, from the ground up (foot, ankle, hip).',
      'Film the end of a long run as well as its start.',
    ],
    cautions: ['A short easy clip shows little of what tiring does to form.'],
  };
}

interface Followed {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  readonly change: Drift;
}

function changesInWords(followed: number, changed: readonly Followed[]): string {
  if (followed === 0)
    return 'The clip is too short to see whether your form changes: film half a minute or longer.';
  if (changed.length === 0)
    return 'From the first to the last fifth of the strides your form stays the same.';
  const told = changed.map(
    ({ name, unit, digits, change: { first, last } }) =>
      `${name} from ${first.toFixed(digits)} to ${last.toFixed(digits)}${unit}`,
  );
  return `From the first to the last fifth of the strides this changes: ${told.join('; ')}.`.replaceAll(
    '-',
    '\u2212',
  );
}
