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
