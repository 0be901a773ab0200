import { selectInPlace } from '../signal/select';

/** Unknowns of a cubic. */
const ORDER = 4;
/** The fit, and twice again without its outliers. */
const ROUNDS = 3;
/** A row of the normal equations: the unknowns' factors and the right side. */
const ROW = ORDER + 1;
/** From one place to the next the median miss seldom changes by more than this. */
const NEAR_MEDIAN = 0.88;

/**
 * A cubic fitted to the samples near one place by weighted least squares, weights falling with the distance
 * (Epanechnikov; Fan & Gijbels 1996, Local Polynomial Modelling) and outliers weighed down by Tukey's biweight. It is
 * moved along many thousand samples: all its numbers live in arrays that are used again.
 */
export class LocalCubic {
  /** The curve where it was moved to, its first derivative by x and its second. */
  value = NaN;
  speed = NaN;
  acceleration = NaN;
  private first = 0;
  /** The median miss where it was fitted last: near by it is hardly another. */
  private usualMiss = 0;
  /** The samples' places in the fit's window, -1..1. */
  private readonly places: Float64Array;
  private readonly kernel: Float64Array;
  private readonly weights: Float64Array;
  private readonly misses: Float64Array;
  private readonly ranked: Float64Array;
  private readonly rows = new Float64Array(ORDER * ROW);
  private readonly cubic = new Float64Array(ORDER);

  /**
   * @param x rising
   * @param y the sample at each x
   * @param halfWidth samples within this of the place take part, unit of x
   */
  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
    private readonly halfWidth: number,
  ) {
    const n = x.length;
    this.places = new Float64Array(n);
    this.kernel = new Float64Array(n);
    this.weights = new Float64Array(n);
    this.misses = new Float64Array(n);
    this.ranked = new Float64Array(n);
  }

  /**
   * Fits the samples about `at`. Places must be asked for in rising order.
   * @returns whether there are enough of them
   */
  moveTo(at: number): boolean {
    const { x, halfWidth, places, kernel, weights } = this;
    while (this.first < x.length && x[this.first]! < at - halfWidth) this.first++;
    const from = this.first;
    let to = from;
    while (to < x.length && x[to]! <= at + halfWidth) to++;
    if (to - from < ORDER + 3) return false;
    for (let k = from; k < to; k++) {
      const u = (x[k]! - at) / halfWidth;
      places[k] = u;
      kernel[k] = Math.max(0, 1 - u * u);
      weights[k] = kernel[k]!;
    }
    for (let round = 1; round <= ROUNDS; round++) {
      this.gather(from, to);
      if (!this.solve()) return false;
      if (round < ROUNDS) this.doubt(from, to);
    }
    const { cubic } = this;
    this.value = cubic[0]!;
    this.speed = cubic[1]! / halfWidth;
    this.acceleration = (2 * cubic[2]!) / (halfWidth * halfWidth);
    return true;
  }

  /** The normal equations (x within -1..1: well conditioned). */
  private gather(from: number, to: number): void {
    const { y, places, weights, rows } = this;
    let [m0, m1, m2, m3, m4, m5, m6] = [0, 0, 0, 0, 0, 0, 0];
    let [r0, r1, r2, r3] = [0, 0, 0, 0];
    for (let k = from; k < to; k++) {
      const u = places[k]!;
      const value = y[k]!;
      let power = weights[k]!;
      m0 += power;
      r0 += power * value;
      power *= u;
      m1 += power;
      r1 += power * value;
      power *= u;
      m2 += power;
      r2 += power * value;
      power *= u;
      m3 += power;
      r3 += power * value;
      power *= u;
      m4 += power;
      power *= u;
      m5 += power;
      power *= u;
      m6 += power;
    }
    rows.set([m0, m1, m2, m3, r0, m1, m2, m3, m4, r1, m2, m3, m4, m5, r2, m3, m4, m5, m6, r3]);
  }

  /** Gaussian elimination with row pivoting; false when singular. */
  private solve(): boolean {
    const { rows, cubic } = this;
    for (let c = 0; c < ORDER; c++) {
      let pivot = c;
      for (let r = c + 1; r < ORDER; r++) {
        if (Math.abs(rows[r * ROW + c]!) > Math.abs(rows[pivot * ROW + c]!)) pivot = r;
      }
      if (Math.abs(rows[pivot * ROW + c]!) < 1e-12) return false;
      for (let k = 0; k < ROW && pivot !== c; k++) {
        const kept = rows[c * ROW + k]!;
        rows[c * ROW + k] = rows[pivot * ROW + k]!;
        rows[pivot * ROW + k] = kept;
      }
      for (let r = 0; r < ORDER; r++) {
        if (r === c) continue;
        const factor = rows[r * ROW + c]! / rows[c * ROW + c]!;
        for (let k = c; k < ROW; k++) rows[r * ROW + k]! -= factor * rows[c * ROW + k]!;
      }
    }
    for (let i = 0; i < ORDER; i++) cubic[i] = rows[i * ROW + ORDER]! / rows[i * ROW + i]!;
    return true;
  }

  /** Weighs down what lies off the fit, by six times the median miss. */
  private doubt(from: number, to: number): void {
    const { y, places, kernel, weights, misses, ranked } = this;
    const [c0, c1, c2, c3] = this.cubic as unknown as readonly [number, number, number, number];
    // Only the misses about as large as the last median are ranked, unless it proves to lie elsewhere.
    const [low, high] = [NEAR_MEDIAN * this.usualMiss, this.usualMiss / NEAR_MEDIAN];
    let below = 0;
    let near = 0;
    for (let k = from; k < to; k++) {
      const u = places[k]!;
      const miss = Math.abs(y[k]! - (((c3 * u + c2) * u + c1) * u + c0));
      misses[k] = miss;
      if (miss < low) below++;
      else if (miss <= high) ranked[near++] = miss;
    }
    const rank = (to - from) >> 1;
    if (rank >= below && rank < below + near) {
      this.usualMiss = selectInPlace(ranked, rank - below, near);
    } else {
      ranked.set(misses.subarray(from, to));
      this.usualMiss = selectInPlace(ranked, rank, to - from);
    }
    const scale = 6 * Math.max(this.usualMiss, 1e-9);
    for (let k = from; k < to; k++) {
      const miss = misses[k]! / scale;
      const trust = 1 - miss * miss;
      weights[k] = miss >= 1 ? 0 : kernel[k]! * (trust * trust);
    }
  }
}
