import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { BalanceFindings, BalanceTrial } from '../../core/balance/balance-findings';
import { checkBalance } from '../../core/balance/check-balance';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { useLive, useLiveState } from '../live/live-context';
import { useCloseOnLeave } from '../live/use-close-on-leave';
import { TimerSound } from '../plan/timer-sound';
import { hashOf } from '../routes/page-route';
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
  const { phase, trouble } = useLiveState();
  const { settings } = useSessionState();
  const [sound] = useState(() => new TimerSound());
  const [choices, setChoices] = useState<TurnChoices>({
    eyes: 'open',
    first: 'left',
    statureCm: settings.statureCm,
  });
  const [begun, setBegun] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  /** Turns that are over: they count, too, when the camera goes away. */
  const [turned, setTurned] = useState<readonly BalanceTrial[]>([]);
  const top = useRef<HTMLElement>(null);
  useCloseOnLeave();
  useEffect(() => () => sound.close(), [sound]);
  const on = begun && phase !== 'off' && phase !== 'opening';

  const begin = (): void => {
    // Sound has to begin with a press.
    sound.schedule([{ kind: 'count', inMs: 0 }]);
    setFound(null);
    setTurned([]);
    setBegun(true);
    void desk.open(BALANCE_MODEL);
  };
  if (begun && phase === 'off' && turned.length > 0) {
    setBegun(false);
    setFound(foundIn(turned, choices));
  }
  const finish = (trials: readonly BalanceTrial[]): void => {
    setBegun(false);
    desk.close();
    if (trials.length > 0) setFound(foundIn(trials, choices));
    requestAnimationFrame(() => {
      top.current?.focus({ preventScroll: true });
      top.current?.scrollIntoView({ block: 'start' });
    });
  };

  return (
    <section className="balance" ref={top} tabIndex={-1} aria-label={text.heading}>
      {!on && !found && (
        <header className="balance-head">
          <p className="lead">
            {text.lead} <a href={hashOf('checks')}>{words.standingCheck.backToChecks}</a>
          </p>
          <p className="small soft">{text.from(DOCUMENT_TITLES.D2)}</p>
        </header>
      )}
      {on ? (
        <BalanceTurns choices={choices} sound={sound} onTurned={setTurned} onDone={finish} />
      ) : found ? (
        <BalanceResult {...found} trouble={trouble} onAgain={() => setFound(null)} />
      ) : (
        <BalanceBefore choices={choices} onChange={setChoices} onBegin={begin} />
      )}
    </section>
  );
}

function foundIn(trials: readonly BalanceTrial[], { statureCm }: TurnChoices): Found {
  return { takenAt: new Date(), findings: checkBalance(trials, statureCm ?? undefined) };
}

const text = words.balanceCheck;
