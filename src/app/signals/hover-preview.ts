import type { ClipClock } from '../clock/clip-clock';

/**
 * Looking at other moments with the pointer, without going there: while it is over a plot the clock shows what is under
 * it; when it leaves, the clock goes back to where it was, unless a click settled on a moment or something else moved
 * the clock meanwhile. A clip that plays is not disturbed by a pointer that passes; a click stops it.
 */
export class HoverPreview {
  readonly #clock: ClipClock;
  /** The frame to go back to. */
  #home: number | null = null;
  #shown = -1;

  constructor(clock: ClipClock) {
    this.#clock = clock;
  }

  over(timeS: number): void {
    const { frame, playing } = this.#clock.now();
    if (playing) return;
    if (this.#home === null || frame !== this.#shown) this.#home = frame;
    this.#clock.showTime(timeS);
    this.#shown = this.#clock.now().frame;
  }

  settle(timeS: number): void {
    this.#home = null;
    this.#clock.showTime(timeS);
  }

  leave(): void {
    const home = this.#home;
    this.#home = null;
    const { frame, playing } = this.#clock.now();
    if (home !== null && !playing && frame === this.#shown) this.#clock.showFrame(home);
  }
}
