import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, listed, number } from '../../src/core/words/numbers';
import {
  cmFromFeet,
  lengthWords,
  speedWords,
  statureWords,
  stepLengthWords,
  unitSystemOf,
} from '../../src/core/words/units';

describe('units', () => {
  it.each([
    ['5\'11"', 180.34],
    ['5 ft 11 in', 180.34],
    ['5 11', 180.34],
    ['5ft', 152.4],
    ['71 in', 180.34],
    ['70,5"', 179.07],
  ])('reads %s', (typed, cm) => expect(cmFromFeet(typed)).toBeCloseTo(cm, 6));

  it.each(['', '180', '5 ft 12 in', 'tall', '5 ft 3 4', '-5 ft'])('takes “%s” for no height', (typed) =>
    expect(cmFromFeet(typed)).toBeNull(),
  );

  it('reads what it writes to within half an inch', () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 230, noNaN: true }), (cm) => {
        expect(Math.abs(cmFromFeet(statureWords(cm, 'imperial'))! - cm)).toBeLessThanOrEqual(1.28);
      }),
    );
  });

  it('says the same length, speed and step in both systems', () => {
    expect([lengthWords(100, 'metric'), lengthWords(100, 'imperial')]).toEqual(['100 cm', '39 in']);
    expect([speedWords(4.4704, 'metric'), speedWords(4.4704, 'imperial')]).toEqual(['4.5 m/s', '10.0 mph']);
    expect(stepLengthWords(0.3048, 'imperial')).toBe('1.0 ft');
  });

  it.each([
    ['en-US', 'America/Chicago', 'imperial'],
    ['en-US', 'Pacific/Honolulu', 'imperial'],
    ['en-US', 'Europe/Berlin', 'metric'],
    ['en-US', 'UTC', 'metric'],
    ['en-CA', 'America/Toronto', 'metric'],
    ['my-MM', 'Asia/Yangon', 'imperial'],
    ['de', 'Europe/Berlin', 'metric'],
  ] as const)('for %s in %s are %s', (language, timeZone, system) =>
    expect(unitSystemOf(language, timeZone)).toBe(system),
  );
});

describe('numbers, lists and dates', () => {
  it('have a real minus, never minus zero, and groups from ten thousand', () => {
    expect([number(-1.25, 2), number(-0.004, 2), number(1234, 0), number(12345.6, 1)]).toEqual([
      '−1.25',
      '0.00',
      '1234',
      '12,345.6',
    ]);
  });

  it('are said as a person would', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect(date(new Date(2026, 10, 22))).toBe('22 November 2026');
  });
});
