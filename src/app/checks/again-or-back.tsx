import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import './kept-checks.css';

interface AgainOrBackProps {
  /** What making the check anew is called. */
  readonly again: string;
  onAgain(): void;
}

/** The two ways on from what a check found. */
export function AgainOrBack({ again, onAgain }: AgainOrBackProps): ReactElement {
  return (
    <div className="again-or-back">
      <button type="button" className="button primary" onClick={onAgain}>
        {again}
      </button>
      <a className="button" href={hashOf('checks')}>
        {words.standingCheck.backToChecks}
      </a>
    </div>
  );
}
