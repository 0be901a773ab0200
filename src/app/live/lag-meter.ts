import { median } from '../../core/signal/statistics';

/** How the live loop keeps up. */
export interface LiveLag {
  /** From the camera's frame to its landmarks on the page, median of the last frames, ms; NaN before the first. */
  readonly frameToDrawMs: number;
  readonly looked: number;
  /** Came while the network was busy with another one; they wait for nobody. */
  readonly skipped: number;
}

/** The lag is that of the last so many frames. */
const KEPT = 120;
/** Each drawn frame is a measure of this name to whoever observes: nothing is kept of it. */
const MEASURE = 'live: frame to draw';

/** Counts frames, and takes the time that each one needs. */
export class LagMeter {
  readonly #lagsMs: number[] = [];
  #looked = 0;
  #skipped = 0;

  skip(): void {
    this.#skipped++;
  }

  /** @param takenAtMs when the camera took the frame that is on the page now, ms on the page's clock */
  drawn(takenAtMs: number): void {
    const nowMs = performance.now();
    this.#looked++;
    this.#lagsMs.push(nowMs - takenAtMs);
    if (this.#lagsMs.length > KEPT) this.#lagsMs.shift();
    performance.measure(MEASURE, {
      start: Math.max(0, takenAtMs),
      end: nowMs,
      detail: { looked: this.#looked, skipped: this.#skipped },
    });
    performance.clearMeasures(MEASURE);
  }

  get lag(): LiveLag {
    const frameToDrawMs = this.#lagsMs.length > 0 ? median(this.#lagsMs) : NaN;
    return { frameToDrawMs, looked: this.#looked, skipped: this.#skipped };
  }
}
