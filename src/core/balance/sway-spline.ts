/** Cubic pieces that a place on the line depends on. */
const ORDER = 4;
/** Weight of the second differences: bridges stretches without samples, and is too small to bend what has some. */
const BRIDGE = 1e-4;

/**
 * The smooth curve nearest to samples: a cubic spline with even knots, fitted by least squares. Such a fit is a low-pass
 * without delay that is nearly ideal up to half the knots' rate (Unser 1999, IEEE Signal Process Mag 16:22), needs no
 * even time steps and no values before the first or after the last sample, and gives speed without differencing noise.
 * The times are factored once (a banded Cholesky factor, as de Boor 1978, A Practical Guide to Splines, chapter 14); any
 * number of signals on them can then be fitted.
 */
export class SwaySpline {
  readonly #fromS: number;
  readonly #knotS: number;
  readonly #pieces: number;
  /** Lower band of the factor: entry `ORDER * row + back` stands `back` columns left of the diagonal. */
  readonly #factor: Float64Array;
  readonly #places: Float64Array;

  /**
   * @param timesS where there are samples; strictly rising, at least two
   * @param knotS time between knots: signals slower than 1 / (2 knotS) Hz are kept
   */
  constructor(timesS: Float64Array, knotS: number) {
    const n = timesS.length;
    this.#fromS = timesS[0]!;
    const lengthS = timesS[n - 1]! - this.#fromS;
    this.#pieces = Math.max(1, Math.round(lengthS / knotS));
    this.#knotS = lengthS / this.#pieces;
    this.#places = timesS.map((t) => this.#place(t));
    this.#factor = this.#factored();
  }

  /** The spline's coefficients for values at the times of the samples. */
  fit(values: ArrayLike<number>): Float64Array {
    const c = new Float64Array(this.#pieces + ORDER - 1);
    this.#places.forEach((place, i) => {
      const first = this.#firstOf(place);
      weights(place - first).forEach((w, k) => (c[first + k]! += w * values[i]!));
    });
    const L = this.#factor;
    for (let i = 0; i < c.length; i++) {
      for (let k = 1; k < ORDER && k <= i; k++) c[i]! -= L[ORDER * i + k]! * c[i - k]!;
      c[i]! /= L[ORDER * i]!;
    }
    for (let i = c.length - 1; i >= 0; i--) {
      for (let k = 1; k < ORDER && i + k < c.length; k++) c[i]! -= L[ORDER * (i + k) + k]! * c[i + k]!;
      c[i]! /= L[ORDER * i]!;
    }
    return c;
  }

  /** The curve at a time, in the values' unit. */
  value(coefficients: Float64Array, timeS: number): number {
    return this.#sum(coefficients, timeS, weights);
  }

  /** How fast it rises there, units a second. */
  slope(coefficients: Float64Array, timeS: number): number {
    return this.#sum(coefficients, timeS, slopes) / this.#knotS;
  }

  #sum(c: Float64Array, timeS: number, weightsAt: (u: number) => readonly number[]): number {
    const place = this.#place(timeS);
    const first = this.#firstOf(place);
    return weightsAt(place - first).reduce((sum, w, k) => sum + w * c[first + k]!, 0);
  }

  #place(timeS: number): number {
    return (timeS - this.#fromS) / this.#knotS;
  }

  #firstOf(place: number): number {
    return Math.min(this.#pieces - 1, Math.max(0, Math.floor(place)));
  }

  #factored(): Float64Array {
    const size = this.#pieces + ORDER - 1;
    const band = new Float64Array(ORDER * size);
    const addOuter = (first: number, vector: readonly number[], by: number): void => {
      vector.forEach((a, i) => {
        for (let k = 0; k <= i; k++) band[ORDER * (first + i) + k]! += by * a * vector[i - k]!;
      });
    };
    for (const place of this.#places) {
      const first = this.#firstOf(place);
      addOuter(first, weights(place - first), 1);
    }
    for (let i = 0; i + 2 < size; i++) addOuter(i, [1, -2, 1], BRIDGE);
    for (let i = 0; i < size; i++) {
      for (let k = Math.min(ORDER - 1, i); k >= 0; k--) {
        let sum = band[ORDER * i + k]!;
        for (let m = k + 1; m < ORDER && m <= i; m++) {
          sum -= band[ORDER * i + m]! * band[ORDER * (i - k) + (m - k)]!;
        }
        band[ORDER * i + k] =
          k === 0 ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / band[ORDER * (i - k)]!;
      }
    }
    return band;
  }
}

/** The four cubic B-splines that are not nought at `u` of a piece. */
function weights(u: number): readonly number[] {
  const v = 1 - u;
  return [v ** 3 / 6, (3 * u ** 3 - 6 * u ** 2 + 4) / 6, (3 * v ** 3 - 6 * v ** 2 + 4) / 6, u ** 3 / 6];
}

function slopes(u: number): readonly number[] {
  const v = 1 - u;
  return [-(v ** 2) / 2, (3 * u ** 2 - 4 * u) / 2, -(3 * v ** 2 - 4 * v) / 2, u ** 2 / 2];
}
