import { daysBetween, type CalendarDay } from './calendar-day';

/** How far back the longest run counts, days (Frandsen et al. 2025). */
export const SPIKE_WINDOW_DAYS = 30;
/** A run more than this above the longest of the window is a spike, per cent (Frandsen et al. 2025). */
export const SPIKE_PERCENT = 10;

export interface LoggedRun {
  readonly day: CalendarDay;
  readonly km: number;
}

export type SessionCheck =
  | { readonly kind: 'nothing-to-compare' }
  | {
      readonly kind: 'within' | 'spike';
      readonly longest: LoggedRun;
      /** How much longer the planned run is than the longest, per cent; below zero where it is shorter. */
      readonly morePercent: number;
    };

/** Room for the rounding of miles to kilometres and back: a run of exactly 110 % is no spike. */
const SLACK = 1e-9;

/**
 * Whether one planned run is a spike against the longest of the last 30 days. Frandsen et al. (Br J Sports Med 2025,
 * 5,205 runners) found more overuse injuries after single runs more than 10 % longer than that, and no such relation
 * with the change from week to week. Runs dated after `today` are not yet run and do not count.
 *
 * @param plannedKm above zero
 */
export function checkSession(
  plannedKm: number,
  runs: readonly LoggedRun[],
  today: CalendarDay,
): SessionCheck {
  const longest = longestLately(runs, today);
  if (!longest) return { kind: 'nothing-to-compare' };
  const morePercent = 100 * (plannedKm / longest.km - 1);
  const spike = plannedKm > longest.km * (1 + SPIKE_PERCENT / 100) * (1 + SLACK);
  return { kind: spike ? 'spike' : 'within', longest, morePercent };
}

/** Runs of today and the 30 days before it. */
export function runsLately(runs: readonly LoggedRun[], today: CalendarDay): readonly LoggedRun[] {
  return runs.filter(({ day }) => {
    const ago = daysBetween(day, today);
    return ago >= 0 && ago <= SPIKE_WINDOW_DAYS;
  });
}

/** The longest of them; of two as long, the later. `null` where none was run. */
export function longestLately(runs: readonly LoggedRun[], today: CalendarDay): LoggedRun | null {
  let longest: LoggedRun | null = null;
  for (const run of runsLately(runs, today)) {
    if (run.km <= 0) continue;
    const longer = !longest || run.km > longest.km || (run.km === longest.km && run.day > longest.day);
    if (longer) longest = run;
  }
  return longest;
}
