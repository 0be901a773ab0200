import { useRef, type ReactElement, type ReactNode } from 'react';
import { totalMs, type TimerPhase } from '../../core/plan/timer-phase';
import { words } from '../../core/words/words';
import { canVibrate, type TimerEngine, type TimerView } from './timer-engine';
import { TimerTrack } from './timer-track';
import { useTools } from './tools-store';
import './timer.css';

/** What a phase is called, and what to do in it. */
export interface PhaseWords {
  readonly name: string;
  readonly detail: string;
}

interface TimerFaceProps<Phase extends TimerPhase> {
  readonly title: string;
  readonly timer: TimerEngine<Phase>;
  readonly view: TimerView<Phase>;
  /** What stands there before it is set going. */
  readonly idle: PhaseWords;
  readonly over: string;
  /** What it says is long: room is kept for it. */
  readonly roomy?: boolean;
  say(phase: Phase): PhaseWords;
  /** Beside the name: which side it is. */
  mark?(phase: Phase): ReactNode;
}

/** From here on minutes are easier to read than seconds. */
const SECONDS_UP_TO = 99;

/** A timer to be read from arm's length: what it is, how long still, what to think of; and its three buttons. */
export function TimerFace<Phase extends TimerPhase>({
  title,
  timer,
  view,
  idle,
  over,
  roomy = false,
  say,
  mark,
}: TimerFaceProps<Phase>): ReactElement {
  const main = useRef<HTMLButtonElement>(null);
  const { status, phases, index, leftS, elapsedMs } = view;
  const phase = phases[index]!;
  const going = status === 'running' || status === 'paused';
  const shown = { idle, running: say(phase), paused: say(phase), over: { name: text.over, detail: over } }[
    status
  ];
  const totalS = Math.round(totalMs(phases) / 1000);
  const toGoS = status === 'idle' ? totalS : Math.max(0, Math.ceil(totalS - elapsedMs / 1000));
  const back = (): void => {
    timer.stop();
    main.current?.focus();
  };
  return (
    <div className="timer" role="group" aria-label={title}>
      <div
        className="timer-face"
        data-status={status}
        data-kind={going ? phase.kind : 'none'}
        data-roomy={roomy}
      >
        <p className="timer-name">
          {going && mark?.(phase)}
          {shown.name}
        </p>
        <p className="timer-digits number" role="timer" aria-label={text.left}>
          {status === 'running' || status === 'paused' ? digits(leftS) : text.minutes(toGoS)}
        </p>
        <p className="timer-detail">{shown.detail}</p>
        <TimerTrack phases={phases} elapsedMs={status === 'idle' ? 0 : elapsedMs} />
        <p className="timer-whole number">
          {status === 'paused' ? `${text.paused}. ` : ''}
          {status === 'idle' ? text.whole(text.minutes(totalS)) : text.stillToGo(text.minutes(toGoS))}
        </p>
      </div>
      {/* Said once a phase: the words change with the phase, never with the seconds. */}
      <p className="unseen" role="status">
        {status === 'running' && text.said(shown.name, phase.durationMs / 1000, shown.detail)}
        {status === 'paused' && text.paused}
        {status === 'over' && over}
      </p>
      <div className="timer-buttons">
        <button
          ref={main}
          type="button"
          className="button primary"
          onClick={() => (status === 'running' ? timer.pause() : timer.run())}
        >
          {{ idle: text.start, running: text.pause, paused: text.resume, over: text.again }[status]}
        </button>
        <button type="button" className="button" disabled={!going} onClick={() => timer.skip()}>
          {text.skip}
        </button>
        <button type="button" className="button" disabled={!going} onClick={back}>
          {text.stop}
        </button>
      </div>
      <SignalSwitches />
    </div>
  );
}

/** Sound and vibration, for both timers alike. */
function SignalSwitches(): ReactElement {
  const [{ signals }, change] = useTools();
  const vibrates = canVibrate();
  return (
    <div className="timer-signals">
      <label className="tick">
        <input
          type="checkbox"
          checked={signals.sound}
          onChange={() => change({ signals: { ...signals, sound: !signals.sound } })}
        />
        {text.sound}
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={vibrates && signals.vibration}
          disabled={!vibrates}
          onChange={() => change({ signals: { ...signals, vibration: !signals.vibration } })}
        />
        {text.vibration}
      </label>
      {!vibrates && <span className="small soft">{text.noVibration}</span>}
    </div>
  );
}

const text = words.tools.timers;

function digits(leftS: number): string {
  return leftS > SECONDS_UP_TO ? text.minutes(leftS) : String(leftS);
}
