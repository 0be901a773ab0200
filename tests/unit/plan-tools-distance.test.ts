import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnit, kmFrom, tenthsOf } from '../../src/core/plan/distance-unit';
import { checkSession, longestLately, runsLately } from '../../src/core/plan/session-spike';
import { planWeeks, type WeeklyDistanceChoice } from '../../src/core/plan/weekly-distance';
import { addDays } from '../../src/core/plan/calendar-day';

const choices: fc.Arbitrary<WeeklyDistanceChoice> = fc.record({
  startTenths: fc.integer({ min: 1, max: 3000 }),
  buildWeeks: fc.constantFrom(3 as const, 4 as const),
  growthPercent: fc.integer({ min: 0, max: 30 }),
  weeks: fc.integer({ min: 1, max: 60 }),
});

describe('the weeks of running', () => {
  it('never grow by more than a tenth as they are shown, whatever is asked for', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        let most = choice.startTenths;
        for (const { tenths } of planWeeks(choice)) {
          expect(tenths * 10).toBeLessThanOrEqual(most * 11);
          most = Math.max(most, tenths);
        }
      }),
    );
  });

  it('rest by a fifth after 3 or 4 building weeks, and go on from where they were', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const weeks = planWeeks(choice);
        expect(weeks).toHaveLength(choice.weeks);
        weeks.forEach(({ kind, tenths }, i) => {
          if (kind === 'recover') {
            const built = weeks[i - 1]!.tenths;
            expect(weeks.slice(i - choice.buildWeeks, i).map((week) => week.kind)).toEqual(
              Array.from({ length: choice.buildWeeks }, () => 'build'),
            );
            expect(tenths * 10).toBeLessThanOrEqual(built * 8);
            expect(tenths * 10).toBeGreaterThan(built * 8 - 10);
            if (i + 1 < weeks.length) expect(weeks[i + 1]).toEqual({ kind: 'resume', tenths: built });
          } else if (i > 0) expect(weeks[i - 1]!.kind === 'recover').toBe(kind === 'resume');
        });
      }),
    );
  });

  it('are these for 20 a week', () => {
    const weeks = planWeeks({ startTenths: 200, buildWeeks: 3, growthPercent: 10, weeks: 7 });
    // By hand: 20 x 1.1 = 22; x 1.1 = 24.2; x 1.1 = 26.62; less a fifth of 26.6 = 21.28; 26.6; 29.26.
    expect(weeks.map(({ tenths }) => tenths / 10)).toEqual([20, 22, 24.2, 26.6, 21.2, 26.6, 29.2]);
    expect(weeks.map(({ kind }) => kind)).toEqual([
      'now',
      'build',
      'build',
      'build',
      'recover',
      'resume',
      'build',
    ]);
  });

  it('grow to exactly a tenth more where that is a whole tenth', () => {
    // 1.1 is no binary number: 11 x 1.1 is 12.100000000000001 and 3 x 1.1 is 3.3000000000000003.
    for (const startTenths of [10, 30, 110, 330, 700]) {
      const [, second] = planWeeks({ startTenths, buildWeeks: 4, growthPercent: 10, weeks: 2 });
      expect(second!.tenths).toBe((startTenths / 10) * 11);
    }
  });
});

const today = '2026-11-22';
const runs = fc.array(
  fc.record({
    day: fc.integer({ min: -60, max: 10 }).map((days) => addDays(today, days)),
    km: fc.double({ min: 0.1, max: 60, noNaN: true }),
  }),
  { maxLength: 12 },
);

describe('one long run', () => {
  it('is a spike above 110 % of the longest of 30 days, and at 110 % it is none', () => {
    const log = [
      { day: addDays(today, -30), km: 10 },
      { day: addDays(today, -31), km: 30 },
      { day: addDays(today, 1), km: 25 },
      { day: today, km: 4 },
    ];
    expect(longestLately(log, today)).toEqual(log[0]);
    expect(runsLately(log, today)).toHaveLength(2);
    expect(checkSession(11, log, today).kind).toBe('within');
    expect(checkSession(11.01, log, today)).toMatchObject({ kind: 'spike', longest: log[0] });
    expect(checkSession(20, log, today)).toMatchObject({ morePercent: 100 });
    expect(checkSession(5, [], today)).toEqual({ kind: 'nothing-to-compare' });
  });

  it('of exactly 110 % is none in miles either', () => {
    for (let tenths = 10; tenths <= 300; tenths += 10) {
      const log = [{ day: today, km: kmFrom(tenths / 10, 'mi') }];
      expect(checkSession(kmFrom((tenths * 11) / 100, 'mi'), log, today).kind).toBe('within');
      expect(checkSession(kmFrom((tenths * 11 + 1) / 100, 'mi'), log, today).kind).toBe('spike');
    }
  });

  it('stays a spike when it is longer still, and a longer run before it never makes it one', () => {
    fc.assert(
      fc.property(runs, fc.double({ min: 0.1, max: 80, noNaN: true }), (log, km) => {
        const { kind } = checkSession(km, log, today);
        if (kind === 'spike') expect(checkSession(km * 1.5, log, today).kind).toBe('spike');
        if (kind === 'within')
          expect(checkSession(km, [...log, { day: today, km: 90 }], today).kind).toBe('within');
      }),
    );
  });
});

describe('a distance', () => {
  it('comes back as the tenth that was typed, in either unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('km', 'mi'), (tenths, unit) => {
        expect(tenthsOf(kmFrom(tenths / 10, unit), unit)).toBe(tenths);
      }),
    );
  });

  it('is never rounded up in the other unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (km) => {
        expect(tenthsOf(km, 'mi') / 10).toBeLessThanOrEqual(inUnit(km, 'mi') + 1e-6);
      }),
    );
  });
});
