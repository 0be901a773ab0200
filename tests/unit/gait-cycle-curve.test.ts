import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/gait/steps';
import { layOver, strideCurve } from '../../src/core/metrics/gait-cycle-curve';

/** A left stride between two times. */
function stride(fromS: number, toeOffS: number, toS?: number): Step {
  const at = (type: 'IC' | 'TO', timeS: number) => ({ type, side: 'left', timeS, seS: 0.005 }) as const;
  return {
    side: 'left',
    contact: at('IC', fromS),
    toeOff: at('TO', toeOffS),
    midStanceS: (fromS + toeOffS) / 2,
    nextContact: undefined,
    nextOwnContact: toS === undefined ? undefined : at('IC', toS),
  };
}

/** Frames as phones have them: never quite even. */
const unevenTimes = fc
  .array(fc.double({ min: 0.005, max: 0.04, noNaN: true }), { minLength: 60, maxLength: 90 })
  .map((gaps) => {
    let at = 0;
    return Float64Array.from(gaps, (gap) => (at += gap));
  });

describe('strideCurve', () => {
  it('has a parabola’s own values at every percent, however uneven the frames', () => {
    const shares = fc.tuple(
      fc.double({ min: 0.1, max: 0.3, noNaN: true }),
      fc.double({ min: 0.6, max: 0.9, noNaN: true }),
    );
    const bends = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(unevenTimes, shares, bends, (timesS, [from, to], [a, b]) => {
        const lastS = timesS[timesS.length - 1]!;
        const [fromS, toS] = [from * lastS, to * lastS];
        const value = (t: number): number => a * t * t + b * t + 3;
        const curve = strideCurve(
          timesS,
          timesS.map(value),
          stride(fromS, fromS + 0.3 * (toS - fromS), toS),
        )!;
        expect(curve.toeOffPercent).toBeCloseTo(30, 6);
        curve.values.forEach((got, percent) =>
          expect(got).toBeCloseTo(value(fromS + ((toS - fromS) * percent) / 100), 6),
        );
      }),
    );
  });

  it('is the same whatever comes before and after the stride', () => {
    const timesS = Float64Array.from({ length: 300 }, (_, i) => i / 60);
    const values = timesS.map((t) => Math.sin(9 * t));
    const step = stride(2.013, 2.25, 2.721);
    const far = values.map((value, i) => (timesS[i]! < 1.9 || timesS[i]! > 2.85 ? 999 : value));
    expect(strideCurve(timesS, far, step)).toEqual(strideCurve(timesS, values, step));
  });

  it('is none for a stride with a gap, without an end, or that goes past the clip', () => {
    const timesS = Float64Array.from({ length: 60 }, (_, i) => i / 60);
    const values = timesS.slice();
    expect(strideCurve(timesS, values, stride(0.1, 0.3))).toBeNull();
    expect(strideCurve(timesS, values, stride(0.5, 0.7, 1.1))).toBeNull();
    expect(strideCurve(timesS, values, stride(0.1, 0.3, 0.8))).not.toBeNull();
    values[30] = NaN;
    expect(strideCurve(timesS, values, stride(0.1, 0.3, 0.8))).toBeNull();
  });
});

describe('layOver', () => {
  const flat = (value: number, toeOffPercent: number) => ({
    values: new Float64Array(101).fill(value),
    toeOffPercent,
  });

  it('gives mean and sample standard deviation at every percent, and the mean toe-off', () => {
    // 2 4 4 4 5 5 7 9: mean 5, sum of squares 32.
    const { mean, sd, n, toeOffPercent } = layOver([2, 4, 4, 4, 5, 5, 7, 9].map((v, i) => flat(v, 30 + i)));
    expect(n).toBe(8);
    expect(toeOffPercent).toBe(33.5);
    expect(mean).toEqual(new Array(101).fill(5));
    for (const each of sd) expect(each).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it('of one stride has no spread', () => {
    expect(layOver([flat(7, 33)])).toMatchObject({ n: 1, sd: new Array<number>(101).fill(0) });
  });

  it('does not hang on the strides’ order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 2, maxLength: 20 }), (values) => {
        const there = layOver(values.map((value) => flat(value, 35)));
        const back = layOver([...values].reverse().map((value) => flat(value, 35)));
        expect(back.mean[50]).toBeCloseTo(there.mean[50]!, 9);
        expect(back.sd[50]).toBeCloseTo(there.sd[50]!, 9);
      }),
    );
  });
});
