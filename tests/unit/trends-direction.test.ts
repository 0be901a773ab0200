import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDirection, trendOf as trendOfMany, type Trend } from '../../src/core/comparison/trend';
import type { Estimate, MeasureId } from '../../src/core/metrics/measure';

const run = (value: number, half = 0.5, sd = 1, n = 20): Estimate => ({
  value,
  ci95: [value - half, value + half],
  sd,
  n,
});

/** One measure looked at alone. */
const trendOf = (id: MeasureId, runs: readonly Estimate[]): Trend => trendOfMany(id, runs, 1);

/** Deterministic normal deviates (Box-Muller on a linear congruential generator). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32 + 2 ** -33;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('the direction of a measure over runs', () => {
  it('is not told from fewer than four runs', () => {
    expect(trendOf('trunkLean', [run(1), run(9), run(20)])).toEqual({ tooFew: true, runs: 3 });
    expect(isDirection(trendOf('trunkLean', [run(1), run(1), run(9), run(9)]))).toBe(true);
  });

  it('takes up to ten runs from either end, and leaves those between them out', () => {
    const rising = Array.from({ length: 10 }, (_, i) => i + 1);
    const values = [...rising, 900, -700, ...rising.map((value) => value + 20)];
    expect(
      trendOf(
        'trunkLean',
        values.map((value) => run(value)),
      ),
    ).toMatchObject({ before: 5.5, after: 25.5, difference: 20, runsAGroup: 10 });
  });

  it('is towards the band of its criterion or away from it', () => {
    // A step rate of 160 to 190 is wanted; flagged below 150.
    const rise = [140, 141, 140, 165, 166, 165].map((value) => run(value));
    expect(trendOf('stepRate', rise)).toMatchObject({ outcome: 'improved' });
    expect(trendOf('stepRate', [...rise].reverse())).toMatchObject({ outcome: 'worse' });
    const within = [162, 163, 162, 180, 181, 180].map((value) => run(value));
    expect(trendOf('stepRate', within)).toMatchObject({ outcome: 'changed' });
    expect(trendOf('verticalOscillation', within)).toMatchObject({ outcome: 'changed' });
  });

  it('never calls a change between days smaller than the published one a change', () => {
    // Steady as a machine, 2.7 degrees apart; two filmings may differ by 2.8 (Dingenen 2018).
    const steady = (after: number): Estimate[] =>
      [6, 6, 6, after, after, after].map((value) => run(value, 0.01, 0.01, 100));
    expect(trendOf('pelvicDrop', steady(8.7))).toMatchObject({ outcome: 'no-detectable-change' });
    expect(trendOf('pelvicDrop', steady(8.9))).toMatchObject({ outcome: 'worse' });
  });

  it('is lost in wide intervals and in unsteady days, though the means are the same', () => {
    const means = [1, 1, 1, 5, 5, 5];
    const wide = means.map((value) => run(value, 9, 0.1));
    const unsteady = [-9, 1, 11, -5, 5, 15].map((value) => run(value, 0.1, 0.1));
    for (const runs of [wide, unsteady])
      expect(trendOf('armSwingRange', runs)).toMatchObject({
        difference: 4,
        outcome: 'no-detectable-change',
      });
  });

  it('calls at most one in twenty steady measures changed, whatever the number of runs', () => {
    const next = normals(7);
    for (const count of [4, 5, 6, 8, 12, 40]) {
      let called = 0;
      const repeats = 3000;
      for (let r = 0; r < repeats; r++) {
        // Nothing but the spread from day to day speaks against a change: the hardest case.
        const runs = Array.from({ length: count }, () => run(50 + 3 * next(), 0, 0));
        const trend = trendOf('armSwingRange', runs);
        if (isDirection(trend) && trend.outcome !== 'no-detectable-change') called++;
      }
      // 5 % and three standard errors of 3000 repeats.
      expect(called / repeats).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / repeats));
    }
  });

  it('keeps quiet about all of forty steady measures in nineteen of twenty runners', () => {
    const next = normals(23);
    const [family, repeats] = [40, 400];
    let loud = 0;
    for (let r = 0; r < repeats; r++) {
      const called = Array.from({ length: family }, () => {
        const runs = Array.from({ length: 12 }, () => run(50 + 3 * next(), 0, 0));
        const trend = trendOfMany('armSwingRange', runs, family);
        return isDirection(trend) && trend.outcome !== 'no-detectable-change';
      });
      if (called.includes(true)) loud++;
    }
    expect(loud / repeats).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / repeats));
  });

  it('finds a change of twice its bound in most runners', () => {
    const next = normals(11);
    const sd = 1;
    // Student's t for 8 degrees of freedom.
    const bound = 2.306 * sd * Math.sqrt(2 / 5);
    let found = 0;
    for (let r = 0; r < 500; r++) {
      const runs = Array.from({ length: 10 }, (_, i) =>
        run(20 + sd * next() + (i < 5 ? 0 : 2 * bound), 0, 0),
      );
      const trend = trendOf('armSwingRange', runs);
      if (isDirection(trend) && trend.outcome === 'changed' && trend.difference > 0) found++;
    }
    expect(found / 500).toBeGreaterThan(0.9);
  });

  const series = fc.array(
    fc.record({
      value: fc.double({ min: -50, max: 50, noNaN: true }),
      half: fc.double({ min: 0, max: 5, noNaN: true }),
      sd: fc.double({ min: 0, max: 5, noNaN: true }),
      n: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 4, maxLength: 30 },
  );

  it('turns round with the order of the runs, and keeps its bound', () => {
    const turned = { improved: 'worse', worse: 'improved' } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(series, (rows) => {
        const runs = rows.map(({ value, half, sd, n }) => run(value, half, sd, n));
        const [on, back] = [trendOf('trunkLean', runs), trendOf('trunkLean', [...runs].reverse())];
        if (!isDirection(on) || !isDirection(back)) throw new Error('four runs or more have a direction');
        expect(back.difference).toBeCloseTo(-on.difference, 9);
        expect(back.minimalDetectableChange).toBeCloseTo(on.minimalDetectableChange, 9);
        expect(back.outcome).toBe(turned[on.outcome] ?? on.outcome);
      }),
      { seed: 5 },
    );
  });

  it('of one and the same value is none, however narrow its intervals', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.integer({ min: 4, max: 40 }),
        (value, count) => {
          const runs = Array.from({ length: count }, () => run(value, 0, 0));
          expect(trendOf('stepRate', runs)).toMatchObject({ outcome: 'no-detectable-change' });
        },
      ),
      { seed: 6 },
    );
  });

  it('grows less sure as intervals widen, never surer', () => {
    fc.assert(
      fc.property(series, fc.double({ min: 0, max: 10, noNaN: true }), (rows, more) => {
        const bound = (extra: number): number => {
          const trend = trendOf(
            'trunkLean',
            rows.map(({ value, half, sd, n }) => run(value, half + extra, sd, n)),
          );
          return isDirection(trend) ? trend.minimalDetectableChange : NaN;
        };
        expect(bound(more)).toBeGreaterThanOrEqual(bound(0) - 1e-9);
      }),
      { seed: 8 },
    );
  });
});
