import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../src/core/signal/fill-gaps';
import { finiteRuns } from '../../src/core/signal/finite-runs';
import { hampelOutliers } from '../../src/core/signal/hampel';

const settings = { neighbours: 3, stride: 1, sigmas: 3, floor: 2 };
const times = (n: number, rateHz = 60): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => i / rateHz);

describe('hampelOutliers', () => {
  it('marks a lone jump and nothing else', () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => 100 * Math.sin(i / 5));
    values[17]! += 60;
    expect([...hampelOutliers(values, settings)].flatMap((mark, i) => (mark ? [i] : []))).toEqual([17]);
  });

  it('marks two wrong samples in a row', () => {
    const values = Float64Array.from({ length: 30 }, (_, i) => 3 * i);
    values[10] = 300;
    values[11] = 310;
    const marks = hampelOutliers(values, settings);
    expect([marks[9], marks[10], marks[11], marks[12]]).toEqual([0, 1, 1, 0]);
  });

  it('never marks lines, parabolas or kinks, however fast, ends included', () => {
    const coefficient = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, fc.integer({ min: 4, max: 25 }), (a, b, c, kink) => {
        const shapes = [(i: number) => a * i * i + b * i, (i: number) => (i < kink ? b : c) * (i - kink)];
        for (const shape of shapes) {
          const marks = hampelOutliers(
            Float64Array.from({ length: 30 }, (_, i) => shape(i)),
            settings,
          );
          expect(marks.every((mark) => mark === 0)).toBe(true);
        }
      }),
    );
  });

  it('never marks what is within the floor, and never NaN', () => {
    const values = Float64Array.of(5, 5, 5, 6.9, 5, NaN, 5, 5, 5);
    expect(hampelOutliers(values, settings).every((mark) => mark === 0)).toBe(true);
  });
});

describe('fillGaps', () => {
  it('fills a gap up to the limit and leaves a longer one', () => {
    const t = times(30);
    const values = Float64Array.from(t, (s) => 5 * s);
    values.fill(NaN, 5, 10); // known samples 6 frames = 0.1 s apart
    values.fill(NaN, 15, 21); // 7 frames apart
    const filled = fillGaps(t, values, 0.1);
    for (let i = 5; i < 10; i++) expect(values[i]).toBeCloseTo(5 * t[i]!, 10);
    expect(values.subarray(15, 21).every(Number.isNaN)).toBe(true);
    expect(filled.reduce((a, b) => a + b)).toBe(5);
  });

  it('follows a curve better than a straight line', () => {
    const t = times(40);
    const truth = Float64Array.from(t, (s) => 100 * Math.cos(2 * Math.PI * 1.5 * s));
    const values = Float64Array.from(truth);
    values.fill(NaN, 18, 23);
    fillGaps(t, values, 0.1);
    const chordError = Math.abs((truth[17]! + truth[23]!) / 2 - truth[20]!);
    expect(Math.abs(values[20]! - truth[20]!)).toBeLessThan(chordError / 3);
  });

  it('extrapolates nothing', () => {
    const values = Float64Array.of(NaN, 1, 2, 3, NaN);
    fillGaps(times(5), values, 1);
    expect([...values]).toEqual([NaN, 1, 2, 3, NaN]);
  });

  it('works on uneven times: a straight line stays one', () => {
    const t = Float64Array.of(0, 0.02, 0.03, 0.06, 0.08);
    const values = Float64Array.of(0, 2, NaN, NaN, 8);
    fillGaps(t, values, 0.1);
    expect(values[2]).toBeCloseTo(3, 10);
    expect(values[3]).toBeCloseTo(6, 10);
  });
});

describe('finiteRuns', () => {
  it('parts at NaN and at long steps in time', () => {
    const values = Float64Array.of(NaN, 1, 1, NaN, 1, 1, 1);
    expect(finiteRuns(values)).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 7 },
    ]);
    const t = Float64Array.of(0, 1, 2, 3, 4, 9, 10);
    expect(finiteRuns(values, t, 2)).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 5 },
      { from: 5, to: 7 },
    ]);
  });
});
