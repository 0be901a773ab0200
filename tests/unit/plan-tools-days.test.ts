import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isCalendarDay,
  localDay,
  noonOf,
  weekStart,
} from '../../src/core/plan/calendar-day';
import { countOf, dayOfWeek, emptyWeek, thisWeek, toggled } from '../../src/core/plan/recovery-week';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const days = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2120-01-01'), noInvalidDate: true })
  .map((when) => when.toISOString().slice(0, 10));

describe('days', () => {
  it('step over clock changes, month ends and leap days one at a time', () => {
    // Clocks in Berlin changed in the nights to 2026-03-29 and 2026-10-25, in New York on 2026-03-08.
    for (const TZ of ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'UTC']) {
      process.env['TZ'] = TZ;
      expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
      expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
      expect(addDays('2026-03-07', 30)).toBe('2026-04-06');
      expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
      expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
      expect(daysBetween('2026-10-20', '2026-11-19')).toBe(30);
    }
  });

  it('are the day on the wall, to the minute before midnight', () => {
    process.env['TZ'] = 'Europe/Berlin';
    expect(localDay(new Date('2026-10-25T22:59:00Z'))).toBe('2026-10-25');
    expect(localDay(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
    process.env['TZ'] = 'America/New_York';
    expect(localDay(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-25');
  });

  it('add and subtract without loss, and are found again at their noon', () => {
    process.env['TZ'] = 'Europe/Berlin';
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(localDay(noonOf(day))).toBe(day);
      }),
    );
  });

  it('begin their week on a Monday, at most six days back', () => {
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
    expect(weekStart('1969-12-31')).toBe('1969-12-29');
    fc.assert(
      fc.property(days, (day) => {
        const monday = weekStart(day);
        expect(noonOf(monday).getDay()).toBe(1);
        expect(dayOfWeek(day)).toBe(daysBetween(monday, day));
        expect(dayOfWeek(day)).toBeGreaterThanOrEqual(0);
        expect(dayOfWeek(day)).toBeLessThan(7);
      }),
    );
  });

  it('exist, or are said not to', () => {
    expect(isCalendarDay('2028-02-29')).toBe(true);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '22.11.2026',
      '',
      '2026-11-22T10',
    ])
      expect(isCalendarDay(text), text).toBe(false);
  });
});

describe('a week of recovery', () => {
  it('keeps its ticks to Sunday and is empty on Monday', () => {
    const week = toggled(toggled(emptyWeek('2026-11-18'), 'sleep', 2), 'sleep', 6);
    expect(week.monday).toBe('2026-11-16');
    expect(countOf(thisWeek(week, '2026-11-22'), 'sleep')).toBe(2);
    expect(countOf(thisWeek(week, '2026-11-23'), 'sleep')).toBe(0);
    expect(thisWeek(week, '2026-11-23').monday).toBe('2026-11-23');
    expect(thisWeek(week, '2027-11-16').ticks.sleep).not.toContain(true);
  });

  it('takes a tick back, and only that one', () => {
    const week = toggled(toggled(emptyWeek('2026-11-18'), 'strength', 0), 'shoes', 0);
    const back = toggled(week, 'strength', 0);
    expect(countOf(back, 'strength')).toBe(0);
    expect(countOf(back, 'shoes')).toBe(1);
  });
});
