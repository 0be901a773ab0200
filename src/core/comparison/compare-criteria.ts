import { CRITERIA } from '../criteria/catalogue';
import {
  CRITERION_KINDS,
  VERDICT_IDS,
  type CriterionResult,
  type MeasuredCriterionId,
  type Verdict,
  type VerdictCriterionId,
} from '../criteria/criterion';
import { SYMMETRY } from '../criteria/in-balance';
import type { MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import {
  isComparable,
  type Change,
  type ComparedMeasure,
  type CriterionChange,
  type MeasureChange,
  type Outcome,
  type Part,
} from './comparison';
import { aimsOf, towards, type Aim } from './towards-band';

const say = words.comparisonConditions.criterion;

/** Judged foot by foot, arm by arm; the others by the body as a whole. */
const BY_SIDE: ReadonlySet<VerdictCriterionId> = new Set<MeasuredCriterionId>([
  'D1.pelvis-position',
  'D2.midfoot',
  'D3.knee-collapse',
  'D3.overstride',
  'D3.arm-swing',
  'D4.hip-extension',
]);

/** Judged by classes and shares of strides, not by bands: which way is better the verdict says, once the change is sure. */
const JUDGED_WITHOUT_BANDS: ReadonlySet<VerdictCriterionId> = new Set<MeasuredCriterionId>([
  'D2.midfoot',
  'D3.arm-swing',
]);
/** Of the lean's band, degrees, only what lies below it is arching. */
const NOT_LEANING_BACK: readonly Aim[] = aimsOf('trunkLeanAtToeOff').map(({ from }) => ({ from, to: null }));
const WEIGHT: Readonly<Record<Verdict, number>> = { 'cannot-tell': 0, meets: 0, watch: 1, flag: 2 };

/**
 * What became of each criterion that has a verdict in both runs, in the documents' order. Its measures decide, not the two
 * verdicts, which may differ by chance alone where a value lies near a limit.
 * @param changes every measure, compared
 * @param refused measures that both runs have, but which the conditions forbid to compare
 */
export function compareCriteria(
  before: readonly CriterionResult[],
  after: readonly CriterionResult[],
  changes: readonly MeasureChange[],
  refused: ReadonlySet<MeasureId> = new Set(),
): CriterionChange[] {
  const changeOf = new Map(changes.map((change) => [change.id, change]));
  return VERDICT_IDS.flatMap((id) => {
    const was = before.find((result) => result.id === id);
    const is = after.find((result) => result.id === id);
    if (!was || !is) return [];
    const told = { id, before: was.verdict, after: is.verdict };
    const untold = whyUntold(was, is);
    if (untold !== null) return [{ ...told, outcome: 'cannot-tell' as const, because: untold, changed: [] }];
    if (CRITERION_KINDS[id] === 'standing') return [{ ...told, ...outcomeOfChecks(was, is), changed: [] }];
    const own = measuresOf(id).flatMap((measure) => changeOf.get(measure) ?? []);
    return [{ ...told, ...outcomeOf(was, is, own, refused) }];
  });
}

function whyUntold(was: CriterionResult, is: CriterionResult): string | null {
  const [first, second] = [was, is].map(({ verdict }) => verdict === 'cannot-tell');
  if (first && second) return say.cannotTell('both', is.because);
  if (first) return say.cannotTell('before', was.because);
  return second ? say.cannotTell('after', is.because) : null;
}

/**
 * What became of a check that is made standing: a report has its verdict and no measures. From one end to the other is
 * more than chance, for a flag needs its whole interval past the limit; a step between neighbours may be chance.
 */
function outcomeOfChecks(
  was: CriterionResult,
  is: CriterionResult,
): Pick<CriterionChange, 'outcome' | 'because'> {
  const gain = WEIGHT[was.verdict] - WEIGHT[is.verdict];
  const otherSide = was.sides.join() !== is.sides.join();
  if (gain === 0) {
    return otherSide
      ? { outcome: 'changed', because: say.checks.otherSide }
      : { outcome: 'no-detectable-change', because: say.checks.same };
  }
  const because = say.checks.verdict(was.verdict, is.verdict, Math.abs(gain) < 2);
  if (Math.abs(gain) < 2) return { outcome: 'no-detectable-change', because };
  return { outcome: gain > 0 ? 'improved' : 'worse', because };
}

/** How form changes in the course of a film is no measure of the whole film: of balance, left against right counts. */
function measuresOf(id: VerdictCriterionId): readonly MeasureId[] {
  return id === 'D2.in-balance' ? SYMMETRY : CRITERIA[id].measures;
}

function outcomeOf(
  was: CriterionResult,
  is: CriterionResult,
  own: readonly MeasureChange[],
  refused: ReadonlySet<MeasureId>,
): Pick<CriterionChange, 'outcome' | 'because' | 'changed'> {
  const compared = own.filter(isComparable);
  if (compared.length === 0) {
    const reasons = own.flatMap((change) => (isComparable(change) ? [] : [change]));
    const because =
      (reasons.find(({ id }) => refused.has(id)) ?? reasons[0])?.notComparable ?? say.notMeasured;
    return { outcome: 'not-comparable', because, changed: [] };
  }
  const outcomes = compared.map((change) => ({ id: change.id, outcomes: outcomesOf(change, was.id) }));
  const having = (wanted: Outcome): MeasureId[] =>
    outcomes.filter(({ outcomes: found }) => found.includes(wanted)).map(({ id }) => id);
  const [better, worse, other] = [having('improved'), having('worse'), having('changed')];
  const changed = outcomes
    .filter(({ outcomes: found }) => found.some((outcome) => outcome !== 'no-detectable-change'))
    .map(({ id }) => id);
  if (better.length > 0 && worse.length > 0) {
    const onlyBetter = better.filter((id) => !worse.includes(id));
    const onlyWorse = worse.filter((id) => !better.includes(id));
    const because =
      onlyBetter.length > 0 && onlyWorse.length > 0
        ? say.mixed(onlyBetter, onlyWorse)
        : say.mixedSides(better.filter((id) => worse.includes(id)));
    return { outcome: 'changed', because, changed };
  }
  if (better.length > 0) return { outcome: 'improved', because: say.improved(better), changed };
  if (worse.length > 0) return { outcome: 'worse', because: say.worse(worse), changed };
  if (other.length > 0) {
    const outcome = byVerdict(was, is);
    const because =
      outcome === 'changed' ? say.changed(other) : say.withVerdict(other, was.verdict, is.verdict);
    return { outcome, because, changed };
  }
  const because = was.verdict === is.verdict ? say.unchanged : say.verdictOnly(was.verdict, is.verdict);
  const leftOut = own.filter(({ id }) => refused.has(id)).map(({ id }) => id);
  return {
    outcome: 'no-detectable-change',
    because: leftOut.length > 0 ? `${because} ${say.partly(leftOut)}` : because,
    changed: [],
  };
}

/** The sides' outcomes where the criterion is judged by sides, else the whole body's; the others where these are not told. */
function outcomesOf({ id: measure, parts }: ComparedMeasure, id: VerdictCriterionId): Outcome[] {
  const [sides, whole]: readonly (readonly Part[])[] = [['left', 'right'], ['overall']];
  for (const group of BY_SIDE.has(id) ? [sides!, whole!] : [whole!, sides!]) {
    const told = group.flatMap((part) => {
      const change = parts[part];
      return change ? [outcomeFor(id, measure, change)] : [];
    });
    if (told.length > 0) return told;
  }
  return [];
}

/** What one change means for this criterion: to arch the back is to lean back, and no lean forward is too much of that. */
function outcomeFor(id: VerdictCriterionId, measure: MeasureId, change: Change): Outcome {
  const { outcome, before, after, minimalDetectableChange } = change;
  if (outcome === 'no-detectable-change') return outcome;
  if (id !== 'D4.hyperextension' || measure !== 'trunkLeanAtToeOff') return outcome;
  return towards(NOT_LEANING_BACK, before.value, after.value, minimalDetectableChange);
}

/** Which way the verdict went with a measure that has no band; `changed` where the verdict is none of that measure's. */
function byVerdict({ id, verdict: was }: CriterionResult, { verdict: is }: CriterionResult): Outcome {
  const gain = WEIGHT[was] - WEIGHT[is];
  if (!JUDGED_WITHOUT_BANDS.has(id) || gain === 0) return 'changed';
  return gain > 0 ? 'improved' : 'worse';
}
