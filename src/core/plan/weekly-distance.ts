/** No week is more than this above the building week before it, per cent (D2.ten-percent). */
export const MOST_GROWTH_PERCENT = 10;
/** A recovery week is this much below the week before it, per cent. */
export const RECOVERY_PERCENT = 20;

export type WeekKind = 'now' | 'build' | 'recover' | 'resume';

export interface PlannedWeek {
  readonly kind: WeekKind;
  /** In tenths of the unit that was asked in, so that the rule holds for the number as it is shown. */
  readonly tenths: number;
}

export interface WeeklyDistanceChoice {
  /** This week's distance in tenths of a kilometre or of a mile: a whole number. */
  readonly startTenths: number;
  /** Building weeks before each recovery week. */
  readonly buildWeeks: 3 | 4;
  /** How much more each building week is, per cent; above the limit it is taken as the limit. */
  readonly growthPercent: number;
  /** How many weeks to plan, this one included. */
  readonly weeks: number;
}

/**
 * Weeks of running by the rule of D2.ten-percent: this week, then 3 or 4 weeks that each grow, a week of recovery,
 * then the distance where the building stopped, and on.
 *
 * Every step is rounded down to a tenth and the next is worked out from that, never from a hidden longer number: no
 * week as it is shown is more than 10 % above the week it builds on, and no recovery week takes less than 20 % off.
 * After recovery the runner takes up the last building week's distance again, which is more than the recovery week by
 * a quarter: that is what the document says, and it is no growth over the weeks before.
 */
export function planWeeks(choice: WeeklyDistanceChoice): readonly PlannedWeek[] {
  const growth = Math.min(MOST_GROWTH_PERCENT, Math.max(0, Math.floor(choice.growthPercent)));
  const cycle = choice.buildWeeks + 2;
  const weeks: PlannedWeek[] = [];
  let reached = Math.max(0, Math.floor(choice.startTenths));
  for (let week = 0; week < choice.weeks; week++) {
    const kind = kindOf(week, cycle);
    // Whole numbers throughout: 110 x 11 / 10 is exact, 11 x 1.1 is not.
    if (kind === 'build') reached = Math.floor((reached * (100 + growth)) / 100);
    const tenths = kind === 'recover' ? Math.floor((reached * (100 - RECOVERY_PERCENT)) / 100) : reached;
    weeks.push({ kind, tenths });
  }
  return weeks;
}

function kindOf(week: number, cycle: number): WeekKind {
  const place = week % cycle;
  if (place === 0) return week === 0 ? 'now' : 'resume';
  return place === cycle - 1 ? 'recover' : 'build';
}
