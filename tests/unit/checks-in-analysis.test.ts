import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Checks } from '../../src/core/criteria/checks';
import type { CriterionResult, VerdictCriterionId } from '../../src/core/criteria/criterion';
import { compareCriteria } from '../../src/core/comparison/compare-criteria';
import { howSure } from '../../src/core/criteria/how-sure';
import { USUAL_BREADTHS } from '../../src/core/metrics/body-breadths';
import { isAvailable, type MeasureValue } from '../../src/core/metrics/measure';
import { runnerBreadths } from '../../src/core/metrics/runner-breadths';
import { shoulderAgainstStanding } from '../../src/core/metrics/shoulder-against-standing';
import type { buildPlan } from '../../src/core/plan/build-plan';
import { madeUpBalance, madeUpStanding } from '../fixtures/made-up-checks';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { planOf } from '../fixtures/made-up-verdicts';

const takenAt = new Date('2026-05-03T12:00:00Z');
const runner = makeRunner({ seed: 9 });
const side = filmRunner(runner).track;
const rear = filmRunner(runner, { view: 'rear', startS: 1 }).track;
const checks = (standing = madeUpStanding()): Checks => ({
  standing: { takenAt, findings: standing },
  balance: { takenAt, findings: madeUpBalance() },
});
const measure = (analysis: Analysis, id: 'torsoRotationRange' | 'shoulderElevation'): MeasureValue => {
  const result = analysis.metrics[id];
  if (!isAvailable(result)) throw new Error(result.unavailable);
  return result;
};
const verdictOf = (analysis: Pick<Analysis, 'criteria'>, id: VerdictCriterionId): CriterionResult =>
  analysis.criteria.find((each) => each.id === id)!;

describe('breadths for turns seen from the side', () => {
  const none = analyzeRun([side], {});
  const broad = analyzeRun([side], { checks: checks(madeUpStanding('right', 0.55)) });

  it('come from the standing check where there is no frontal clip, and the measure says so', () => {
    // The broader somebody is, the smaller the turn behind the same shift.
    expect(measure(broad, 'torsoRotationRange').overall!.value).toBeLessThan(
      measure(none, 'torsoRotationRange').overall!.value,
    );
    expect(measure(broad, 'torsoRotationRange').note).toMatch(/standing check of 3 May 2026/);
    expect(measure(none, 'torsoRotationRange').note).toMatch(/as broad as is usual/);
    const turning = broad.cycles.find(({ id }) => id === 'torsoRotation')!;
    expect(turning.left!.mean).not.toEqual(none.cycles.find(({ id }) => id === 'torsoRotation')!.left!.mean);
  });

  it('come from a frontal clip of the same run before that', () => {
    const both = analyzeRun([side, rear], { checks: checks(madeUpStanding('right', 0.59)) });
    const filmed = analyzeRun([side, rear], {});
    expect(measure(both, 'torsoRotationRange')).toEqual(measure(filmed, 'torsoRotationRange'));
    expect(measure(both, 'torsoRotationRange').note).toMatch(/the clip from in front or behind/);
  });

  it('are usual ones without a check, and where it gave no reference', () => {
    expect(runnerBreadths([])).toEqual({ breadths: USUAL_BREADTHS, from: 'usual' });
    const unknown = analyzeRun([side], { checks: checks({ ...madeUpStanding(), reference: null }) });
    expect(measure(unknown, 'torsoRotationRange')).toEqual(measure(none, 'torsoRotationRange'));
  });
});

describe('the height of the shoulders', () => {
  it('is told beside that of the same person standing, without another value', () => {
    const analysis = analyzeRun([side], { checks: checks() });
    const plain = analyzeRun([side], {});
    const { note, ...value } = measure(analysis, 'shoulderElevation');
    expect(measure(plain, 'shoulderElevation')).toMatchObject(value);
    expect(note).toMatch(/standing check of 3 May 2026: left .* and 0\.50 standing/);
  });

  it('differs by as much as the two values do, and never more surely than either is known', () => {
    const reference = madeUpStanding().reference!;
    const left = { value: 0.4, ci95: [0.35, 0.47] as const, sd: 0.01, n: 9 };
    const [only, ...others] = shoulderAgainstStanding({ left }, reference);
    expect(others).toEqual([]);
    expect(only!.difference).toBeCloseTo(-0.1, 10);
    expect(only!.difference - only!.ci95[0]).toBeGreaterThan(0.05);
    expect(only!.ci95[1] - only!.difference).toBeGreaterThan(0.07);
    expect(shoulderAgainstStanding({ left }, { ...reference, shoulderElevation: null })).toEqual([]);
  });
});

