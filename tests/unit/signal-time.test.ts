import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autocorrelation } from '../../src/core/signal/autocorrelation';
import { differentiate } from '../../src/core/signal/differentiate';
import { crossings } from '../../src/core/signal/interpolate-crossing';
import { refinePeak } from '../../src/core/signal/refine-peak';
import { evenTimes, resample } from '../../src/core/signal/resample';
import { isEvenlySampled, medianRateHz } from '../../src/core/signal/sample-rate';

const unevenTimes = fc
  .array(fc.double({ min: 0.005, max: 0.05, noNaN: true }), { minLength: 5, maxLength: 60 })
  .map((steps) => {
    let t = 0;
    return Float64Array.from(steps, (step) => (t += step));
  });

describe('resample', () => {
  it('gives a sine back within a hundredth after an uneven grid', () => {
    const t = Float64Array.from({ length: 200 }, (_, i) => i / 60 + (i % 3) * 0.003);
    const values = Float64Array.from(t, (s) => Math.sin(2 * Math.PI * 3 * s));
    const grid = evenTimes(t[0]!, t[199]!, 60);
    const even = resample(t, values, grid);
    grid.forEach((s, i) => expect(Math.abs(even[i]! - Math.sin(2 * Math.PI * 3 * s))).toBeLessThan(0.02));
    const back = resample(grid, even, t);
    values.forEach((value, i) => expect(Math.abs(back[i]! - value)).toBeLessThan(0.03));
  });

  it('keeps straight lines and its own samples on any times', () => {
    fc.assert(
      fc.property(unevenTimes, fc.double({ min: -100, max: 100, noNaN: true }), (t, slope) => {
        const line = t.map((s) => 3 + slope * s);
        const grid = evenTimes(t[0]!, t[t.length - 1]!, 60);
        const even = resample(t, line, grid);
        grid.forEach((s, i) => expect(even[i]!).toBeCloseTo(3 + slope * s, 8));
        expect([...resample(t, line, t)]).toEqual([...line]);
      }),
    );
  });

  it('does not reach across missing samples or past the ends', () => {
    const t = Float64Array.of(0, 1, 2, 3, 4);
    const values = Float64Array.of(0, 1, NaN, 3, 4);
    expect([...resample(t, values, Float64Array.of(-0.5, 0.5, 1.5, 2.5, 3.5, 4.5))]).toEqual([
      NaN,
      0.5,
      NaN,
      NaN,
      3.5,
      NaN,
    ]);
  });
});

describe('medianRateHz', () => {
  it('is not moved by dropped frames', () => {
    const t = Float64Array.of(0, 0.02, 0.04, 0.1, 0.12, 0.14);
    expect(medianRateHz(t)).toBeCloseTo(50, 9);
    expect(isEvenlySampled(t, 50)).toBe(false);
    expect(isEvenlySampled(t, 50, 3, 6)).toBe(true);
    expect(medianRateHz(Float64Array.of(1))).toBeNaN();
  });
});

describe('differentiate', () => {
  it('is exact for parabolas on uneven times, ends aside', () => {
    fc.assert(
      fc.property(unevenTimes, fc.double({ min: -50, max: 50, noNaN: true }), (t, a) => {
        const rate = differentiate(
          t,
          t.map((s) => a * s * s + 4 * s),
        );
        for (let i = 1; i < t.length - 1; i++) expect(rate[i]!).toBeCloseTo(2 * a * t[i]! + 4, 5);
      }),
    );
  });

  it('is one-sided beside a gap and NaN for a sample alone', () => {
    const rate = differentiate(Float64Array.of(0, 1, 2, 3, 4, 5), Float64Array.of(0, 2, NaN, 5, NaN, 1));
    expect([...rate]).toEqual([2, 2, NaN, NaN, NaN, NaN]);
  });
});

describe('crossings', () => {
  it('finds where a sine passes a level, between samples', () => {
    const t = Float64Array.from({ length: 120 }, (_, i) => i / 60 + 0.001);
    const up = crossings(
      t,
      t.map((s) => Math.sin(2 * Math.PI * s)),
      0.5,
      'up',
    );
    expect(up).toHaveLength(2);
    expect(up[0]!.timeS).toBeCloseTo(1 / 12, 4);
    expect(up[1]!.timeS).toBeCloseTo(13 / 12, 4);
  });

  it('counts a sample on the level once, touching not at all, and does not bridge gaps', () => {
    const t = Float64Array.from({ length: 7 }, (_, i) => i);
    expect(crossings(t, Float64Array.of(-1, 0, 1, 0, 1, 2, 3), 0).map((c) => c.timeS)).toEqual([1]);
    expect(crossings(t, Float64Array.of(-1, -1, NaN, 1, 1, 1, -1), 0).map((c) => c.timeS)).toEqual([5.5]);
  });

  it('ups and downs take turns', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60 }), (list) => {
        const found = crossings(
          Float64Array.from(list, (_, i) => i),
          Float64Array.from(list),
          0,
        );
        for (let i = 1; i < found.length; i++) {
          expect(found[i]!.direction).not.toBe(found[i - 1]!.direction);
          expect(found[i]!.timeS).toBeGreaterThan(found[i - 1]!.timeS);
        }
      }),
    );
  });
});

describe('refinePeak', () => {
  it('is exact for a parabola on uneven times', () => {
    const t = Float64Array.of(0, 0.1, 0.17, 0.3);
    const peak = refinePeak(
      t,
      t.map((s) => 4 - (s - 0.13) ** 2),
      1,
    );
    expect(peak.timeS).toBeCloseTo(0.13, 10);
    expect(peak.value).toBeCloseTo(4, 10);
  });

  it('answers the sample at ends, on lines, beside gaps', () => {
    const t = Float64Array.of(0, 1, 2);
    expect(refinePeak(t, Float64Array.of(3, 2, 1), 0)).toEqual({ timeS: 0, value: 3 });
    expect(refinePeak(t, Float64Array.of(1, 2, 3), 1)).toEqual({ timeS: 1, value: 2 });
    expect(refinePeak(t, Float64Array.of(NaN, 2, 1), 1)).toEqual({ timeS: 1, value: 2 });
  });
});

describe('autocorrelation', () => {
  const period = 40;
  const signal = Float64Array.from({ length: 400 }, (_, i) => 10 + Math.cos((2 * Math.PI * i) / period));

  it('peaks at the period and is -1 at half of it', () => {
    const r = autocorrelation(signal, 60);
    expect(r[0]).toBeCloseTo(1, 12);
    expect(r[period]).toBeCloseTo(1, 2);
    expect(r[period / 2]).toBeCloseTo(-1, 2);
  });

  it('bears a tenth of the samples missing', () => {
    const r = autocorrelation(
      signal.map((value, i) => (i % 10 === 3 ? NaN : value)),
      60,
    );
    expect(r[period]).toBeCloseTo(1, 1);
    expect(r[period / 2]).toBeCloseTo(-1, 1);
  });

  it('is NaN for a signal that does not move', () => {
    expect(autocorrelation(new Float64Array(50).fill(3), 5).every(Number.isNaN)).toBe(true);
  });
});
