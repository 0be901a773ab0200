import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterBothWays, lowPassZeroLag, secondOrderLowPass } from '../../src/core/signal/butterworth';

const wave = (n: number, hz: number, rateHz: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rateHz));

const amplitudeInMiddle = (signal: Float64Array): number =>
  Math.max(...signal.subarray(signal.length / 4, (3 * signal.length) / 4));

describe('secondOrderLowPass', () => {
  // SciPy 1.17: scipy.signal.butter(2, cutoff, fs=rate).
  it.each([
    [
      6,
      60,
      [0.0674552738890719, 0.1349105477781438, 0.0674552738890719],
      [-1.1429805025399011, 0.41280159809618877],
    ],
    [
      10,
      120,
      [0.04948995626867706, 0.09897991253735412, 0.04948995626867706],
      [-1.2796324249978088, 0.47759225007251704],
    ],
    [
      4,
      25,
      [0.1453238838770424, 0.2906477677540848, 0.1453238838770424],
      [-0.6710290907740961, 0.2523246262822658],
    ],
  ])('agrees with SciPy for %d Hz at %d Hz', (cutoffHz, rateHz, b, a) => {
    const filter = secondOrderLowPass(cutoffHz, rateHz);
    filter.b.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 12));
    filter.a.forEach((value, i) => expect(value).toBeCloseTo(a[i]!, 12));
  });

  it.each([0, -1, 30, NaN])('refuses a cut-off of %d Hz at 60 Hz', (cutoffHz) => {
    expect(() => secondOrderLowPass(cutoffHz, 60)).toThrow(RangeError);
  });
});

describe('filterBothWays', () => {
  it('agrees with SciPy filtfilt, odd padding of 9', () => {
    const run = Float64Array.of(0, 1, 3, 2, 5, 4, 7, 1, 0, -2, 4, 6, 5, 3, 8);
    filterBothWays(run, secondOrderLowPass(6, 30), 9);
    const scipy = [
      -0.0004548501, 1.1777274751, 2.1858901184, 3.1862188506, 4.3601699156, 5.1551426462, 4.4234222693,
      2.0483274954, -0.0444310984, 0.2818183534, 2.6269126323, 4.4856201375, 4.8477429958, 5.5802186441,
      7.9993655538,
    ];
    scipy.forEach((value, i) => expect(run[i]!).toBeCloseTo(value, 9));
  });
});

describe('lowPassZeroLag', () => {
  it('halves the power at its cut-off: amplitude 0.707 after both passes', () => {
    expect(amplitudeInMiddle(lowPassZeroLag(wave(1200, 10, 120), 10, 120))).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it.each([20, 40])('falls as a fourth-order Butterworth does: %d Hz through a 10 Hz cut-off', (hz) => {
    // |H|^2 of each pass is 1 / (1 + (f / f1)^4), f1 = f / (sqrt 2 - 1)^(1/4) for -3 dB after both.
    const expected = 1 / (1 + (hz / 10) ** 4 * (Math.SQRT2 - 1));
    expect(amplitudeInMiddle(lowPassZeroLag(wave(16_000, hz, 2000), 10, 2000))).toBeCloseTo(expected, 3);
  });

  it('leaves slow motion alone and does not shift it in time', () => {
    const slow = wave(600, 1.4, 60);
    const smooth = lowPassZeroLag(slow, 8, 60);
    slow.forEach((value, i) => expect(Math.abs(smooth[i]! - value)).toBeLessThan(0.01));
  });

  it('keeps straight lines, ends included', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.integer({ min: 6, max: 80 }),
        (start, slope, n) => {
          const line = Float64Array.from({ length: n }, (_, i) => start + slope * i);
          const smooth = lowPassZeroLag(line, 6, 60);
          line.forEach((value, i) => expect(Math.abs(smooth[i]! - value)).toBeLessThan(1e-3));
        },
      ),
    );
  });

  it('is linear: scaling and shifting the input does the same to the output', () => {
    const samples = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: 10,
      maxLength: 60,
    });
    fc.assert(
      fc.property(samples, fc.double({ min: -5, max: 5, noNaN: true }), (list, scale) => {
        const values = Float64Array.from(list);
        const plain = lowPassZeroLag(values, 8, 60);
        const changed = lowPassZeroLag(
          values.map((v) => scale * v + 7),
          8,
          60,
        );
        plain.forEach((value, i) => expect(changed[i]!).toBeCloseTo(scale * value + 7, 7));
      }),
    );
  });

  it('filters each side of a gap by itself and copies what is too short', () => {
    const whole = wave(60, 3, 60);
    const gapped = Float64Array.from(whole);
    gapped.fill(NaN, 20, 25);
    gapped.fill(NaN, 28, 30);
    const smooth = lowPassZeroLag(gapped, 8, 60);
    const alone = lowPassZeroLag(whole.slice(0, 20), 8, 60);
    expect([...smooth.subarray(0, 20)]).toEqual([...alone]);
    expect([...smooth.subarray(25, 28)]).toEqual([...whole.subarray(25, 28)]);
    expect(smooth.subarray(20, 25).every(Number.isNaN)).toBe(true);
  });

  it('refuses a cut-off too near half the sample rate', () => {
    expect(() => lowPassZeroLag(wave(30, 1, 30), 12, 30)).toThrow(RangeError);
  });
});
