import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src/core/criteria/catalogue';
import type { CriterionResult } from '../../src/core/criteria/criterion';
import { judgeCriteria } from '../../src/core/criteria/judge-criteria';
import { isAvailable } from '../../src/core/metrics/measure';
import { otherSide } from '../../src/core/pose/keypoints';
import { buildPlan } from '../../src/core/plan/build-plan';
import type { PlanStep } from '../../src/core/plan/plan-step';
import { mirroredFindings, mirroredText, randomFindings } from '../fixtures/random-findings';

/** What fails is not made smaller: findings are large, and smaller ones say no more. */
const RUNS = { numRuns: 150, endOnFailure: true };

/** Words in any order, without signs: the mirror puts the right before the left, and turns a sign. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/\+ = (to the (left|right)|(left|right) more)/g, '')
    .toLowerCase()
    .replace(/[−.,;:()]+(?=\s|$|\d)|[.,;:()]/g, ' ')
    .split(/\s+/)
    .sort();
}

describe('verdicts on findings of any kind', () => {
  it('have their sentence, document, and evidence or reason', () => {
    fc.assert(
      fc.property(randomFindings, (findings) => {
        for (const result of judgeCriteria(findings)) {
          const { id, document, verdict, because, evidence, sides, metrics, advice } = result;
          expect(because, id).toMatch(/^[A-Z].*\.$/);
          expect(because, id).not.toMatch(/NaN|undefined|null|Infinity|\[object| {2}|document/);
          expect(document).toBe(CRITERIA[id].document);
          for (const metric of metrics) expect(CRITERIA[id].measures, id).toContain(metric);
          if (verdict === 'cannot-tell') {
            expect({ id, evidence, sides }).toEqual({ id, evidence: [], sides: [] });
            continue;
          }
          expect(evidence.length, id).toBeGreaterThan(0);
          expect(advice.length, id).toBeGreaterThan(0);
          expect(metrics.length, id).toBeGreaterThan(0);
          if (verdict === 'meets') expect(sides, id).toEqual([]);
          for (const { timeS } of evidence) {
            const seen = metrics.some((metric) => {
              const measure = findings.metrics[metric];
              return isAvailable(measure) && measure.perStride.some((stride) => stride.timeS === timeS);
            });
            expect(seen, id).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('reach every verdict that a criterion can have', () => {
    const seen = new Map<string, Set<string>>();
    fc.assert(
      fc.property(randomFindings, (findings) => {
        for (const { id, verdict } of judgeCriteria(findings)) {
          seen.set(id, (seen.get(id) ?? new Set()).add(verdict));
        }
      }),
      // The same thousand each time: a rare verdict is no matter of luck.
      { numRuns: 1000, seed: 4 },
    );
    const never: Readonly<Record<string, readonly string[]>> = {
      'D0.standing-turn': ['meets', 'watch', 'flag'],
      'D2.single-leg': ['meets', 'watch', 'flag'],
      'D1.pelvis-position': ['flag'],
      'D2.relaxed-shoulders': ['flag'],
      'D2.midfoot': ['flag'],
      'D2.in-balance': ['flag'],
      'D3.arm-swing': ['flag'],
    };
    for (const [id, verdicts] of seen) {
      const wanted = ['cannot-tell', 'flag', 'meets', 'watch'].filter((v) => !never[id]?.includes(v));
      expect([...verdicts].sort(), id).toEqual(wanted);
    }
  });
});

describe('the same runner in a mirror', () => {
  const mirroredResult = (result: CriterionResult) => ({
    ...result,
    sides: result.sides.map(otherSide).sort(),
    because: wordsOf(mirroredText(result.because)),
    evidence: result.evidence.map((moment) => ({
      ...moment,
      ...(moment.side && { side: otherSide(moment.side) }),
    })),
    advice: result.advice.map(mirroredText),
  });

  it('has left and right exchanged in the verdicts, and nothing else', () => {
    fc.assert(
      fc.property(randomFindings, (findings) => {
        const found = judgeCriteria(mirroredFindings(findings));
        const wanted = judgeCriteria(findings).map(mirroredResult);
        found.forEach((result, i) => {
          // A standing check has both sides in its text, in a fixed order.
          const plain = result.id === 'D0.standing-turn' ? { advice: wanted[i]!.advice } : {};
          expect({ ...result, ...plain, because: wordsOf(result.because) }).toEqual(wanted[i]);
        });
      }),
      RUNS,
    );
  });

  it('has left and right exchanged in the plan, and nothing else', () => {
    const turned = (step: PlanStep): PlanStep => ({
      ...step,
      ...(step.sides && { sides: step.sides.map(otherSide) }),
      ...(step.stretches && {
        stretches: step.stretches
          .map(({ side, how }) => ({ side: otherSide(side), how: how.map(mirroredText) }))
          .sort((a, b) => a.side.localeCompare(b.side)),
      }),
      how: step.how.map(mirroredText),
    });
    const planOf = (findings: Parameters<typeof judgeCriteria>[0]) =>
      buildPlan({ criteria: judgeCriteria(findings), metrics: findings.metrics });
    fc.assert(
      fc.property(randomFindings, (findings) => {
        expect(planOf(mirroredFindings(findings))).toEqual(planOf(findings).map(turned));
      }),
      RUNS,
    );
  });
});
