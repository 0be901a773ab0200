import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { BalanceCheck } from '../balance-check/balance-check';
import { PageFrame } from '../routes/page-frame';
import { hashOf, usePlace } from '../routes/page-route';
import { StandingCheck } from '../standing-check/standing-check';
import { ChecksOverview } from './checks-overview';

const text = words.checks;

/** The two checks that one makes standing, each at a place of its own, and those made before. */
export function ChecksPage(): ReactElement {
  const place = usePlace();
  // A new place is a new page: its heading takes the focus, and the camera of the one before is let go.
  if (place === 'standing') {
    return (
      <PageFrame
        key="standing"
        title={words.standingCheck.title}
        lead={<Lead>{words.standingCheck.lead}</Lead>}
      >
        <StandingCheck />
      </PageFrame>
    );
  }
  if (place === 'balance') {
    return (
      <PageFrame key="balance" title={text.balance.title}>
        <BalanceCheck />
      </PageFrame>
    );
  }
  return (
    <PageFrame key="all" title={text.title} lead={text.lead}>
      <ChecksOverview />
    </PageFrame>
  );
}

/** What a check is for, and the way back to all of them. */
function Lead({ children }: { readonly children: string }): ReactElement {
  return (
    <>
      {children} <a href={hashOf('checks')}>{words.standingCheck.backToChecks}</a>
    </>
  );
}
