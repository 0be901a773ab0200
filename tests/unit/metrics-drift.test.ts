import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { driftOf, type Drift } from '../../src/core/metrics/drift';
import { MEASURE_IDS, type MeasureValue, type StrideValue } from '../../src/core/metrics/measure';
import { varianceInflation } from '../../src/core/metrics/serial-correlation';
import { sharePast } from '../../src/core/metrics/share-past';
import { seededRandom } from '../../src/core/signal/random';
import { studentT } from '../../src/core/signal/student-t';
import { filmRunner, makeRunner, type Truth } from '../fixtures/synthetic-runner';

const DURATION_S = 50;
const tiring = makeRunner({
  durationS: DURATION_S,
  shoulderShrugM: 0,
  atEnd: {
    stepRatePerMin: 162,
    trunkLeanDeg: 12,
    armSwingRangeDeg: 48,
    elbowAngleDeg: 80,
    shoulderShrugM: 0.04,
  },
});
const steady = makeRunner({ durationS: DURATION_S, seed: 4 });
const seen = (runner: typeof steady, view: 'side-left' | 'rear') =>
  filmRunner(runner, { view, durationS: DURATION_S, distanceM: 12 });

/** What 50 s of a run that changes in five ways should show: all but the stride-to-stride noise of its fifths. */
const WITHIN: readonly [
  id: keyof Truth['drift'],
  views: readonly ('side-left' | 'rear')[],
  within: number,
][] = [
  ['stepRate', ['side-left', 'rear'], 0.5],
  ['trunkLean', ['side-left'], 0.3],
  ['armSwingRange', ['side-left'], 0.5],
  ['elbowAngle', ['side-left'], 2],
  ['shoulderElevation', ['side-left', 'rear'], 0.005],
];

describe('a runner who tires over 50 s', () => {
  const clips = { 'side-left': seen(tiring, 'side-left'), rear: seen(tiring, 'rear') };
  const drifts = {
    'side-left': analyzeRun([clips['side-left'].track], {}).drift,
    rear: analyzeRun([clips.rear.track], {}).drift,
  };

  it.each(WITHIN)('changes in %s as it was made to', (id, views, within) => {
    for (const view of views) {
      const found = drifts[view][id] as Drift;
      const truth = clips[view].truth.drift[id];
      expect(Math.abs(truth)).toBeGreaterThan(2 * within);
      expect(Math.abs(found.difference - truth), view).toBeLessThan(within);
      expect(found.last - found.first).toBeCloseTo(found.difference, 9);
      expect(found.changed, view).toBe(true);
    }
  });

  it('is watched for balance and for shoulders', () => {
    const { criteria } = analyzeRun([clips['side-left'].track], {});
    const verdict = (wanted: string) => criteria.find(({ id }) => id === wanted)!.verdict;
    expect(verdict('D2.in-balance')).toBe('watch');
    expect(verdict('D2.relaxed-shoulders')).toBe('watch');
  });
});

describe('a runner who does not', () => {
  it('changes in nothing', () => {
    const { drift, criteria } = analyzeRun([seen(steady, 'side-left').track], {});
    const known = MEASURE_IDS.flatMap((id) => {
      const found = drift[id];
      return 'unavailable' in found ? [] : [found];
    });
    expect(known.length).toBeGreaterThan(15);
    expect(known.filter(({ changed }) => changed)).toEqual([]);
    const shoulders = criteria.find(({ id }) => id === 'D2.relaxed-shoulders')!;
    expect(shoulders.verdict).toBe('meets');
  });

  it('in a clip of 8 s cannot be told, with how long to film', () => {
    const { drift } = analyzeRun([filmRunner(steady, { durationS: 8 }).track], {});
    for (const id of MEASURE_IDS) expect(drift[id]).toHaveProperty('unavailable');
    expect(drift.trunkLean).toEqual({
      unavailable: expect.stringMatching(/Only \d+ strides.*half a minute/),
    });
    expect(drift.stepWidth).toEqual({ unavailable: expect.stringMatching(/behind/) });
  });
});

/** A measure of `n` steps, left and right in turn. */
function made(n: number, value: (i: number, side: StrideValue['side']) => number): MeasureValue {
  const perStride = Array.from({ length: n }, (_, i): StrideValue => {
    const side = i % 2 === 0 ? 'left' : 'right';
    return { side, timeS: 0.35 * i, value: value(i, side) };
  });
  return { unit: 'deg', evidence: 'own', perStride, source: 'side-left' };
}

