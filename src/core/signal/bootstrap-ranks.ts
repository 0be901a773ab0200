/**
 * The bootstrap of the median without drawing. Of n values drawn from n with replacement, the r-th smallest is the
 * sorted value number ceil(n U), where U follows Beta(r, n - r + 1) (Efron 1979, Ann Stat 7:1, section 3); for the
 * median Beta((n + 1) / 2, (n + 1) / 2), as in Harrell & Davis 1982, Biometrika 69:635. For an even n this stands
 * half-way between the two middle draws, of which resampling takes the mean: no more than half a rank apart.
 */

/** Chances below this share of the largest one are left out. */
const NEGLIGIBLE = 1e-12;
const BISECTIONS = 60;
/** The interval is looked for within this many standard errors of the values that count. */
const FAR_SE = 8;

interface Chances {
  /** Sorted values that the median of a resample may be. */
  readonly values: Float64Array;
  /** The chance of each; they sum to 1. */
  readonly chances: Float64Array;
}

/**
 * The percentile interval that resampling without end would give for the median, in linear time.
 * @param sorted values, upward, at least one
 * @param level share of the resamples inside the interval
 * @param sharedSe standard error that all values share, in their unit; 0 = none
 * @returns [low, high] in the values' unit
 */
export function medianIntervalFromRanks(
  sorted: Float64Array,
  level: number,
  sharedSe: number,
): readonly [low: number, high: number] {
  const medians = chancesOfMedian(sorted);
  const tail = (1 - level) / 2;
  return sharedSe > 0
    ? [blurredQuantile(medians, tail, sharedSe), blurredQuantile(medians, 1 - tail, sharedSe)]
    : [plainQuantile(medians, tail), plainQuantile(medians, 1 - tail)];
}

function chancesOfMedian(sorted: Float64Array): Chances {
  const n = sorted.length;
  // The logarithm of the Beta density in the middle of each value's share of 0..1, less its largest.
  const power = (n - 1) / 2;
  const density = (k: number): number => {
    const u = (k + 0.5) / n;
    return Math.exp(power * Math.log(4 * u * (1 - u)));
  };
  let first = n >> 1;
  while (first > 0 && density(first - 1) > NEGLIGIBLE) first--;
  const values = sorted.subarray(first, n - first);
  const chances = values.map((_, k) => density(first + k));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return { values, chances: chances.map((chance) => chance / sum) };
}

function plainQuantile({ values, chances }: Chances, p: number): number {
  let below = 0;
  for (let k = 0; k < values.length; k++) {
    below += chances[k]!;
    if (below >= p) return values[k]!;
  }
  return values[values.length - 1]!;
}

/** The quantile of "one of these medians, plus a normal error": where the mixture of normals reaches `p`. */
function blurredQuantile({ values, chances }: Chances, p: number, se: number): number {
  let low = values[0]! - FAR_SE * se;
  let high = values[values.length - 1]! + FAR_SE * se;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    let below = 0;
    for (let k = 0; k < values.length; k++) below += chances[k]! * normalBelow((middle - values[k]!) / se);
    if (below < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of a standard normal below z, to 1e-7: Abramowitz & Stegun 1964, 26.2.17. */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = 0.3989422804 * Math.exp((-z * z) / 2) * series;
  return z >= 0 ? 1 - above : above;
}
