import type { OpenCamera } from '../../camera/camera';
import type { RecordCamera, Recording, RecordingAnswer, RunningRecording } from '../../camera/recorder';
import { STEADY_RUN_S } from '../../core/live/steady-run';
import type { TimerPhase } from '../../core/plan/timer-phase';
import { signalsFrom, type SignalKind } from '../../core/plan/timer-signals';
import type { TimerSound } from '../plan/timer-sound';

export type StartMode = 'now' | 'countdown' | 'hands-free';

export interface RecordPlan {
  readonly start: StartMode;
  /** Of the recording, s. */
  readonly lengthS: number;
  /** Before it, where that is how it starts, s. */
  readonly countdownS: number;
  /** File name without its ending. */
  readonly name: string;
}

export const LENGTH_S = { shortest: 5, longest: 60, usual: 20 } as const;
export const COUNTDOWN_S = { shortest: 5, longest: 10, usual: 10 } as const;

export type RecordState =
  | { readonly phase: 'idle' }
  /** Hands-free, for the runner to run steadily; `steadyS` of {@link STEADY_RUN_S}, whole seconds. */
  | { readonly phase: 'waiting'; readonly steadyS: number }
  /** Whole seconds, rounded up: the last one shown is 1. `fromS` is where it began. */
  | { readonly phase: 'counting'; readonly leftS: number; readonly fromS: number }
  | { readonly phase: 'recording'; readonly leftS: number; readonly lengthS: number }
  /** It was stopped, and what is left of it is being written. */
  | { readonly phase: 'ending' }
  | {
      readonly phase: 'done';
      readonly recording: Recording;
      /** It was ended because its page was left. */
      readonly left: boolean;
    }
  | { readonly phase: 'failed'; readonly trouble: Extract<RecordingAnswer, { ok: false }>['trouble'] };

const IDLE: RecordState = { phase: 'idle' };
const TICK_MS = 100;

/**
 * From the press on Start to the recording that came of it. It outlives its page: a recording whose page is left is ended,
 * and its end is told to whoever comes back.
 */
export class RecordDesk {
  readonly #record: RecordCamera;
  readonly #sound: Pick<TimerSound, 'schedule' | 'cancel' | 'close'>;
  readonly #listeners = new Set<() => void>();
  #state: RecordState = IDLE;
  #camera: OpenCamera | null = null;
  #plan: RecordPlan | null = null;
  #running: RunningRecording | null = null;
  #beginsAtMs = 0;
  #ticking: ReturnType<typeof setInterval> | null = null;
  #left = false;

  constructor(record: RecordCamera, sound: Pick<TimerSound, 'schedule' | 'cancel' | 'close'>) {
    this.#record = record;
    this.#sound = sound;
  }

  readonly state = (): RecordState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Of a press: browsers let pages sound only after one. */
  begin(camera: OpenCamera, plan: RecordPlan): void {
    if (isUnderWay(this.#state)) return;
    this.#camera = camera;
    this.#plan = plan;
    this.#left = false;
    if (plan.start === 'now') this.#start(true);
    else if (plan.start === 'countdown') this.#count(plan);
    else {
      this.#beep('count');
      this.#show({ phase: 'waiting', steadyS: 0 });
    }
  }

  /** How long the running has been steady now, s: starts a hands-free recording. */
  see(steadyForS: number): void {
    if (this.#state.phase !== 'waiting') return;
    if (steadyForS >= STEADY_RUN_S) this.#start(true);
    else if (Math.floor(steadyForS) !== this.#state.steadyS) {
      this.#show({ phase: 'waiting', steadyS: Math.floor(steadyForS) });
    }
  }

  /** Calls off what has not begun; ends what has: what was recorded by then is kept. */
  stop(): void {
    const { phase } = this.#state;
    if (phase === 'waiting' || phase === 'counting') this.#callOff();
    if (phase !== 'recording') return;
    this.#rest();
    this.#show({ phase: 'ending' });
    this.#running?.stop();
  }

  /** The camera is gone: what has not begun never will. What has begun finds out by itself. */
  cameraGone(): void {
    if (this.#state.phase === 'waiting' || this.#state.phase === 'counting') this.#callOff();
  }

  /** The page is left: nothing goes on without somebody to see it. */
  leave(): void {
    if (this.#state.phase === 'recording') this.#left = true;
    this.stop();
    if (!isUnderWay(this.#state)) this.#sound.close();
  }

  /** What came of it is put away; the file stays where it is. */
  putAway(): void {
    if (!isUnderWay(this.#state)) this.#show(IDLE);
  }

  #count(plan: RecordPlan): void {
    this.#beginsAtMs = Date.now() + 1000 * plan.countdownS;
    this.#sound.schedule(signalsFrom(phasesOf(plan), 0).map(({ kind, atMs }) => ({ kind, inMs: atMs })));
    this.#show({ phase: 'counting', leftS: plan.countdownS, fromS: plan.countdownS });
    this.#ticking = setInterval(() => this.#tick(), TICK_MS);
  }

  #start(heard: boolean): void {
    const [camera, plan] = [this.#camera, this.#plan];
    if (!camera || !plan) return;
    if (heard) {
      const [, work] = phasesOf(plan);
      this.#sound.schedule(signalsFrom([work], 0).map(({ kind, atMs }) => ({ kind, inMs: atMs })));
    }
    const running = this.#record(camera, { longestS: plan.lengthS, name: plan.name });
    this.#running = running;
    this.#show({ phase: 'recording', leftS: plan.lengthS, lengthS: plan.lengthS });
    this.#ticking ??= setInterval(() => this.#tick(), TICK_MS);
    void running.done.then((answer) => this.#ended(running, answer));
  }

  #tick(): void {
    if (this.#state.phase === 'counting') {
      const leftS = Math.ceil((this.#beginsAtMs - Date.now()) / 1000);
      // Its beeps were handed over with those of the countdown.
      if (leftS <= 0) this.#start(false);
      else if (leftS !== this.#state.leftS) this.#show({ ...this.#state, leftS });
    } else if (this.#state.phase === 'recording' && this.#running) {
      const leftS = Math.max(0, Math.ceil(this.#state.lengthS - this.#running.elapsedS));
      if (leftS !== this.#state.leftS) this.#show({ ...this.#state, leftS });
    }
  }

  #ended(running: RunningRecording, answer: RecordingAnswer): void {
    if (running !== this.#running) return;
    this.#running = null;
    this.#rest();
    // The end of one that ran its length sounds by itself, by the sound card's clock.
    if (!answer.ok || answer.recording.end !== 'long-enough') this.#beep('end');
    this.#show(
      answer.ok
        ? { phase: 'done', recording: answer.recording, left: this.#left }
        : { phase: 'failed', trouble: answer.trouble },
    );
    if (this.#left) this.#sound.close();
  }

  #callOff(): void {
    this.#rest();
    this.#sound.cancel();
    this.#show(IDLE);
  }

  #rest(): void {
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
  }

  #beep(kind: SignalKind): void {
    this.#sound.schedule([{ kind, inMs: 0 }]);
  }

  #show(state: RecordState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a recording is about to begin, runs, or is being written. */
export function isUnderWay({ phase }: RecordState): boolean {
  return phase === 'waiting' || phase === 'counting' || phase === 'recording' || phase === 'ending';
}

function phasesOf({ countdownS, lengthS }: RecordPlan): readonly [TimerPhase, TimerPhase] {
  return [
    { kind: 'ready', round: 0, durationMs: 1000 * countdownS },
    { kind: 'work', round: 0, durationMs: 1000 * lengthS },
  ];
}
