import { atAnotherRate, ticksWithin, type Beat } from './metronome-beat';

/** The part of a sound card that a metronome needs. */
export interface TickSound {
  /** Its own clock, s: it never waits for the page. */
  readonly nowS: number;
  tickAt(atS: number): void;
  /** Forgets ticks that were to come. */
  cancelTicks(): void;
}

/** Ticks are handed over so far ahead: a hidden tab's timers come once a second, s. */
const AHEAD_S = 1.5;
const LOOK_EVERY_MS = 250;
/** From the press to the first tick, s. */
const FIRST_IN_S = 0.3;

/** Beats by the sound card's clock. The page's timers only hand over ticks ahead of time: they may be late. */
export class Metronome {
  readonly #sound: TickSound;
  #beat: Beat | null = null;
  /** Ticks before this have been handed over, s. */
  #plannedToS = 0;
  #looking: ReturnType<typeof setInterval> | null = null;

  constructor(sound: TickSound) {
    this.#sound = sound;
  }

  /** Begins, or goes on at another rate without a stumble. */
  beat(perMin: number): void {
    const { nowS } = this.#sound;
    if (this.#beat?.perMin === perMin) return;
    this.#sound.cancelTicks();
    this.#beat = this.#beat ? atAnotherRate(this.#beat, perMin, nowS) : { firstS: nowS + FIRST_IN_S, perMin };
    this.#plannedToS = nowS;
    this.#plan();
    this.#looking ??= setInterval(() => this.#plan(), LOOK_EVERY_MS);
  }

  stop(): void {
    if (this.#looking !== null) clearInterval(this.#looking);
    this.#looking = null;
    if (this.#beat) this.#sound.cancelTicks();
    this.#beat = null;
  }

  #plan(): void {
    if (!this.#beat) return;
    const { nowS } = this.#sound;
    const toS = nowS + AHEAD_S;
    // After a long sleep what was missed stays missed.
    for (const atS of ticksWithin(this.#beat, Math.max(this.#plannedToS, nowS), toS)) this.#sound.tickAt(atS);
    this.#plannedToS = Math.max(this.#plannedToS, toS);
  }
}
