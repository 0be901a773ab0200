import type { Phase } from '../../workers/analysis-api';

/** What the worker is busy with; `call` is any call that tells no progress. */
export type Work = Phase | 'call';

/**
 * How long the worker may be silent before it counts as hung, ms. Loading waits for the network, and a graphics
 * driver may take minutes to compile a model the first time; a frame takes at most a few seconds.
 */
export const SILENCE_LIMITS_MS: Readonly<Record<Work, number>> = {
  calibrate: 60_000,
  probe: 60_000,
  'load-model': 300_000,
  'warm-up': 240_000,
  frames: 60_000,
  strides: 60_000,
  looks: 60_000,
  measure: 60_000,
  call: 60_000,
};

/** The silence is looked at this often, ms. */
const LOOK_EVERY_MS = 1000;

/**
 * Notices a worker that has fallen silent. Each look counts for one interval of silence at most, so a tab
 * whose timers are throttled, or a machine that slept, does not make a healthy worker look hung.
 */
export class Watchdog {
  readonly #onHung: (work: Work, silentMs: number) => void;
  readonly #limitsMs: Readonly<Record<Work, number>>;
  readonly #lookEveryMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #work: Work = 'call';
  #silentMs = 0;

  constructor(
    onHung: (work: Work, silentMs: number) => void,
    limitsMs: Readonly<Record<Work, number>> = SILENCE_LIMITS_MS,
    lookEveryMs = LOOK_EVERY_MS,
  ) {
    this.#onHung = onHung;
    this.#limitsMs = limitsMs;
    this.#lookEveryMs = lookEveryMs;
  }

  /**
   * Something was heard from the worker: the silence begins anew.
   * @param work what it is busy with; left out by what runs beside other work and must not change its patience
   */
  heard(work = this.#work): void {
    this.#work = work;
    this.#silentMs = 0;
  }

  /** Begins to listen, if it does not yet. */
  start(): void {
    if (this.#timer !== undefined) return;
    this.heard('call');
    this.#timer = setInterval(() => this.#look(), this.#lookEveryMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    this.#silentMs += this.#lookEveryMs;
    if (this.#silentMs > this.#limitsMs[this.#work]) {
      this.stop();
      this.#onHung(this.#work, this.#silentMs);
    }
  }
}
