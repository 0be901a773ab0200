/** A day on the calendar, "2026-11-22": no hour and no time zone, so neither can move it. */
export type CalendarDay = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const MONDAY_SHIFT = 3;

/** The day that a clock on the wall shows at this moment, where the runner is. */
export function localDay(when: Date): CalendarDay {
  return dayText(when.getFullYear(), when.getMonth() + 1, when.getDate());
}

/** Whether it is a day that exists, written YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  return PATTERN.test(text) && dayAt(dayNumber(text)) === text;
}

/** `day` moved by a whole number of days; clock changes have no say in it. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayAt(dayNumber(day) + days);
}

/** Days from one day to another; below zero where the second comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Monday of the week that the day is in. */
export function weekStart(day: CalendarDay): CalendarDay {
  const number = dayNumber(day);
  return dayAt(number - ((((number + MONDAY_SHIFT) % 7) + 7) % 7));
}

/** Noon of the day where the runner is, for writing it out: no clock change comes near noon. */
export function noonOf(day: CalendarDay): Date {
  const [year, month, date] = partsOf(day);
  return new Date(year, month - 1, date, 12);
}

/** Days since 1970-01-01, counted in UTC, where every day has 24 hours. */
function dayNumber(day: CalendarDay): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

function dayAt(number: number): CalendarDay {
  const when = new Date(number * MS_PER_DAY);
  return dayText(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate());
}

function partsOf(day: CalendarDay): [year: number, month: number, date: number] {
  const [, year, month, date] = PATTERN.exec(day) ?? [];
  return [Number(year), Number(month), Number(date)];
}

function dayText(year: number, month: number, date: number): CalendarDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
