import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, type Band } from '../../src/core/criteria/bands';
import { zoneOf } from '../../src/core/criteria/judge';
import { rankStrides } from '../../src/core/criteria/rank-strides';
import type { StrideValue } from '../../src/core/metrics/measure';

const stridesOf = (values: readonly number[], side: 'left' | 'right' = 'left'): StrideValue[] =>
  values.map((value, i) => ({ side, timeS: i, value }));
const values = fc.array(fc.double({ min: -40, max: 200, noNaN: true }), { maxLength: 40 });
const bands = fc.constantFrom(...Object.values(BANDS));
const sided = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: -40, max: 200 })), { maxLength: 40 })
  .map((each) =>
    each.map(([isLeft, value], i): StrideValue => ({ side: isLeft ? 'left' : 'right', timeS: i, value })),
  );

/** 3 to 11 is good, as forward lean is. */
const lean = BANDS.trunkLean!;

describe('rankStrides', () => {
  it('finds what Iglewicz and Hoaglin call outliers: modified z-score 0.6745 (x - median) / MAD beyond 3.5', () => {
    // Median 10, absolute deviations 3 2 1 0 2 10.5 11: MAD 2. Their bound is 3.5 x 2 / 0.6745 = 10.38 from 10.
    const found = rankStrides(stridesOf([7, 8, 9, 10, 12, 20.5, 21])).left.outliers;
    expect(found.map(({ value }) => value)).toEqual([20.5, 21]);
    expect(rankStrides(stridesOf([7, 8, 9, 10, 12, 20.3, 21])).left.outliers).toHaveLength(1);
  });

  it('still finds one where more than half are the very same', () => {
    const found = rankStrides(stridesOf([5, 5, 5, 5, 5, 5, 5, 5, 5, 9])).left.outliers;
    expect(found.map(({ value }) => value)).toEqual([9]);
    expect(rankStrides(stridesOf([5, 5, 5])).left.outliers).toEqual([]);
  });

  it('takes each side by itself', () => {
    const strides = [...stridesOf([1, 2, 3, 2, 1]), ...stridesOf([51, 52, 53, 52, 51], 'right')];
    const { left, right } = rankStrides(strides, lean);
    expect([left.outliers, right.outliers]).toEqual([[], []]);
    expect([left.best?.value, left.worst?.value]).toEqual([3, 1]);
    expect([right.best?.value, right.worst?.value]).toEqual([51, 53]);
  });

  it('calls best what lies deepest inside the limits, and worst what lies furthest out', () => {
    const { best, worst } = rankStrides(stridesOf([3.1, 6.9, 10, 12, 1]), lean).left;
    expect(best?.value).toBe(6.9);
    expect(worst?.value).toBe(1);
  });

  it('calls a flag worse than a watch that is further from the limits', () => {
    // -0.5 is 3.5 out and flags; 14.9 is 3.9 out and is watch.
    expect(rankStrides(stridesOf([-0.5, 7, 14.9]), lean).left.worst?.value).toBe(-0.5);
  });

  it('has no best or worst without limits, or where all strides are alike', () => {
    expect(rankStrides(stridesOf([1, 2, 3])).left).toEqual({ outliers: [] });
    expect(rankStrides(stridesOf([7, 7, 7]), lean).left).toEqual({ outliers: [] });
    expect(rankStrides([], lean)).toEqual({ left: { outliers: [] }, right: { outliers: [] } });
  });

  it('never calls an outlier best or worst, nor most of the strides outliers', () => {
    fc.assert(
      fc.property(values, bands, (all, band) => {
        const { outliers, best, worst } = rankStrides(stridesOf(all), band).left;
        expect(2 * outliers.length).toBeLessThanOrEqual(all.length);
        for (const stride of outliers) expect([best, worst]).not.toContain(stride);
      }),
    );
  });

  it('lets no usual stride have a better verdict than the best, or a worse one than the worst', () => {
    const order = ['meets', 'watch', 'flag'];
    const weight = (band: Band, value: number): number => order.indexOf(zoneOf(band, value).verdict);
    fc.assert(
      fc.property(values, bands, (all, band) => {
        const { outliers, best, worst } = rankStrides(stridesOf(all), band).left;
        if (!best || !worst) return;
        for (const stride of stridesOf(all)) {
          if (outliers.some(({ timeS }) => timeS === stride.timeS)) continue;
          expect(weight(band, stride.value)).toBeGreaterThanOrEqual(weight(band, best.value));
          expect(weight(band, stride.value)).toBeLessThanOrEqual(weight(band, worst.value));
        }
      }),
    );
  });

  it('does not hang on the order in which strides come', () => {
    fc.assert(
      fc.property(sided, bands, (strides, band) => {
        expect(rankStrides([...strides].reverse(), band)).toEqual(rankStrides(strides, band));
      }),
    );
  });

  it('finds the same strides when all values and limits are moved and scaled', () => {
    const times = (found: readonly StrideValue[]): number[] => found.map(({ timeS }) => timeS);
    // Powers of two and whole numbers: exact, so that no rounding decides a tie.
    const scales = fc.constantFrom(0.5, 2, 8);
    fc.assert(
      fc.property(sided, bands, scales, fc.integer({ min: -64, max: 64 }), (strides, band, scale, shift) => {
        const moved = strides.map((stride) => ({ ...stride, value: scale * stride.value + shift }));
        expect(times(rankStrides(moved).left.outliers)).toEqual(times(rankStrides(strides).left.outliers));
        const movedBand: Band = {
          ...band,
          zones: band.zones.map((zone) => ({
            ...zone,
            from: zone.from === null ? null : scale * zone.from + shift,
            to: zone.to === null ? null : scale * zone.to + shift,
          })),
        };
        const [here, there] = [rankStrides(strides, band).right, rankStrides(moved, movedBand).right];
        // Limits such as 0.27 are not exact: nearly equal strides may change places.
        expect(there.worst === undefined).toBe(here.worst === undefined);
        if (here.worst && there.worst)
          expect(there.worst.value).toBeCloseTo(scale * here.worst.value + shift, 9);
      }),
    );
  });
});
