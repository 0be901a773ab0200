import type { TimeRange } from '../clock/clip-clock';

/** Fewer frames than this say nothing as a plot. */
const FEWEST_FRAMES = 8;
/** Where the present moment stands after the plots had to turn the page, share of their width. */
const AFTER_TURNING = 0.1;

/** The part of a range as wide as asked that lies within the whole: moved inside first, cut only where it is wider. */
export function rangeWithin(whole: TimeRange, asked: TimeRange, leastS: number): TimeRange {
  const wholeS = whole.toS - whole.fromS;
  const spanS = Math.min(Math.max(asked.toS - asked.fromS, leastS), wholeS);
  const middleS = (asked.fromS + asked.toS) / 2;
  const fromS = Math.min(Math.max(middleS - spanS / 2, whole.fromS), whole.toS - spanS);
  return { fromS, toS: fromS + spanS };
}

/** The part of a clip that its plots show, the same in all of them. */
export class ShownRange {
  readonly #whole: TimeRange;
  readonly #leastS: number;
  readonly #listeners = new Set<() => void>();
  #shown: TimeRange;

  /** @param timesS of the clip's frames, seconds, rising */
  constructor(timesS: Float64Array) {
    const [fromS, lastS] = [timesS[0] ?? 0, timesS.at(-1) ?? 0];
    // A clip of one frame has a range all the same.
    this.#whole = { fromS, toS: Math.max(lastS, fromS + 0.001) };
    this.#leastS = (FEWEST_FRAMES * (this.#whole.toS - fromS)) / Math.max(1, timesS.length - 1);
    this.#shown = this.#whole;
  }

  readonly now = (): TimeRange => this.#shown;

  readonly isWhole = (): boolean => this.#shown === this.#whole;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(asked: TimeRange): void {
    const within = rangeWithin(this.#whole, asked, this.#leastS);
    this.#shown = within.toS - within.fromS >= this.#whole.toS - this.#whole.fromS ? this.#whole : within;
    for (const listener of this.#listeners) listener();
  }

  showWhole(): void {
    this.show(this.#whole);
  }

  /** @param factor 0.5 = half as much time, twice as large; `aroundS` keeps its place */
  zoom(factor: number, aroundS: number): void {
    const { fromS, toS } = this.#shown;
    const around = Math.min(Math.max(aroundS, fromS), toS);
    this.show({ fromS: around - factor * (around - fromS), toS: around + factor * (toS - around) });
  }

  /** @param share of what is shown, + = later */
  move(share: number): void {
    const { fromS, toS } = this.#shown;
    const byS = share * (toS - fromS);
    this.show({ fromS: fromS + byS, toS: toS + byS });
  }

  /** Turns the page when a moment is not on it. */
  follow(timeS: number): void {
    const { fromS, toS } = this.#shown;
    if (timeS >= fromS && timeS <= toS) return;
    const startS = timeS - AFTER_TURNING * (toS - fromS);
    this.show({ fromS: startS, toS: startS + toS - fromS });
  }
}
