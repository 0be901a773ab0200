import { MAD_TO_SD } from './statistics';

export interface HampelOptions {
  /** Samples taken on each side of the one judged. */
  readonly neighbours: number;
  /** Every how-manieth sample is taken: a long window costs no more than a short one. */
  readonly stride: number;
  /** How many robust standard deviations off the window's median is too far. */
  readonly sigmas: number;
  /** Nothing nearer to the median than this is ever an outlier (the signal's unit). */
  readonly floor: number;
}

/** At the ends of a signal a sample must be this many times further off. */
const ONE_SIDED = 3;

/**
 * Marks outliers. A line is laid through the window of each sample (its slope the median of the slopes between
 * neighbouring samples, so that a wrong sample does not turn it), and a sample is marked when it lies further
 * from the window's median height over that line than `sigmas` robust standard deviations (1.4826 MAD) and
 * than `floor`. Taking out the slope makes jumps visible in fast motion too; straight lines, parabolas and
 * kinks are never marked. Nor is a sample, and that is what makes it quick, that lies within `floor` of half-way
 * between its two neighbours at every distance within the window. NaN is skipped and never marked; windows with fewer than 4 samples mark nothing.
 * Hampel 1974, JASA 69:383; Pearson et al. 2016, EURASIP J Adv Signal Process 2016:87; with a local line:
 * Davies, Fried & Gather 2004, J Stat Plan Inference 122:65.
 * @returns 1 where the sample is an outlier
 */
export function hampelOutliers(values: Float64Array, options: HampelOptions): Uint8Array {
  const { neighbours, stride, sigmas, floor } = options;
  const size = 2 * neighbours + 1;
  const outliers = new Uint8Array(values.length);
  const heights = new Float64Array(size);
  const places = new Float64Array(size);
  const sorted = new Float64Array(size);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value) || liesBetween(values, i, neighbours, stride, floor)) continue;
    let n = 0;
    for (let k = -neighbours; k <= neighbours; k++) {
      const at = i + k * stride;
      // Reading past the ends would be right too, but is slow.
      if (at < 0 || at >= values.length || Number.isNaN(values[at])) continue;
      heights[n] = values[at]!;
      places[n++] = k;
    }
    if (n < 4) continue;

    let m = 0;
    for (let k = 1; k < n; k++) {
      m = insertSorted(sorted, m, (heights[k]! - heights[k - 1]!) / (places[k]! - places[k - 1]!));
    }
    const slope = middle(sorted, m);
    // With all neighbours on one side the line is carried on blindly: only what is far off is marked.
    const trust = places[0]! < 0 && places[n - 1]! > 0 ? 1 : ONE_SIDED;
    // More than half of the heights no further below and more than half no further above: so is their median, and
    // most samples need no second sorting.
    let notBelow = 0;
    let notAbove = 0;
    for (let k = 0; k < n; k++) {
      const height = heights[k]! - slope * places[k]!;
      heights[k] = height;
      if (height >= value - trust * floor) notBelow++;
      if (height <= value + trust * floor) notAbove++;
    }
    if (2 * notBelow > n + 1 && 2 * notAbove > n + 1) continue;
    m = 0;
    for (let k = 0; k < n; k++) m = insertSorted(sorted, m, heights[k]!);
    const centre = middle(sorted, n);
    const distance = Math.abs(value - centre);
    if (distance <= trust * floor) continue;
    m = 0;
    for (let k = 0; k < n; k++) m = insertSorted(sorted, m, Math.abs(heights[k]! - centre));
    if (distance > trust * sigmas * MAD_TO_SD * middle(sorted, n)) outliers[i] = 1;
  }
  return outliers;
}

function liesBetween(
  values: Float64Array,
  i: number,
  neighbours: number,
  stride: number,
  floor: number,
): boolean {
  const reach = neighbours * stride;
  if (i < reach || i + reach >= values.length) return false;
  const twice = 2 * values[i]!;
  for (let step = stride; step <= reach; step += stride) {
    // Also false beside a missing sample: then the whole window has to tell.
    if (!(Math.abs(values[i - step]! + values[i + step]! - twice) <= 2 * floor)) return false;
  }
  return true;
}

function insertSorted(sorted: Float64Array, n: number, value: number): number {
  let at = n;
  while (at > 0 && sorted[at - 1]! > value) {
    sorted[at] = sorted[at - 1]!;
    at--;
  }
  sorted[at] = value;
  return n + 1;
}

function middle(sorted: Float64Array, n: number): number {
  const half = n >> 1;
  return n % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
