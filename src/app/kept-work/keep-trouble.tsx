import type { ReactElement } from 'react';
import { useSessionState } from '../session/session-context';
import { Notices } from '../theme/notices';

/** Beside what is worked on: that it will not be there after the page is closed, and why. */
export function KeepTrouble(): ReactElement {
  const { trouble } = useSessionState().keeping;
  return <div role="status">{trouble !== null && <Notices notices={[trouble]} />}</div>;
}
