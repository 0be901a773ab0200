import type { ReactElement } from 'react';

/** Guides through the standing check, by camera or by photos, and tells what it found. */
export function StandingCheck(): ReactElement {
  return <div />;
}
