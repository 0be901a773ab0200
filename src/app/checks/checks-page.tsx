import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { BalanceCheck } from '../balance-check/balance-check';
import { PageFrame } from '../routes/page-frame';
import { usePlace } from '../routes/page-route';
import { StandingCheck } from '../standing-check/standing-check';

/** The two checks that one makes standing, and those made before. */
export function ChecksPage(): ReactElement {
  const place = usePlace();
  return (
    <PageFrame title={words.tools.pages.checks}>
      {place === 'standing' && <StandingCheck />}
      {place === 'balance' && <BalanceCheck />}
    </PageFrame>
  );
}
