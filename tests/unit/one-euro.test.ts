import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OneEuro, type OneEuroSettings } from '../../src/core/signal/one-euro';

/** The published algorithm (Casiez, Roussel & Vogel 2012, algorithm 1) run by itself in Python on uneven times. */
const TIMES_S = [0, 0.033, 0.066, 0.1, 0.15, 0.16, 0.25, 0.283];
const VALUES = [10, 10.4, 9.8, 12, 15, 14.2, 21, 20.5];
const CALM = [
  10, 10.069521576095324, 10.023148654539504, 10.391926781607417, 11.661251234282835, 11.853340333897727,
  15.974845933977, 17.068924148980855,
];
const QUICK = [
  10, 10.198428530577152, 10.038473849623191, 11.524414334135427, 14.632847031119601, 14.405599425991358,
  20.656536033269983, 20.533934732989483,
];

const SETTINGS: OneEuroSettings = { restingHz: 1, hzPerSpeed: 0.5, speedHz: 1 };

function filtered(settings: OneEuroSettings, timesS: readonly number[], values: readonly number[], unit = 1) {
  const filter = new OneEuro(settings);
  return timesS.map((timeS, i) => filter.next(timeS, values[i]!, unit));
}

const samples = fc.array(
  fc.record({
    stepS: fc.double({ min: 0.005, max: 0.3, noNaN: true }),
    value: fc.double({ min: -1000, max: 1000, noNaN: true }),
  }),
  { minLength: 2, maxLength: 40 },
);
const timesOf = (given: readonly { readonly stepS: number }[]): number[] => {
  let timeS = 0;
  return given.map(({ stepS }) => (timeS += stepS));
};

describe('the One-Euro filter', () => {
  it.each([
    { settings: { restingHz: 1, hzPerSpeed: 0.007, speedHz: 1 }, expected: CALM },
    { settings: { restingHz: 2, hzPerSpeed: 0.5, speedHz: 4 }, expected: QUICK },
  ])('answers what the published algorithm does: $settings', ({ settings, expected }) => {
    filtered(settings, TIMES_S, VALUES).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 10));
  });

  it('leaves what rests where it is', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: -1000, max: 1000, noNaN: true }), (given, value) => {
        const answers = filtered(
          SETTINGS,
          timesOf(given),
          given.map(() => value),
        );
        answers.forEach((answer) => expect(answer).toBeCloseTo(value, 9));
      }),
    );
  });

  it('moves with what is moved, in place and in time', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: -500, max: 500 }), (given, shift) => {
        const [timesS, values] = [timesOf(given), given.map(({ value }) => value)];
        const plain = filtered(SETTINGS, timesS, values);
        const moved = filtered(
          SETTINGS,
          timesS.map((timeS) => timeS + 7),
          values.map((value) => value + shift),
        );
        moved.forEach((answer, i) => expect(answer - shift).toBeCloseTo(plain[i]!, 6));
      }),
    );
  });

  it('smooths a picture of twice the size alike, once speed is counted in twice the unit', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.1, max: 20, noNaN: true }), (given, scale) => {
        const [timesS, values] = [timesOf(given), given.map(({ value }) => value)];
        const plain = filtered(SETTINGS, timesS, values);
        const scaled = filtered(
          SETTINGS,
          timesS,
          values.map((value) => value * scale),
          scale,
        );
        scaled.forEach((answer, i) => expect(answer / scale).toBeCloseTo(plain[i]!, 6));
      }),
    );
  });

  it('never leaves the span of what it was given', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const values = given.map(({ value }) => value);
        const answers = filtered(SETTINGS, timesOf(given), values);
        answers.forEach((answer, i) => {
          const seen = values.slice(0, i + 1);
          expect(answer).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-9);
          expect(answer).toBeLessThanOrEqual(Math.max(...seen) + 1e-9);
        });
      }),
    );
  });

  it('begins anew when time does not rise, when told to, and after a value that is none', () => {
    const filter = new OneEuro(SETTINGS);
    filter.next(0, 0);
    expect(filter.next(0.1, 10)).toBeLessThan(10);
    expect(filter.next(0.1, 50)).toBe(50);
    filter.reset();
    expect(filter.next(0.2, -3)).toBe(-3);
    expect(filter.next(0.3, NaN)).toBeNaN();
    expect(filter.next(0.4, 8)).toBe(8);
  });

  it.each([
    { restingHz: 0, hzPerSpeed: 1, speedHz: 1 },
    { restingHz: 1, hzPerSpeed: -1, speedHz: 1 },
    { restingHz: 1, hzPerSpeed: 1, speedHz: NaN },
  ])('refuses %o', (settings) => {
    expect(() => new OneEuro(settings)).toThrow(RangeError);
  });
});
