import type { EnsembleSample } from './stride-ensemble';

/** A corner in a curve: two straight lines that meet. */
export interface Kink {
  readonly lagS: number;
  /** Speeds before and after it, per second. */
  readonly before: number;
  readonly after: number;
  /** How much better the two lines fit than one: reduction of the weighted sum of squares. */
  readonly gain: number;
  /** Standard error of the lag that the samples' scatter about the lines leaves, s. */
  readonly seS: number;
}

const GRID_STEP_S = 0.002;
const FEWEST_SAMPLES = 8;

/**
 * Corners along a stretch: at each lag of a 2 ms grid, two lines that meet there are fitted to the samples near it
 * (Epanechnikov weights) and set against one line. Every sample near by takes part, so noise moves a corner less than
 * it moves a speed that crosses some bound.
 * @param sorted samples in order of lag
 * @param halfWidthS samples within this of the corner take part, s
 */
export function kinksBetween(
  sorted: readonly EnsembleSample[],
  fromS: number,
  toS: number,
  halfWidthS: number,
): Kink[] {
  const kinks: Kink[] = [];
  for (let lagS = fromS; lagS <= toS + 1e-9; lagS += GRID_STEP_S) {
    const kink = kinkAt(sorted, lagS, halfWidthS);
    if (kink) kinks.push(kink);
  }
  return kinks;
}

/** The kink of the largest gain, its lag between grid steps by the parabola through its neighbours. */
export function sharpest(kinks: readonly Kink[]): Kink | null {
  let best = -1;
  kinks.forEach(({ gain }, i) => {
    if (best < 0 || gain > kinks[best]!.gain) best = i;
  });
  if (best < 0) return null;
  const kink = kinks[best]!;
  const [before, after] = [kinks[best - 1], kinks[best + 1]];
  if (!before || !after) return kink;
  const bend = before.gain - 2 * kink.gain + after.gain;
  const shift = bend < 0 ? (0.5 * (before.gain - after.gain)) / bend : 0;
  return { ...kink, lagS: kink.lagS + shift * GRID_STEP_S };
}

function kinkAt(sorted: readonly EnsembleSample[], lagS: number, halfWidthS: number): Kink | null {
  // Unknowns: height at the corner, speed before, speed after.
  let [n, sw, sa, sb, saa, sbb, sy, say, sby, syy] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = lowerBound(sorted, lagS - halfWidthS); i < sorted.length; i++) {
    const t = sorted[i]!.lagS - lagS;
    if (t > halfWidthS) break;
    const u = t / halfWidthS;
    const w = 1 - u * u;
    const y = sorted[i]!.value;
    n++;
    sw += w;
    sy += w * y;
    syy += w * y * y;
    if (t < 0) {
      sa += w * t;
      saa += w * t * t;
      say += w * t * y;
    } else {
      sb += w * t;
      sbb += w * t * t;
      sby += w * t * y;
    }
  }
  if (n < FEWEST_SAMPLES || saa === 0 || sbb === 0) return null;
  // Both slopes are eliminated: they only meet in the height.
  const height = (sy - (sa * say) / saa - (sb * sby) / sbb) / (sw - (sa * sa) / saa - (sb * sb) / sbb);
  const before = (say - height * sa) / saa;
  const after = (sby - height * sb) / sbb;
  const hinge = syy - height * sy - before * say - after * sby;
  const st = sa + sb;
  const stt = saa + sbb;
  const sty = say + sby;
  const slope = (sty - (st * sy) / sw) / (stt - (st * st) / sw);
  const line = syy - (sy * sy) / sw - slope * (sty - (st * sy) / sw);
  // Moving the corner by dt moves the lines by a step of (after - before) dt, three quarters of whose square the free
  // lines take up again; what is left is a sixteenth: se = 4 sigma / (step sqrt(n)).
  const sigma = Math.sqrt(Math.max(0, hinge) / sw);
  const seS = (4 * sigma) / (Math.abs(after - before) * Math.sqrt(sw));
  return { lagS, before, after, gain: line - hinge, seS };
}

function lowerBound(sorted: readonly EnsembleSample[], lagS: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (sorted[half]!.lagS < lagS) low = half + 1;
    else high = half;
  }
  return low;
}
