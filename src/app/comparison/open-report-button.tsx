import type { ReactElement, ReactNode } from 'react';
import { words } from '../../core/words/words';
import type { Session } from '../session/session';
import { useCompareDesk } from './compare-context';
import { useMainSession } from './main-session';
import { showRun } from './show-run';

interface OpenReportProps {
  readonly run: Session;
  /** A part of the report; `null` = its top. */
  readonly anchor: string | null;
  readonly className: string;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** Opens a side's report at one of its parts. */
export function OpenReport({ run, anchor, children, ...rest }: OpenReportProps): ReactElement {
  const desk = useCompareDesk();
  const main = useMainSession();
  const open = async (): Promise<void> => {
    if (!(await showRun(main, run, anchor))) desk.say([words.comparison.mainBusy]);
  };
  return (
    <button type="button" {...rest} onClick={() => void open()}>
      {children}
    </button>
  );
}
