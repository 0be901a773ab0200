import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { MODEL_CARDS, QUICK_MODEL } from '../../../models/registry';
import { useSession, useSessionState } from '../session/session-context';

/** A wait that is worth an offer, s. */
const LONG_WAIT_S = 45;

/** For who will not wait: the quick network, with what it costs. */
export function QuickerOffer({ secondsLeft }: { readonly secondsLeft: number }): ReactElement | null {
  const session = useSession();
  const { settings } = useSessionState();
  const cost = (id: string): number => MODEL_CARDS.find((card) => card.id === id)?.measured.wasmFrameMs ?? 0;
  const timesFaster = Math.round(cost(settings.model) / cost(QUICK_MODEL));
  if (timesFaster < 2 || secondsLeft < LONG_WAIT_S) return null;
  return (
    <div className="quicker">
      <p className="small soft">{words.analysing.tooLong(timesFaster)}</p>
      <button type="button" className="button slim" onClick={() => void session.startAgainWith(QUICK_MODEL)}>
        {words.analysing.quicker}
      </button>
    </div>
  );
}
