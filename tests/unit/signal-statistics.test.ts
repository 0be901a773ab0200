import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapMedian } from '../../src/core/signal/bootstrap';
import { medianIntervalFromRanks } from '../../src/core/signal/bootstrap-ranks';
import { selectInPlace } from '../../src/core/signal/select';
import { seededRandom } from '../../src/core/signal/random';
import { mad, mean, median, quantile, sd } from '../../src/core/signal/statistics';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('statistics', () => {
  // Worked by hand; the quantile is R's quantile(c(1,2,3,4,10), .3, type = 7).
  it('agrees with values worked by hand', () => {
    const values = [10, 3, 1, 4, 2];
    expect(median(values)).toBe(3);
    expect(mean(values)).toBe(4);
    expect(sd(values)).toBeCloseTo(Math.sqrt(50 / 4), 12);
    expect(mad(values)).toBe(1);
    expect(quantile(values, 0.3)).toBeCloseTo(2.2, 12);
    expect(median([1, 2, 3, 4])).toBe(2.5);
  });

  it('passes over missing values and is NaN when none are left', () => {
    expect(median([NaN, 5, NaN, 7, 6])).toBe(6);
    expect(mean([NaN, 2, 4])).toBe(3);
    for (const statistic of [median, mean, sd, mad]) expect(statistic([NaN])).toBeNaN();
    expect(sd([4])).toBeNaN();
  });

  it('does not mind the order, lies within the range, and leaves its input alone', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const before = [...values];
        const q = quantile(values, p);
        expect(values).toEqual(before);
        expect(q).toBe(quantile([...values].reverse(), p));
        expect(q).toBeGreaterThanOrEqual(Math.min(...values));
        expect(q).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('selectInPlace', () => {
  it('finds what sorting would put there, whatever the values', () => {
    const values = fc.oneof(
      fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 400 }),
      // Many alike, and runs upward and downward: what quick sorts are slow on.
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 400 }).map((n) => Array.from({ length: n }, (_, i) => Math.min(i, n - i))),
    );
    fc.assert(
      fc.property(values, fc.nat(), (given, place) => {
        const k = place % given.length;
        const sorted = Float64Array.from(given).sort();
        const found = Float64Array.from(given);
        expect(selectInPlace(found, k) + 0).toBe(sorted[k]! + 0);
        expect(found.subarray(0, k).every((value) => value <= sorted[k]!)).toBe(true);
        expect(found.subarray(k).every((value) => value >= sorted[k]!)).toBe(true);
      }),
    );
  });
});

describe('seededRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed).uniform);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('gives normals of mean 0 and spread 1', () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 20_000 }, random.normal);
    expect(Math.abs(mean(drawn))).toBeLessThan(0.03);
    expect(Math.abs(sd(drawn) - 1)).toBeLessThan(0.03);
  });
});

describe('bootstrapMedian', () => {
  it('is the same for the same seed, holds the median, and is null for nothing', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const [low, high] = bootstrapMedian(values, { resamples: 200 })!;
        expect(bootstrapMedian(values, { resamples: 200 })).toEqual([low, high]);
        expect(low).toBeLessThanOrEqual(median(values));
        expect(high).toBeGreaterThanOrEqual(median(values));
      }),
      { numRuns: 50 },
    );
    expect(bootstrapMedian([NaN])).toBeNull();
  });

  it('holds the true median in about 95 of 100 samples', () => {
    const random = seededRandom(11);
    let held = 0;
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const sample = Array.from({ length: 20 }, () => 5 + random.normal());
      const [low, high] = bootstrapMedian(sample, { seed: trial, resamples: 400 })!;
      if (low <= 5 && high >= 5) held++;
    }
    expect(held / trials).toBeGreaterThan(0.9);
    expect(held / trials).toBeLessThan(0.99);
  });

  it.each([
    [40, 0],
    [41, 0.3],
    [300, 0],
    [301, 0.02],
    [1000, 0.2],
  ])('without drawing is that of endless drawing: %d values, shared error %d', (n, sharedSe) => {
    const random = seededRandom(n);
    // Skew on purpose: the interval must not be taken as even about the median.
    const values = Float64Array.from({ length: n }, () => Math.exp(random.normal())).sort();
    const drawn = Float64Array.from({ length: 20_000 }, () => {
      const resample = Float64Array.from({ length: n }, () => values[random.below(n)]!);
      return median(resample) + sharedSe * random.normal();
    });
    const [low, high] = medianIntervalFromRanks(values, 0.95, sharedSe);
    // 20,000 draws know a tail of 2.5 % to 0.1 %; a value is drawn with a chance of its own (1 / n^0.5 at most).
    const below = (limit: number): number => drawn.filter((value) => value <= limit).length / drawn.length;
    const above = (limit: number): number => drawn.filter((value) => value >= limit).length / drawn.length;
    const step = sharedSe > 0 ? 0 : 1 / Math.sqrt(n) / 4;
    expect(below(low)).toBeGreaterThan(0.02);
    expect(below(low)).toBeLessThan(0.031 + step);
    expect(above(high)).toBeGreaterThan(0.02);
    expect(above(high)).toBeLessThan(0.031 + step);
  });

  it('of many values agrees with drawing from few, and is quick', () => {
    const random = seededRandom(5);
    const sample = Array.from({ length: 5000 }, () => 5 + random.normal());
    const [low, high] = bootstrapMedian(sample)!;
    // The median of n normals has a standard error of 1.2533 / n^0.5 (Kendall & Stuart 1977, section 10.12).
    expect(high - low).toBeGreaterThan((0.8 * 2 * 1.96 * 1.2533) / Math.sqrt(5000));
    expect(high - low).toBeLessThan((1.25 * 2 * 1.96 * 1.2533) / Math.sqrt(5000));
    expect(low).toBeLessThan(median(sample));
    expect(high).toBeGreaterThan(median(sample));
  });

  it('of many values alike is that value, or as wide as the shared error', () => {
    expect(bootstrapMedian(new Array<number>(500).fill(4))).toEqual([4, 4]);
    const [low, high] = bootstrapMedian(new Array<number>(500).fill(4), { sharedSe: 0.5 })!;
    expect(low).toBeCloseTo(4 - 1.959964 * 0.5, 5);
    expect(high).toBeCloseTo(4 + 1.959964 * 0.5, 5);
  });

  it('is widened by an error that all values share', () => {
    const [low, high] = bootstrapMedian(new Array(30).fill(4), { sharedSe: 0.5, resamples: 4000 })!;
    expect(high - low).toBeCloseTo(2 * 1.96 * 0.5, 0);
  });
});
