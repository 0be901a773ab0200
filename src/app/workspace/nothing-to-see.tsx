import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useSessionState } from '../session/session-context';

/** No clip to look at, and what to do about it. */
export function NothingToSee(): ReactElement {
  const { judged } = useSessionState();
  const text = words.workspace;
  return (
    <div className="workspace-empty">
      <p>
        <strong>{judged ? text.noTrack : text.nothing}</strong>{' '}
        {judged ? text.noTrackAdvice : text.nothingAdvice}
      </p>
      {!judged && (
        <p>
          <a className="button" href="#">
            {text.toStart}
          </a>
        </p>
      )}
    </div>
  );
}
