import { addDays, noonOf, type CalendarDay } from '../plan/calendar-day';
import { LOCALE } from './numbers';

/** Any Monday. */
const MONDAY: CalendarDay = '2026-11-16';

const short = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short' });
const dayAndMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });

/** "Sun, 22 Nov". */
export function shortDay(day: CalendarDay): string {
  return short.format(noonOf(day));
}

/** "22 Nov". */
export function dayOfMonth(day: CalendarDay): string {
  return dayAndMonth.format(noonOf(day));
}

/** The days of a week, Monday first. */
export function weekdays(length: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(LOCALE, { weekday: length });
  return Array.from({ length: 7 }, (_, i) => format.format(noonOf(addDays(MONDAY, i))));
}
