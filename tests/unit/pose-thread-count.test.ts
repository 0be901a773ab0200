import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadCount } from '../../src/pose/thread-count';

const isolated = { crossOriginIsolated: true };
const cores = fc.integer({ min: 1, max: 128 });
const alone = (hardwareConcurrency: number): number =>
  threadCount({ ...isolated, hardwareConcurrency }, true);

describe('how many threads a worker computes with', () => {
  it('is half of the cores, four at most', () => {
    expect([1, 2, 3, 4, 5, 6, 8, 9, 64].map(alone)).toEqual([1, 1, 1, 2, 2, 3, 4, 4, 4]);
  });

  it('is one where others compute too, where memory may not be shared, or where nothing is told', () => {
    fc.assert(
      fc.property(cores, (hardwareConcurrency) => {
        expect(threadCount({ ...isolated, hardwareConcurrency }, false)).toBe(1);
        expect(threadCount({ crossOriginIsolated: false, hardwareConcurrency }, true)).toBe(1);
        expect(threadCount({ hardwareConcurrency }, true)).toBe(1);
      }),
    );
    expect(threadCount(isolated, true)).toBe(1);
  });

  it('is a whole number: one, or no more than half of the cores and no more than four', () => {
    fc.assert(
      fc.property(cores, (hardwareConcurrency) => {
        const threads = alone(hardwareConcurrency);
        expect(Number.isInteger(threads)).toBe(true);
        expect(threads).toBeGreaterThanOrEqual(1);
        expect(threads).toBeLessThanOrEqual(Math.min(4, Math.max(1, hardwareConcurrency / 2)));
      }),
    );
  });

  it('is never less for more cores', () => {
    fc.assert(
      fc.property(cores, cores, (a, b) => {
        expect(alone(Math.max(a, b))).toBeGreaterThanOrEqual(alone(Math.min(a, b)));
      }),
    );
  });
});
