import {
  elapsedAt,
  jumpTo,
  pauseAt,
  runFrom,
  standingAt,
  type TimerClock,
} from '../../core/plan/timer-clock';
import { positionAt, startsAtMs, totalMs, type TimerPhase } from '../../core/plan/timer-phase';
import { signalsFrom, type SignalKind } from '../../core/plan/timer-signals';
import type { TimerSound } from './timer-sound';

export type TimerStatus = 'idle' | 'running' | 'paused' | 'over';

/** What a timer shows. */
export interface TimerView<Phase extends TimerPhase = TimerPhase> {
  readonly status: TimerStatus;
  readonly phases: readonly Phase[];
  /** Index into the phases. */
  readonly index: number;
  /** Left of this phase: whole seconds, rounded up, so that the last one shown is 1. */
  readonly leftS: number;
  readonly elapsedMs: number;
}

export interface TimerSignalsOn {
  readonly sound: boolean;
  readonly vibration: boolean;
}

const TICK_MS = 200;
const BUZZ_MS: Readonly<Record<SignalKind, readonly number[]>> = {
  count: [40],
  begin: [400],
  rest: [150, 100, 150],
  end: [200, 100, 200, 100, 400],
};

/** One timer sounds at a time: the one that is set going pauses the other. */
let going: { pause(): void } | null = null;

/**
 * Runs through phases by the clock. Ticks only look at it: a page that slept for a minute is a minute further, and
 * says the phase that it is in, none of those it slept through.
 */
export class TimerEngine<Phase extends TimerPhase = TimerPhase> {
  readonly #listeners = new Set<() => void>();
  readonly #sound: TimerSound;
  readonly #keep: (elapsedMs: number) => void;
  #on: TimerSignalsOn = { sound: false, vibration: false };
  #clock: TimerClock = standingAt(0);
  #ticking: ReturnType<typeof setInterval> | null = null;
  #view: TimerView<Phase>;
  /** What the next start runs through. */
  #next: readonly Phase[];

  /**
   * @param phases what it shows before it is set going
   * @param keptMs where it was left the last time
   * @param keep told how far it is whenever it stops or may be about to
   */
  constructor(
    phases: readonly Phase[],
    keptMs: number,
    sound: TimerSound,
    keep: (elapsedMs: number) => void,
  ) {
    this.#sound = sound;
    this.#keep = keep;
    this.#next = phases;
    this.#view = idle(phases);
    if (keptMs > 0 && keptMs < totalMs(phases)) {
      this.#clock = standingAt(keptMs);
      this.#view = viewOf(phases, keptMs, 'paused');
    }
  }

  readonly view = (): TimerView<Phase> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Other phases; in the middle of some they wait for the next start. */
  set(phases: readonly Phase[]): void {
    if (this.#next === phases) return;
    this.#next = phases;
    if (this.#view.status === 'idle' || this.#view.status === 'over') this.#show(idle(phases));
  }

  signalWith(on: TimerSignalsOn): void {
    const before = this.#on;
    this.#on = on;
    if (this.#view.status === 'running' && before.sound !== on.sound) this.#soundOn();
  }

  /** From the beginning, or on from where it was paused. */
  run(): void {
    const { status } = this.#view;
    if (status === 'running') return;
    going?.pause();
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- not an alias: which timer runs is kept, so that the next pauses it
    going = this;
    const phases = status === 'paused' ? this.#view.phases : this.#next;
    if (status !== 'paused') this.#clock = standingAt(0);
    this.#clock = runFrom(this.#clock, Date.now());
    this.#ticking = setInterval(() => this.look(), TICK_MS);
    this.#show(viewOf(phases, elapsedAt(this.#clock, Date.now()), 'running'));
    this.#buzz(this.#view.index);
    this.#soundOn();
  }

  pause(): void {
    if (this.#view.status !== 'running') return;
    this.look();
    if (this.#view.status !== 'running') return;
    this.#stand(pauseAt(this.#clock, Date.now()));
    this.#sound.cancel();
    this.#show(viewOf(this.#view.phases, this.#clock.beforeMs, 'paused'));
    this.#keep(this.#clock.beforeMs);
  }

  /** To the beginning of the next phase; past the last it is over. */
  skip(): void {
    const { status, phases, index } = this.#view;
    if (status !== 'running' && status !== 'paused') return;
    if (index + 1 === phases.length) {
      this.#finish();
      this.#sound.cancel();
      return;
    }
    this.#clock = jumpTo(this.#clock, startsAtMs(phases, index + 1), Date.now());
    if (status === 'running') {
      this.look();
      this.#soundOn();
    } else {
      this.#show(viewOf(phases, this.#clock.beforeMs, 'paused'));
      this.#keep(this.#clock.beforeMs);
    }
  }

  stop(): void {
    this.#stand(standingAt(0));
    this.#sound.cancel();
    this.#show(idle(this.#next));
    this.#keep(0);
  }

  /** Looks at the clock. */
  look(): void {
    if (this.#view.status !== 'running') return;
    const { phases, index } = this.#view;
    const elapsedMs = elapsedAt(this.#clock, Date.now());
    if (elapsedMs >= totalMs(phases)) {
      this.#finish();
      return;
    }
    this.#show(viewOf(phases, elapsedMs, 'running'));
    if (this.#view.index !== index) this.#buzz(this.#view.index);
  }

  /** The page is shown again: the sound card may have slept with the machine. */
  wake(): void {
    this.look();
    if (this.#view.status === 'running') this.#soundOn();
  }

  /** The page is put aside, and may never come back. */
  keepNow(): void {
    if (this.#view.status === 'running') this.#keep(elapsedAt(this.#clock, Date.now()));
  }

  #finish(): void {
    const { phases } = this.#view;
    // The last sound of a timer that ran out is sounding just now: it is left to.
    this.#stand(standingAt(0));
    this.#show(viewOf(phases, totalMs(phases), 'over'));
    this.#keep(0);
    if (this.#on.vibration) vibrate(BUZZ_MS.end);
  }

  #stand(clock: TimerClock): void {
    this.#clock = clock;
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
    if (going === this) going = null;
  }

  #soundOn(): void {
    if (!this.#on.sound) {
      this.#sound.cancel();
      return;
    }
    const elapsedMs = elapsedAt(this.#clock, Date.now());
    const coming = signalsFrom(this.#view.phases, elapsedMs);
    this.#sound.schedule(coming.map(({ kind, atMs }) => ({ kind, inMs: atMs - elapsedMs })));
  }

  #buzz(index: number): void {
    if (!this.#on.vibration) return;
    const kind = this.#view.phases[index]?.kind;
    if (kind === 'work') vibrate(BUZZ_MS.begin);
    if (kind === 'rest') vibrate(BUZZ_MS.rest);
  }

  #show(view: TimerView<Phase>): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

function idle<Phase extends TimerPhase>(phases: readonly Phase[]): TimerView<Phase> {
  return viewOf(phases, 0, 'idle');
}

function viewOf<Phase extends TimerPhase>(
  phases: readonly Phase[],
  elapsedMs: number,
  status: TimerStatus,
): TimerView<Phase> {
  const { index, leftMs } = positionAt(phases, elapsedMs);
  return { status, phases, index, leftS: Math.ceil(leftMs / 1000), elapsedMs };
}

/** Whether web pages can make this device vibrate. */
export function canVibrate(): boolean {
  return typeof (navigator as { vibrate?: unknown }).vibrate === 'function';
}

function vibrate(pattern: readonly number[]): void {
  if (canVibrate()) navigator.vibrate([...pattern]);
}
