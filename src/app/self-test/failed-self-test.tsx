import type { ReactElement } from 'react';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { useLastSelfTest } from './last-self-test';

/** A word of warning under a report, where the last self-test in this browser failed; else nothing. */
export function FailedSelfTest(): ReactElement | null {
  const last = useLastSelfTest();
  if (!last || last.right) return null;
  return (
    <p className="small">
      {words.selfTest.failedOn(date(new Date(last.atMs)), last.appVersion)}{' '}
      <a href={hashOf('self-test')}>{words.selfTest.runIt}</a>
    </p>
  );
}
