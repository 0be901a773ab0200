import { medianIntervalFromRanks } from './bootstrap-ranks';
import { seededRandom } from './random';
import { quantileOfSorted, sortedFinite } from './statistics';

export interface BootstrapOptions {
  readonly seed?: number;
  readonly resamples?: number;
  /** Share of the resamples inside the interval. */
  readonly level?: number;
  /**
   * Standard error that all values share (a timing bias, a camera tilt): resampling cannot see it, so it is
   * drawn once a resample and added. In the values' unit.
   */
  readonly sharedSe?: number;
}

/** From this many values on the chances of the resamples' medians are worked out instead of drawn. */
const DRAWN_UP_TO = 200;

/**
 * Percentile bootstrap interval of the median: draw n of n values with replacement, take the median, again and
 * again. Same seed, same interval. Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13. Of more
 * than 200 values the same interval is had without drawing (bootstrap-ranks.ts): drawing costs 1000 x n.
 * @param values one a stride; NaN is left out
 * @returns [low, high] in the values' unit; `null` when there are no values
 */
export function bootstrapMedian(
  values: ArrayLike<number>,
  options: BootstrapOptions = {},
): readonly [low: number, high: number] | null {
  const { seed = 1, resamples = 1000, level = 0.95, sharedSe = 0 } = options;
  const kept = sortedFinite(values);
  const n = kept.length;
  if (n === 0) return null;
  if (n > DRAWN_UP_TO) return medianIntervalFromRanks(kept, level, sharedSe);
  const random = seededRandom(seed);
  const medians = new Float64Array(resamples);
  const counts = new Uint32Array(n);
  for (let r = 0; r < resamples; r++) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[random.below(n)]!++;
    medians[r] = medianOfCounted(kept, counts) + (sharedSe > 0 ? sharedSe * random.normal() : 0);
  }
  medians.sort();
  return [quantileOfSorted(medians, (1 - level) / 2), quantileOfSorted(medians, (1 + level) / 2)];
}

/** The median of a resample given as "how often each sorted value was drawn": no sorting needed. */
function medianOfCounted(sorted: Float64Array, counts: Uint32Array): number {
  const n = sorted.length;
  const lowRank = (n - 1) >> 1;
  const highRank = n >> 1;
  let seen = 0;
  let low = NaN;
  for (let i = 0; i < n; i++) {
    seen += counts[i]!;
    if (Number.isNaN(low) && seen > lowRank) low = sorted[i]!;
    if (seen > highRank) return (low + sorted[i]!) / 2;
  }
  return low;
}
