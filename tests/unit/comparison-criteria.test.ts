import { describe, expect, it } from 'vitest';
import { compareCriteria } from '../../src/core/comparison/compare-criteria';
import type {
  Change,
  CriterionChange,
  MeasureChange,
  Outcome,
  Part,
} from '../../src/core/comparison/comparison';
import { goOnWith } from '../../src/core/comparison/go-on-with';
import { VERDICT_IDS, type VerdictCriterionId } from '../../src/core/criteria/criterion';
import { MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { resultsWith, type Said } from '../fixtures/made-up-verdicts';

const ESTIMATE = { value: 1, ci95: [0, 2], sd: 1, n: 10 } as const;
const change = (outcome: Outcome): Change => ({
  before: ESTIMATE,
  after: ESTIMATE,
  difference: 0,
  ci95: [-1, 1],
  minimalDetectableChange: 1,
  outcome,
});
type Made = Partial<Record<MeasureId, Partial<Record<Part, Outcome>> | string>>;

/** Every measure unchanged in the whole and in both sides, but for those that are named; a text = not comparable. */
function changesWith(made: Made): MeasureChange[] {
  return MEASURE_IDS.map((id): MeasureChange => {
    const own = made[id];
    if (typeof own === 'string') return { id, notComparable: own };
    const outcomes = {
      overall: 'no-detectable-change',
      left: 'no-detectable-change',
      right: 'no-detectable-change',
      ...own,
    } as const;
    const parts = Object.fromEntries(
      Object.entries(outcomes).map(([part, outcome]) => [part, change(outcome)]),
    );
    return { id, unit: 'deg', parts, cautions: [] };
  });
}

const watch = { verdict: 'watch' } as const;
const flag = { verdict: 'flag' } as const;

function became(id: VerdictCriterionId, made: Made, before: Said = {}, after: Said = {}): CriterionChange {
  const refused = new Set(MEASURE_IDS.filter((measure) => typeof made[measure] === 'string'));
  const found = compareCriteria(resultsWith(before), resultsWith(after), changesWith(made), refused);
  return found.find((each) => each.id === id)!;
}

describe('what became of a criterion', () => {
  it('is told of every criterion that both have, in the documents’ order', () => {
    const results = resultsWith({});
    expect(compareCriteria(results, results, changesWith({})).map(({ id }) => id)).toEqual(VERDICT_IDS);
    const fewer = results.filter(({ id }) => id !== 'D3.overstride');
    expect(compareCriteria(fewer, results, changesWith({})).map(({ id }) => id)).not.toContain(
      'D3.overstride',
    );
  });

  it('is decided by its measures: better, worse, or both', () => {
    const better = became(
      'D3.overstride',
      { tibiaAngleAtContact: { left: 'improved' } },
      { 'D3.overstride': flag },
    );
    expect(better).toMatchObject({
      before: 'flag',
      after: 'meets',
      outcome: 'improved',
      changed: ['tibiaAngleAtContact'],
      because: 'More than chance, and for the better: shin angle at landing.',
    });
    expect(became('D2.upright', { trunkLean: { overall: 'worse' } }).outcome).toBe('worse');
    const mixed = became('D3.overstride', {
      tibiaAngleAtContact: { left: 'improved' },
      kneeFlexionAtContact: { right: 'worse' },
    });
    expect(mixed.outcome).toBe('changed');
    expect(mixed.because).toBe('Better: shin angle at landing. Worse: knee bend at landing.');
    expect(mixed.changed).toEqual(['tibiaAngleAtContact', 'kneeFlexionAtContact']);
    const sides = became('D4.hip-extension', {
      thighExtensionAtToeOff: { left: 'improved', right: 'worse' },
    });
    expect(sides.outcome).toBe('changed');
    expect(sides.because).toMatch(/one side, and worse on the other/);
  });

  it('two verdicts that differ within chance are no change, and that is said', () => {
    const found = became('D3.overstride', {}, { 'D3.overstride': watch }, {});
    expect(found).toMatchObject({
      before: 'watch',
      after: 'meets',
      outcome: 'no-detectable-change',
      changed: [],
    });
    expect(found.because).toMatch(/from “Watch” to “Meets”.*no more than chance.*same/);
    expect(
      became('D3.overstride', {}, { 'D3.overstride': watch }, { 'D3.overstride': watch }).because,
    ).toMatch(/^What it is judged by changed by no more than chance allows\.$/);
  });

  it('is of the sides where it is judged by sides, and of the whole where not', () => {
    expect(became('D3.overstride', { tibiaAngleAtContact: { overall: 'improved' } }).outcome).toBe(
      'no-detectable-change',
    );
    expect(became('D2.upright', { trunkLean: { left: 'worse' } }).outcome).toBe('no-detectable-change');
    expect(became('D3.asymmetric-landing', { symmetryStepTime: { overall: 'improved' } }).outcome).toBe(
      'improved',
    );
  });

  it('of balance is left against right: a quicker step alone is none of it', () => {
    expect(became('D2.in-balance', { stepRate: { overall: 'improved' } }).outcome).toBe(
      'no-detectable-change',
    );
    expect(became('D2.quick-steps', { stepRate: { overall: 'improved' } }).outcome).toBe('improved');
  });

  it('follows the verdict where its measures have no band, and only with a change beyond chance', () => {
    const before: Said = { 'D2.midfoot': watch };
    const sure = became('D2.midfoot', { footStrikeAngle: { left: 'changed' } }, before);
    expect(sure).toMatchObject({ outcome: 'improved', changed: ['footStrikeAngle'] });
    expect(sure.because).toMatch(/foot angle at landing.*from “Watch” to “Meets”/);
    expect(became('D2.midfoot', { footStrikeAngle: { left: 'changed' } }, {}, before).outcome).toBe('worse');
    expect(became('D2.midfoot', { footStrikeAngle: { left: 'changed' } }).outcome).toBe('changed');
    expect(became('D2.midfoot', {}, before).outcome).toBe('no-detectable-change');
    // The range has no band either, but it is not what this verdict hangs on.
    const turn = became(
      'D0.torso-rotation',
      { torsoRotationRange: { overall: 'changed' } },
      { 'D0.torso-rotation': watch },
    );
    expect(turn.outcome).toBe('changed');
  });

  it('arching the back is leaning back: leaning further forward is no more of it, though the lean itself is worse', () => {
    const results = resultsWith({});
    const lean = (before: number, after: number): string => {
      const made = {
        ...change('worse'),
        before: { ...ESTIMATE, value: before },
        after: { ...ESTIMATE, value: after },
      };
      const changes = changesWith({}).map((each) =>
        each.id === 'trunkLeanAtToeOff' ? { ...each, parts: { overall: made } } : each,
      );
      return compareCriteria(results, results, changes).find(({ id }) => id === 'D4.hyperextension')!.outcome;
    };
    expect(lean(8, 16)).toBe('changed');
    expect(lean(5, -2)).toBe('worse');
    expect(lean(-2, 5)).toBe('improved');
  });

  it('cannot be told where one film cannot, whatever its measures say', () => {
    const untold = { verdict: 'cannot-tell' } as const;
    const made: Made = { trunkLean: { overall: 'improved' } };
    const after = became('D2.upright', made, {}, { 'D2.upright': untold });
    expect(after).toMatchObject({ outcome: 'cannot-tell', changed: [] });
    expect(after.because).toMatch(/^The film after cannot tell\. Nothing was made up\./);
    expect(became('D2.upright', made, { 'D2.upright': untold }).because).toMatch(/^The film before/);
    expect(became('D2.single-leg', made).because).toMatch(/^Neither film can tell\./);
  });

  it('is not comparable where none of its measures is, with their reason; else those that are decide', () => {
    const reason = 'The speeds differ. Film both alike.';
    const none = became('D4.hip-extension', { thighExtensionAtToeOff: reason });
    expect(none).toMatchObject({ outcome: 'not-comparable', because: reason, changed: [] });
    const some = became('D3.overstride', {
      tibiaAngleAtContact: reason,
      footHipDistanceAtContact: { left: 'improved' },
    });
    expect(some.outcome).toBe('improved');
    const quiet = became('D3.overstride', { tibiaAngleAtContact: reason });
    expect(quiet.because).toMatch(/left out: shin angle at landing\.$/);
  });
});

describe('what to go on with', () => {
  it('is what still asks for work: flags first, then what became worse, then the documents’ order', () => {
    const after = resultsWith({
      'D0.torso-rotation': watch,
      'D2.quick-steps': watch,
      'D3.knee-collapse': flag,
      'D3.overstride': flag,
      'D4.hip-extension': watch,
    });
    const changes = compareCriteria(
      resultsWith({}),
      after,
      changesWith({
        thighExtensionAtToeOff: { left: 'worse' },
        tibiaAngleAtContact: { left: 'worse' },
        trunkLean: { overall: 'worse' },
      }),
    );
    expect(goOnWith(after, changes)).toEqual([
      'D3.overstride',
      'D3.knee-collapse',
      'D4.hip-extension',
      'D0.torso-rotation',
      'D2.quick-steps',
    ]);
    expect(goOnWith(resultsWith({}), changes)).toEqual([]);
  });
});
