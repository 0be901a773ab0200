import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { BalanceTrial } from '../../core/balance/balance-findings';
import { SIDES } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { FramingOutline } from '../camera/framing-outline';
import { useLive, useLiveState } from '../live/live-context';
import { LiveStage } from '../live/live-stage';
import type { TimerSound } from '../plan/timer-sound';
import { useWakeLock } from '../plan/use-wake-lock';
import { GuidedTurns } from './guided-turns';
import { TurnClock } from './turn-clock';
import { TurnLegs } from './turn-legs';
import { LegFigure } from './leg-figure';
import { sayTurn } from './say-turn';
import type { TurnChoices } from './turn-choices';

const text = words.balanceCheck.turns;

interface BalanceTurnsProps {
  readonly choices: TurnChoices;
  readonly sound: TimerSound;
  /** Whenever a turn is over: all that are. */
  onTurned(trials: readonly BalanceTrial[]): void;
  /** With what was done; nothing when it was stopped before a turn was over. */
  onDone(trials: readonly BalanceTrial[]): void;
}

/** Waits for the camera to say how large its picture is. */
export function BalanceTurns(props: BalanceTurnsProps): ReactElement {
  const { format } = useLiveState();
  const size = format && `${format.widthPx} ${format.heightPx}`;
  return format ? <Turns key={size} {...props} size={format} /> : <LiveStage label={text.picture} />;
}

interface TurnsProps extends BalanceTurnsProps {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}

/** The camera is on: what to do now in large type, the clock, the picture, and the way out. */
function Turns({ choices, sound, size, onTurned, onDone }: TurnsProps): ReactElement {
  const { desk } = useLive();
  const { phase: camera, failure } = useLiveState();
  const [turns, setTurns] = useState<GuidedTurns | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { first, eyes } = choices;
  const { widthPx, heightPx } = size;
  useEffect(() => {
    const made = new GuidedTurns({ first, eyes }, { widthPx, heightPx }, sound);
    const forget = desk.onSeen(made.see);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it listens to the camera from the moment it is made until it is put away
    setTurns(made);
    return () => {
      forget();
      made.dispose();
    };
  }, [desk, sound, first, eyes, widthPx, heightPx]);
  useEffect(() => {
    stage.current?.focus({ preventScroll: true });
    stage.current?.scrollIntoView({ block: 'start' });
  }, []);
  useWakeLock(true);
  return (
    <div className="balance-turns" ref={stage} tabIndex={-1} role="group" aria-label={text.heading}>
      {turns && <TurnsUnderWay turns={turns} choices={choices} onTurned={onTurned} onDone={onDone} />}
      <div className="balance-picture">
        <LiveStage label={text.picture} {...(turns && { shownFor: turns.readings.shownFor })}>
          {turns && <Outline turns={turns} size={size} />}
        </LiveStage>
        {camera === 'loading' && <p className="unseen">{text.loading}</p>}
        {failure && (
          <p className="notice failure" role="alert">
            {text.networkFailed} {failure.message}
          </p>
        )}
      </div>
    </div>
  );
}

interface UnderWayProps extends Pick<BalanceTurnsProps, 'choices' | 'onTurned' | 'onDone'> {
  readonly turns: GuidedTurns;
}

function TurnsUnderWay({ turns, choices, onTurned, onDone }: UnderWayProps): ReactElement {
  const state = useSyncExternalStore(turns.subscribe, turns.state);
  const { phase, leg, done, advice } = state;
  const trials = SIDES.flatMap((side) => done[side] ?? []);
  const { left, right } = done;
  useEffect(() => onTurned([left, right].flatMap((trial) => trial ?? [])), [onTurned, left, right]);
  const over = phase === 'over';
  useEffect(() => {
    if (over) onDone(SIDES.flatMap((side) => turns.state().done[side] ?? []));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is over
  }, [over]);
  const { name, detail } = sayTurn(state, choices.eyes);
  const standing = phase === 'settle' || phase === 'stand';
  return (
    <>
      <div className="balance-now" data-phase={phase} data-end={phase === 'landed' ? state.end : null}>
        <div className="balance-say" role="status">
          <p className="balance-name">{name}</p>
          {advice.length > 0 && phase === 'place' ? (
            advice.slice(0, 2).map((each) => (
              <p key={each} className="balance-detail">
                {each}
              </p>
            ))
          ) : (
            <p className="balance-detail">{detail}</p>
          )}
        </div>
        {phase === 'stand' || phase === 'rest' ? <TurnClock state={state} /> : <LegFigure leg={leg} />}
      </div>
      <div className="balance-row">
        <TurnLegs state={state} first={choices.first} />
        <div className="balance-buttons">
          {phase === 'rest' && (
            <button type="button" className="button primary" onClick={() => turns.goOn()}>
              {text.goOn}
            </button>
          )}
          {(standing || phase === 'rest') && (
            <button type="button" className="button" onClick={() => turns.again()}>
              {phase === 'rest' ? text.againLast : text.again}
            </button>
          )}
          <button type="button" className="button" onClick={() => onDone(trials)}>
            {trials.length > 0 ? text.finish : text.stop}
          </button>
        </div>
      </div>
    </>
  );
}

/** Where to stand, until the picture is good. */
function Outline({
  turns,
  size,
}: {
  readonly turns: GuidedTurns;
  readonly size: TurnsProps['size'];
}): ReactElement | null {
  const { phase } = useSyncExternalStore(turns.subscribe, turns.state);
  if (phase !== 'place') return null;
  return <FramingOutline view="front" {...size} facesLeft={false} />;
}
