import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import { TwoSteps } from '../library/two-steps';
import type { Session } from '../session/session';
import { useCompareDesk } from './compare-context';
import { givesWay } from './gives-way';
import { useMainSession } from './main-session';
import { goToKeep, showRun } from './show-run';

interface OpenReportProps {
  readonly run: Session;
  /** A part of the report; `null` = its top. */
  readonly anchor: string | null;
  readonly className: string;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** Opens a side's report at one of its parts; asks first where the report on show would be lost. */
export function OpenReport({ run, anchor, children, ...rest }: OpenReportProps): ReactElement {
  const text = words.comparison.givesWay;
  const desk = useCompareDesk();
  const main = useMainSession();
  const [names, setNames] = useState<readonly string[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    setNames(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const open = async (): Promise<void> => {
    setNames(null);
    if (!(await showRun(main, run, anchor))) desk.say([words.comparison.mainBusy]);
  };
  const press = (): void => {
    const lost = main.state().screen === 'analysing' ? null : givesWay(main, run, desk.state());
    if (lost) setNames(lost);
    else void open();
  };
  if (names) {
    return (
      <TwoSteps
        label={text.open}
        question={text.ask(names)}
        yes={text.open}
        no={text.keep}
        asked
        onNo={goToKeep}
        onLeave={leave}
        onYes={() => void open()}
      />
    );
  }
  return (
    <button ref={button} type="button" {...rest} onClick={press}>
      {children}
    </button>
  );
}
