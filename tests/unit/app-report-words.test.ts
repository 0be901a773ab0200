import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overallFraction, phasesOf, timeLeft } from '../../src/app/analysing/progress-words';
import { axisFor, percentAt } from '../../src/app/result/axis';
import { baseName } from '../../src/export/file-names';
import { rowsOf } from '../../src/app/result/measure-rows';
import { firstSentence, mattersMost, overallActivity, summarize } from '../../src/app/result/summary';
import type { PlanStep } from '../../src/core/plan/plan-step';
import { MEASURE_WORDS } from '../../src/core/words/english/measures';
import { unitAfter } from '../../src/core/words/units';
import { interval, number } from '../../src/core/words/numbers';
import { BANDS } from '../../src/core/criteria/bands';
import type { CriterionResult, Verdict } from '../../src/core/criteria/criterion';
import { MEASURE_IDS, type Estimate, type MeasureValue } from '../../src/core/metrics/measure';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const track = madeUpTrack();
const [sample] = madeUpAnalysis([track]).criteria;
const found = (verdict: Verdict, title: string): CriterionResult => ({
  ...sample!,
  verdict,
  title,
  advice: [],
});

describe('the report in one line', () => {
  it.each([
    [['flag', 'watch', 'meets'], /^One thing to work on: a\.$/],
    [['flag', 'flag', 'meets'], /^Two things to work on: a and b\.$/],
    [['flag', 'flag', 'flag'], /^Three things to work on\.$/],
    [['watch', 'watch', 'watch'], /^Nothing is flagged\. Three things to keep an eye on\.$/],
    [['watch', 'meets'], /^Nothing is flagged\. Keep an eye on: a\.$/],
    [['meets', 'meets', 'cannot-tell'], /^All that could be judged is going well\.$/],
    [['cannot-tell', 'cannot-tell'], /settles nothing/],
  ] as const)('%j', (verdicts, headline) => {
    const { headline: said } = summarize(verdicts.map((verdict, i) => found(verdict, 'ABC'[i]!)));
    expect(said).toMatch(headline);
  });

  it('has every criterion in the group of its verdict', () => {
    const { criteria } = madeUpAnalysis([track]);
    const { groups } = summarize(criteria);
    expect(Object.values(groups).flat()).toHaveLength(criteria.length);
    for (const [verdict, group] of Object.entries(groups)) {
      expect(group.every((each) => each.verdict === verdict)).toBe(true);
    }
  });

  it('begins with what the plan begins with', () => {
    const [first, second] = [
      { ...found('flag', 'A'), id: 'D3.overstride' as const },
      { ...found('flag', 'B'), id: 'D3.knee-collapse' as const },
    ];
    const step = (because: 'D3.overstride' | 'D3.knee-collapse'): PlanStep =>
      ({ because: [because] }) as unknown as PlanStep;
    const { groups, lead } = summarize([first, second], [step('D3.knee-collapse'), step('D3.overstride')]);
    expect(mattersMost(groups).map(({ title }) => title)).toEqual(['B', 'A']);
    expect(lead).toMatch(/^Start with b\./);
  });

  it.each([
    ['It leans 7.3 degrees (6 to 8). More.', 'It leans 7.3 degrees (6 to 8).'],
    ['One sentence only', 'One sentence only'],
    ['Why? Because.', 'Why?'],
  ])('takes the first sentence of “%s”', (text, first) => expect(firstSentence(text)).toBe(first));

  it('is about running as soon as one of two clips shows it', () => {
    const [standing] = madeUpAnalysis([track], 'standing').clips;
    const run = madeUpAnalysis([track]);
    expect(overallActivity([standing!, ...run.clips]).activity).toBe('running');
  });
});

describe('numbers', () => {
  it('have a real minus, and never minus zero', () => {
    expect(number(-1.25, 1)).toMatch(/^−1\.[23]$/);
    expect(number(-0.04, 1)).toBe('0.0');
    expect(interval([-2.04, 3], 0)).toBe('−2 to 3');
    expect(unitAfter('deg')).toBe('°');
  });

  it('have words for every measure', () => {
    for (const id of MEASURE_IDS) expect(MEASURE_WORDS[id].name).not.toBe('');
  });

  it('are shown left and right, or as one where they are one', () => {
    const estimate: Estimate = { value: 1, ci95: [0, 2], sd: 1, n: 9 };
    const result: MeasureValue = {
      unit: 'deg',
      evidence: 'own',
      overall: estimate,
      left: estimate,
      right: estimate,
      perStride: [],
      source: 'rear',
    };
    expect(rowsOf('trunkLean', result).map(({ side }) => side)).toEqual(['left', 'right']);
    expect(rowsOf('stepRate', result).map(({ side }) => side)).toEqual(['overall']);
    expect(rowsOf('trunkLean', { unavailable: 'no' })).toEqual([]);
  });

  it('lie on their axis with their interval, whatever they are', () => {
    const value = fc.double({ min: -100, max: 300, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.constantFrom(...MEASURE_IDS), (a, b, id) => {
        const ci95: [number, number] = [Math.min(a, b), Math.max(a, b)];
        const axis = axisFor([{ value: (a + b) / 2, ci95, sd: 1, n: 9 }], BANDS[id]);
        for (const each of [...ci95, ...axis.labels.map(({ value: at }) => at)]) {
          expect(percentAt(axis, each)).toBeGreaterThanOrEqual(0);
          expect(percentAt(axis, each)).toBeLessThanOrEqual(100);
        }
        // Labels differ, and there are some: an axis without limits has round numbers.
        const texts = axis.labels.map(({ text }) => text);
        expect(new Set(texts).size).toBe(texts.length);
        if (ci95[1] - ci95[0] > 1e-3) expect(texts.length).toBeGreaterThan(0);
        const covered = axis.zones.reduce((sum, { from, to }) => sum + (to - from), 0);
        if (axis.zones.length > 0) expect(covered).toBeCloseTo(axis.high - axis.low, 6);
      }),
    );
  });
});

describe('progress', () => {
  it.each([false, true])('never goes back from phase to phase (by stride: %s)', (byStride) => {
    const steps = phasesOf(byStride).flatMap((phase) => [0, 0.5, 1].map((fraction) => ({ phase, fraction })));
    const fractions = steps.map((progress) => overallFraction(progress));
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('says the time left no more exactly than it is', () => {
    expect(timeLeft(1)).toBe('a moment');
    expect(timeLeft(23)).toBe('about 25 s');
    expect(timeLeft(130)).toBe('about 2 min');
  });
});

it('names files after the clip', () => {
  expect(baseName('run.mp4')).toBe('run');
  expect(baseName('my.run.pose.json')).toBe('my.run');
  expect(baseName('clip')).toBe('clip');
});
