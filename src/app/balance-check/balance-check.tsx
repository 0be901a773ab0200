import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { BalanceFindings, BalanceTrial } from '../../core/balance/balance-findings';
import { checkBalance } from '../../core/balance/check-balance';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { useLive, useLiveState } from '../live/live-context';
import { useCloseOnLeave } from '../live/use-close-on-leave';
import { TimerSound } from '../plan/timer-sound';
import { useSessionState } from '../session/session-context';
import { BalanceBefore } from './balance-before';
import { BalanceResult } from './balance-result';
import { BalanceTurns } from './balance-turns';
import type { TurnChoices } from './turn-choices';
import { BALANCE_MODEL } from './turn-guide';
import '../plan/tools.css';
import '../camera/camera.css';
import './balance.css';

interface Found {
  readonly takenAt: Date;
  readonly findings: BalanceFindings;
}

/** Guides through 30 seconds on each leg, and tells what was found. */
export function BalanceCheck(): ReactElement {
  const { desk } = useLive();
  const { phase } = useLiveState();
  const { settings } = useSessionState();
  const [sound] = useState(() => new TimerSound());
  const [choices, setChoices] = useState<TurnChoices>({
    eyes: 'open',
    first: 'left',
    statureCm: settings.statureCm,
  });
  const [begun, setBegun] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const top = useRef<HTMLElement>(null);
  useCloseOnLeave();
  useEffect(() => () => sound.close(), [sound]);
  const on = begun && phase !== 'off' && phase !== 'opening';

  const begin = (): void => {
    // Sound has to begin with a press.
    sound.schedule([{ kind: 'count', inMs: 0 }]);
    setFound(null);
    setBegun(true);
    void desk.open(BALANCE_MODEL);
  };
  const finish = (trials: readonly BalanceTrial[]): void => {
    setBegun(false);
    desk.close();
    if (trials.length > 0) {
      setFound({ takenAt: new Date(), findings: checkBalance(trials, choices.statureCm ?? undefined) });
    }
    requestAnimationFrame(() => {
      top.current?.focus({ preventScroll: true });
      top.current?.scrollIntoView({ block: 'start' });
    });
  };

  return (
    <section className="balance" ref={top} tabIndex={-1} aria-label={text.heading}>
      {!on && !found && (
        <header className="balance-head">
          <p className="lead">{text.lead}</p>
          <p className="small soft">{text.from(DOCUMENT_TITLES.D2)}</p>
        </header>
      )}
      {on ? (
        <BalanceTurns choices={choices} sound={sound} onDone={finish} />
      ) : found ? (
        <BalanceResult {...found} onAgain={() => setFound(null)} />
      ) : (
        <BalanceBefore choices={choices} onChange={setChoices} onBegin={begin} />
      )}
    </section>
  );
}

const text = words.balanceCheck;