describe('drift of one measure', () => {
  it('is by hand what it should be', () => {
    // Fifths of 20 of 100: 0 then 10 in the last; +-1 in turn within each side, SD sqrt(20 / 19).
    const result = made(100, (i) => (i >= 80 ? 10 : 0) + (i % 4 < 2 ? 1 : -1));
    const drift = driftOf('trunkLean', result) as Drift;
    expect(drift.n).toBe(20);
    expect(drift.difference).toBeCloseTo(10, 9);
    // Ten strides a fifth (both feet's 20 steps), 18 degrees of freedom; one of 33 measures errs in 0.155 %, for which
    // tables give t between 3.61 (0.2 %) and 3.92 (0.1 %). Neighbours count as alike by 0.2: variance times 1.5.
    const se = Math.sqrt(40 / 38) * Math.sqrt((2 / 10) * 1.5);
    expect(drift.minimalDetectableChange).toBeGreaterThan(3.61 * se);
    expect(drift.minimalDetectableChange).toBeLessThan(3.92 * se);
    expect(drift.changed).toBe(true);
  });

  it('does not take a leg that differs for a change, whichever leg a fifth has more of', () => {
    // Right steps are 20 larger, and most of them are missing at first.
    const all = made(160, (i, side) => (side === 'right' ? 20 : 0) + (i % 4 < 2 ? 1 : -1));
    const perStride = all.perStride.filter(({ side }, i) => side === 'left' || i > 60);
    const drift = driftOf('trunkLean', { ...all, perStride }) as Drift;
    expect(Math.abs(drift.difference)).toBeLessThan(0.5);
    expect(drift.changed).toBe(false);
  });

  it('below the published change between two days is none, however even the strides', () => {
    const drift = (last: number) =>
      driftOf(
        'kneeFlexionMidStance',
        made(100, (i) => (i >= 80 ? last : 0)),
      );
    expect(drift(3.5)).toMatchObject({ minimalDetectableChange: 3.8, changed: false });
    expect(drift(4)).toMatchObject({ changed: true });
  });

  it('turns its sign when the clip runs backwards, and does not mind scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 80, maxLength: 120 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (values, scale) => {
          const n = values.length - (values.length % 2);
          const forth = driftOf(
            'trunkLean',
            made(n, (i) => values[i]!),
          ) as Drift;
          const back = driftOf(
            'trunkLean',
            made(n, (i) => values[n - 1 - i]!),
          ) as Drift;
          const larger = driftOf(
            'trunkLean',
            made(n, (i) => scale * values[i]!),
          ) as Drift;
          expect(forth.difference).toBeCloseTo(-back.difference, 6);
          expect(larger.difference).toBeCloseTo(scale * forth.difference, 6);
          expect(larger.minimalDetectableChange).toBeCloseTo(scale * forth.minimalDetectableChange, 6);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('strides that are like their neighbours', () => {
  it('count for less, and never for more than strides that wander a little', () => {
    const random = seededRandom(3);
    const wandering = (r: number): number[] => {
      let last = random.normal();
      return Array.from({ length: 4000 }, () => (last = r * last + Math.sqrt(1 - r * r) * random.normal()));
    };
    expect(varianceInflation([wandering(0.5)])).toBeCloseTo(3, 0);
    // Independent ones, and ones that take turns, are reckoned with 0.2.
    expect(varianceInflation([wandering(0)])).toBeCloseTo(1.5, 9);
    expect(varianceInflation([[1, -1, 1, -1, 1, -1, 1, -1]])).toBeCloseTo(1.5, 9);
    // A trend, or too few to tell.
    expect(varianceInflation([Array.from({ length: 50 }, (_, i) => i)])).toBeCloseTo(9, 9);
    expect(varianceInflation([[1, 2]])).toBeCloseTo(1.5, 9);
  });
});

describe('Student’s distribution', () => {
  it.each([
    [0.05, 1, 12.706],
    [0.05, 10, 2.228],
    [0.01, 5, 4.032],
    [0.001, 10, 4.587],
    [0.001, 30, 3.646],
    [0.001, 120, 3.373],
    [0.05, Infinity, 1.96],
    [0.001, Infinity, 3.291],
  ])('is as in tables: %d, %d degrees of freedom: %d', (chance, degreesOfFreedom, expected) => {
    expect(studentT(chance, degreesOfFreedom)).toBeCloseTo(expected, 3);
  });
});

describe('share of strides past a line', () => {
  it('has Wilson’s interval: 5 of 10 is 24 to 76 %, 0 of 10 up to 28 %', () => {
    const share = (past: number) =>
      sharePast(
        Array.from({ length: 10 }, (_, i) => (i < past ? 1 : -1)),
        0,
      );
    expect(share(5).value).toBe(50);
    expect(share(5).ci95[0]).toBeCloseTo(23.66, 1);
    expect(share(5).ci95[1]).toBeCloseTo(76.34, 1);
    expect(share(0).ci95[0]).toBe(0);
    expect(share(0).ci95[1]).toBeCloseTo(27.75, 1);
  });

  it('widens with an error that all strides share, and always holds its value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, se) => {
          const [sure, unsure] = [sharePast(values, 0), sharePast(values, se)];
          expect(unsure.value).toBe(sure.value);
          expect(unsure.ci95[0]).toBeLessThanOrEqual(sure.ci95[0]);
          expect(unsure.ci95[1]).toBeGreaterThanOrEqual(sure.ci95[1]);
          expect(sure.ci95[0]).toBeLessThanOrEqual(sure.value);
          expect(sure.ci95[1]).toBeGreaterThanOrEqual(sure.value);
        },
      ),
    );
  });
});
