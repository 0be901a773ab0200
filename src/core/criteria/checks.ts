import type { BalanceFindings } from '../balance/balance-findings';
import type { StandingFindings } from '../standing/standing-findings';

/** A check that the runner made, and the day of it. */
export interface DatedCheck<Findings> {
  readonly takenAt: Date;
  readonly findings: Findings;
}

/** What a run does not show and was checked beside it; `null` where it was not. */
export interface Checks {
  readonly standing: DatedCheck<StandingFindings> | null;
  readonly balance: DatedCheck<BalanceFindings> | null;
}

/** The days of the checks that a report took up, as JSON has them (ISO 8601); one that was not made is absent. */
export interface CheckDates {
  readonly standing?: string;
  readonly balance?: string;
}

/** @returns `null` where no check was taken up */
export function datesOf(checks: Checks | null | undefined): CheckDates | null {
  const { standing = null, balance = null } = checks ?? {};
  if (!standing && !balance) return null;
  return {
    ...(standing && { standing: standing.takenAt.toISOString() }),
    ...(balance && { balance: balance.takenAt.toISOString() }),
  };
}
