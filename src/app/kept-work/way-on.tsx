import type { ReactElement } from 'react';
import { MODEL_CARDS } from '../../../models/registry';
import { words } from '../../core/words/words';
import { useSession, useSessionState } from '../session/session-context';
import type { SessionState } from '../session/session-state';
import { worthAnotherTry } from '../session/unfinished-plan';
import './kept-work.css';

const LIGHTEST = MODEL_CARDS.reduce((least, card) =>
  card.measured.wasmFrameMs < least.measured.wasmFrameMs ? card : least,
);

/** Beside why an analysis gave up: another try, which goes on from what was seen, and one that needs less. */
export function WayOn({ failures }: Pick<SessionState, 'failures'>): ReactElement | null {
  const session = useSession();
  const { model } = useSessionState().settings;
  const text = words.recovery.page.gaveUp;
  if (!session.canTryAgain || !failures.some(({ failure }) => worthAnotherTry(failure))) return null;
  return (
    <div className="way-on">
      <div className="kept-actions">
        <button type="button" className="button primary" onClick={() => void session.tryAgain()}>
          {text.again}
        </button>
        {model !== LIGHTEST.id && (
          <button type="button" className="button" onClick={() => void session.tryAgain(LIGHTEST.id)}>
            {text.lightest}
          </button>
        )}
      </div>
      {model !== LIGHTEST.id && <p className="small soft">{text.lightestWhat}</p>}
    </div>
  );
}
