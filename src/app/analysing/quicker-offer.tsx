import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { frameCostMs, QUICK_MODEL } from '../../../models/registry';
import type { ClipInfo } from '../../../workers/analysis-api';
import { framesToSee, lightModelFor, type Looking } from '../../../models/look-by-stride';
import { useSession, useSessionState } from '../session/session-context';

/** A wait that is worth an offer, s. */
const LONG_WAIT_S = 45;

interface QuickerOfferProps {
  readonly secondsLeft: number;
  readonly info: ClipInfo | undefined;
}

/** For who will not wait: the quick network, with what it costs. */
export function QuickerOffer({ secondsLeft, info }: QuickerOfferProps): ReactElement | null {
  const session = useSession();
  const { settings } = useSessionState();
  if (!info) return null;
  const timesFaster = Math.round(costMs(settings, info) / costMs({ model: QUICK_MODEL }, info));
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

/** What a clip costs, on the machine that the networks were measured on. */
function costMs(looking: Looking, info: ClipInfo): number {
  const { light, own } = framesToSee(looking, info);
  const lightModel = lightModelFor(looking, info.fps);
  return (lightModel ? light * frameCostMs(lightModel) : 0) + own * frameCostMs(looking.model);
}
