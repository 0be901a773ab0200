import { daysBetween, weekStart, type CalendarDay } from './calendar-day';

/** What D2.recovery asks for, day by day. */
export const RECOVERY_ITEMS = ['sleep', 'strength', 'stretch', 'shoes'] as const;
export type RecoveryItem = (typeof RECOVERY_ITEMS)[number];

/** Hours of sleep a night: at least this, and more for those who compete. */
export const SLEEP_H = { everyone: 7, competing: 9 } as const;
/** Minutes of one strength session. */
export const STRENGTH_MINUTES = [20, 30] as const;

const DAYS = 7;

/** One week's ticks, Monday first. */
export interface RecoveryWeek {
  /** The Monday it began on. */
  readonly monday: CalendarDay;
  readonly ticks: Readonly<Record<RecoveryItem, readonly boolean[]>>;
}

export function emptyWeek(today: CalendarDay): RecoveryWeek {
  const none = (): boolean[] => Array.from({ length: DAYS }, () => false);
  return {
    monday: weekStart(today),
    ticks: { sleep: none(), strength: none(), stretch: none(), shoes: none() },
  };
}

/** The week as it is today: another week's ticks are not this one's. */
export function thisWeek(kept: RecoveryWeek | null, today: CalendarDay): RecoveryWeek {
  return kept && kept.monday === weekStart(today) ? kept : emptyWeek(today);
}

/** Monday is 0. */
export function dayOfWeek(day: CalendarDay): number {
  return daysBetween(weekStart(day), day);
}

export function toggled(week: RecoveryWeek, item: RecoveryItem, day: number): RecoveryWeek {
  const ticks = week.ticks[item].map((tick, i) => (i === day ? !tick : tick));
  return { ...week, ticks: { ...week.ticks, [item]: ticks } };
}

export function countOf(week: RecoveryWeek, item: RecoveryItem): number {
  return week.ticks[item].filter(Boolean).length;
}
