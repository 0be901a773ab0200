import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useSessionState } from '../session/session-context';

/** No clip to look at, and what to do about it. */
export function NothingToSee(): ReactElement {
  const { judged, screen } = useSessionState();
  const text = words.workspace;
  const [what, advice] = judged ? text.noTrack : screen === 'analysing' ? text.notYet : text.nothing;
  return (
    <div className="workspace-empty">
      <p>
        <strong>{what}</strong> {advice}
      </p>
      <p>
        <a className="button" href="#">
          {words.tools.back[screen]}
        </a>
      </p>
    </div>
  );
}
