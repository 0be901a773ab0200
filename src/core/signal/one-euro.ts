/** How a One-Euro filter trades jitter for lag. */
export interface OneEuroSettings {
  /** Cut-off while the value rests, Hz: lower is calmer, and later. */
  readonly restingHz: number;
  /** How much the cut-off rises with speed, Hz for each unit a second: higher is nearer to what moves fast. */
  readonly hzPerSpeed: number;
  /** Cut-off of the speed itself, Hz. */
  readonly speedHz: number;
}

/**
 * One-Euro filter: a first-order low-pass that opens up as the value moves, so that what rests does not tremble and what
 * moves does not lag. For pictures that are drawn while they come in; it looks at the past only, so it lags, and nothing
 * is measured from it. Casiez, Roussel & Vogel 2012, CHI, https://doi.org/10.1145/2207676.2208639, algorithm 1, each
 * step with its own time between samples instead of one rate.
 */
export class OneEuro {
  readonly #settings: OneEuroSettings;
  #timeS = NaN;
  #smooth = NaN;
  #speed = 0;

  /** @throws {RangeError} unless both cut-offs are above 0 and `hzPerSpeed` is not below */
  constructor(settings: OneEuroSettings) {
    const { restingHz, hzPerSpeed, speedHz } = settings;
    if (!(restingHz > 0 && speedHz > 0 && hzPerSpeed >= 0)) {
      throw new RangeError('cut-offs must be above 0 Hz, and the cut-off must not fall with speed');
    }
    this.#settings = settings;
  }

  /**
   * Takes the next sample and answers the smoothed value, in the value's own unit. The first sample, and one that is not
   * later than the one before, is answered as it is: the filter begins anew. So does one after a NaN.
   * @param timeS any spacing
   * @param unit what speed is counted in: px of a trunk length, so that a person near by and one far off are smoothed alike
   */
  next(timeS: number, value: number, unit = 1): number {
    const stepS = timeS - this.#timeS;
    this.#timeS = timeS;
    if (!(stepS > 0) || Number.isNaN(this.#smooth)) {
      this.#speed = 0;
      this.#smooth = value;
      return value;
    }
    const { restingHz, hzPerSpeed, speedHz } = this.#settings;
    const speed = (value - this.#smooth) / stepS;
    this.#speed += share(speedHz, stepS) * (speed - this.#speed);
    const cutoffHz = restingHz + (hzPerSpeed * Math.abs(this.#speed)) / unit;
    this.#smooth += share(cutoffHz, stepS) * (value - this.#smooth);
    return this.#smooth;
  }

  /** Forgets what was. */
  reset(): void {
    this.#timeS = NaN;
  }
}

/** How much of a new sample a first-order low-pass takes: 1 / (1 + tau / step) with tau = 1 / (2 pi cut-off). */
function share(cutoffHz: number, stepS: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * stepS));
}
