import { medianIntervalFromRanks } from './bootstrap-ranks';
import { seededRandom } from './random';
import { quantileInPlace, sortedFinite } from './statistics';

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
  const { lower, upper, normals } = drawnRanks(n, resamples, seed, sharedSe > 0);
  const medians = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    medians[r] = (kept[lower[r]!]! + kept[upper[r]!]!) / 2 + (normals ? sharedSe * normals[r]! : 0);
  }
  return [quantileInPlace(medians, (1 - level) / 2), quantileInPlace(medians, (1 + level) / 2)];
}

/** Which of n sorted values the median of each resample lies between, and the normal error drawn with it. */
interface DrawnRanks {
  readonly lower: Uint8Array;
  readonly upper: Uint8Array;
  readonly normals: Float64Array | null;
}

/** The draws do not depend on the values: a clip has as many strides for most of its measures. */
const drawn = new Map<string, DrawnRanks>();
/** Each takes 10 kB. */
const MOST_KEPT = 400;

function drawnRanks(n: number, resamples: number, seed: number, withNormals: boolean): DrawnRanks {
  const key = `${n} ${resamples} ${seed} ${withNormals}`;
  const known = drawn.get(key);
  if (known) return known;
  const random = seededRandom(seed);
  const ranks: DrawnRanks = {
    lower: new Uint8Array(resamples),
    upper: new Uint8Array(resamples),
    normals: withNormals ? new Float64Array(resamples) : null,
  };
  const counts = new Uint32Array(n);
  for (let r = 0; r < resamples; r++) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[random.below(n)]!++;
    [ranks.lower[r], ranks.upper[r]] = middleRanks(counts);
    if (ranks.normals) ranks.normals[r] = random.normal();
  }
  if (drawn.size >= MOST_KEPT) drawn.clear();
  drawn.set(key, ranks);
  return ranks;
}

/** The two middle ranks of a resample given as "how often each sorted value was drawn": no sorting needed. */
function middleRanks(counts: Uint32Array): readonly [lower: number, upper: number] {
  const n = counts.length;
  let [seen, lower] = [0, -1];
  for (let i = 0; i < n; i++) {
    seen += counts[i]!;
    if (lower < 0 && seen > (n - 1) >> 1) lower = i;
    if (seen > n >> 1) return [lower, i];
  }
  return [n - 1, n - 1];
}
