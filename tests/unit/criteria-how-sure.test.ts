import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionResult, Verdict } from '../../src/core/criteria/criterion';
import { howSure } from '../../src/core/criteria/how-sure';
import { noMetrics, type Metrics } from '../../src/core/metrics/measure-run';

const criterion = (verdict: Verdict): CriterionResult =>
  ({ verdict, sides: [], metrics: ['trunkLean'] }) as unknown as CriterionResult;

/** Usual is 3 to 11 degrees, a flag above 15 (CRITERIA, trunk lean). */
function leaning(low: number, high: number): Metrics {
  const overall = { value: (low + high) / 2, ci95: [low, high] as const, sd: 1, n: 20 };
  return {
    ...noMetrics('none'),
    trunkLean: { unit: 'deg', evidence: 'literature', overall, perStride: [], source: 'side-left' },
  };
}

describe('how sure a verdict is', () => {
  it.each([
    ['meets', 5, 9, 'sure'],
    ['meets', 2, 9, 'open'],
    ['watch', 10, 13, 'open'],
    ['watch', 11.5, 14, 'likely'],
    ['watch', 11.5, 17, 'likely'],
    ['watch', 0.5, 2.9, 'likely'],
    ['flag', 16, 19, 'sure'],
  ] as const)('%s with an interval of %d to %d is %s', (verdict, low, high, sure) =>
    expect(howSure(criterion(verdict), leaning(low, high))).toBe(sure),
  );

  it('is not said where nothing with limits was measured, or nothing was judged', () => {
    expect(howSure(criterion('watch'), noMetrics('none'))).toBeNull();
    expect(howSure(criterion('cannot-tell'), leaning(5, 9))).toBeNull();
  });

  it('never grows when the interval does', () => {
    const order = { open: 0, likely: 1, sure: 2 } as const;
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 20, noNaN: true }),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        fc.constantFrom('meets', 'watch'),
        (centre, half, verdict) => {
          const narrow = howSure(criterion(verdict as Verdict), leaning(centre - half, centre + half))!;
          const wide = howSure(criterion(verdict as Verdict), leaning(centre - 2 * half, centre + 2 * half))!;
          expect(order[wide]).toBeLessThanOrEqual(order[narrow]);
        },
      ),
    );
  });
});
