import { date, LOCALE } from './numbers';

const DAY_MS = 86_400_000;
/** Longer ago than this the date says more. */
const MOST_DAYS = 6;

/** "today", "yesterday", "3 days ago", "on 22 November 2026": by calendar days where the reader is. */
export function daysAgo(when: Date, now: Date): string {
  const midnight = (day: Date): number =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  // A day on which the clocks change has 23 or 25 hours.
  const days = Math.round((midnight(now) - midnight(when)) / DAY_MS);
  if (days < 0 || days > MOST_DAYS) return `on ${date(when)}`;
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(-days, 'day');
}