describe('the criteria of the standing checks', () => {
  it('have the verdicts of the checks in a report of a run', () => {
    const analysis = analyzeRun([side], { checks: checks() });
    expect(verdictOf(analysis, 'D0.standing-turn')).toMatchObject({ verdict: 'flag', sides: ['right'] });
    expect(verdictOf(analysis, 'D2.single-leg')).toMatchObject({ verdict: 'flag', sides: ['right'] });
    for (const id of ['D0.standing-turn', 'D2.single-leg'] as const) {
      expect(howSure(verdictOf(analysis, id), analysis.metrics), id).toBeNull();
    }
    const without = analyzeRun([side], {}).criteria;
    const film = analysis.criteria.filter(({ id }) => !/standing-turn|single-leg|pelvis|torso/.test(id));
    expect(film).toEqual(without.filter(({ id }) => film.some((each) => each.id === id)));
  });

  it('are judged where nobody runs, too; without a check the film’s reason is said', () => {
    const still = { ...side, columns: new Map([...side.columns].map(([name]) => [name, stillColumn(name)])) };
    const told = analyzeRun([still], { checks: { ...checks(), balance: null } });
    expect(told.clips[0]!.activity).not.toBe('running');
    expect(verdictOf(told, 'D0.standing-turn').verdict).toBe('flag');
    expect(verdictOf(told, 'D2.single-leg').verdict).toBe('cannot-tell');
    expect(verdictOf(told, 'D2.single-leg').because).toContain(verdictOf(told, 'D2.upright').because);
    expect(verdictOf(told, 'D0.standing-turn').because).not.toContain(verdictOf(told, 'D2.upright').because);
  });

  const stillColumn = (name: Parameters<typeof side.columns.get>[0]) => {
    const column = side.columns.get(name)!;
    return {
      xPx: column.xPx.map(() => column.xPx[0]!),
      yPx: column.yPx.map(() => column.yPx[0]!),
      confidence: column.confidence,
    };
  };
});

describe('the plan', () => {
  const stretch = (plan: ReturnType<typeof buildPlan>) =>
    plan.flatMap(({ id, stretches = [] }) => stretches.map(({ side: of }) => `${id} ${of}`));

  it('stretches back the side that is ahead standing, whatever the film of a run says', () => {
    for (const of of ['left', 'right'] as const) {
      const plan = planOf({ 'D0.standing-turn': { verdict: 'watch', sides: [of] } });
      expect(stretch(plan)).toEqual([`stretch-forward-side ${of}`]);
      const other = of === 'left' ? 'right' : 'left';
      const both = planOf({
        'D0.standing-turn': { verdict: 'watch', sides: [of] },
        'D0.torso-rotation': { verdict: 'flag', sides: [other] },
      });
      expect(stretch(both)).toEqual([`stretch-forward-side ${of}`]);
    }
  });

  it('shows both stretches only while nobody has looked', () => {
    expect(stretch(planOf({}))).toHaveLength(2);
    expect(stretch(planOf({ 'D0.standing-turn': { verdict: 'meets' } }))).toEqual([]);
  });

  it('asks for balance where the check does', () => {
    const plan = planOf({ 'D2.single-leg': { verdict: 'flag', sides: ['right'] } });
    expect(plan.find(({ id }) => id === 'balance')!.because).toEqual(['D2.single-leg']);
  });
});

describe('two reports with checks', () => {
  const results = (verdict: CriterionResult['verdict'], sides: CriterionResult['sides'] = []) =>
    analyzeRun([side], {}).criteria.map((each) =>
      each.id === 'D0.standing-turn' ? { ...each, verdict, sides } : each,
    );
  const became = (before: CriterionResult[], after: CriterionResult[]) =>
    compareCriteria(before, after, []).find(({ id }) => id === 'D0.standing-turn')!;

  it.each([
    ['flag', 'meets', 'improved'],
    ['meets', 'flag', 'worse'],
    ['flag', 'watch', 'no-detectable-change'],
    ['watch', 'watch', 'no-detectable-change'],
    ['cannot-tell', 'meets', 'cannot-tell'],
  ] as const)('from %s to %s: %s', (was, is, outcome) => {
    expect(became(results(was), results(is)).outcome).toBe(outcome);
  });

  it('about another side have changed', () => {
    expect(became(results('flag', ['left']), results('flag', ['right'])).outcome).toBe('changed');
  });
});
