import { USUAL_BREADTHS } from '../metrics/body-breadths';
import {
  CYCLE_IDS,
  CYCLE_POINTS,
  type CycleCurve,
  type CycleId,
  type GaitCycle,
} from '../metrics/gait-cycle';
import { cycleSignals } from '../metrics/gait-cycle-signals';
import type { MeasureId } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import type { View } from '../track/view';
import { bandFactor } from './band-factor';
import { isComparable, type CycleChange, type DifferingPart, type MeasureChange } from './comparison';

/** Chance that any curve of a comparison differs anywhere although nothing changed. */
const FALSE_ALARM = 0.05;
/** Shorter parts are not told: contacts are found to about a percent of the stride. Our own choice. */
const SHORTEST_PERCENT = 3;
/**
 * How far two takes of one run may be shifted against each other, percent of the stride, standard error: contacts of two films
 * are found up to 5 ms apart (see conditions-frame-rate.ts), of a stride of 0.7 s.
 */
const SHIFT_SE_PERCENT = 0.6;

/** The measures that are read from the same signals as each curve. */
const MEASURES_OF = Object.fromEntries(
  cycleSignals(USUAL_BREADTHS).map(({ id, gatedBy }) => [id, gatedBy.map((measure) => measure.id)]),
) as unknown as Readonly<Record<CycleId, readonly MeasureId[]>>;

/** Signals of the trunk, which are the same from either side; of a limb, near and far are not read alike. */
const OF_THE_TRUNK: readonly CycleId[] = ['trunkLean', 'torsoRotation'];

/**
 * Parts of the stride in which two runs' curves differ beyond their bands: by more than `bandFactor` standard errors of the
 * mean over strides, and by more than what is detectable of the measures that are read from the same signal (a camera held
 * otherwise moves the whole curve). Only of curves whose measures may be compared and that are seen from one view;
 * `kneeFrontal` up to the earlier toe-off.
 *
 * Calibrated on made-up runners. Strides of one film of 60 s dealt into two groups of 8, 12 or 25, side and rear, exact and with
 * a network's noise: some curve differed in 0-2.7 % of 300 repeats each by the strides alone. Two takes of one runner, rolled
 * by up to 1.5 degrees and moved: by the strides alone the lean differs in one of three pairs, with what is
 * detectable in none of 528.
 * @param measures every measure, compared
 */
export function compareCycles(
  before: readonly GaitCycle[],
  after: readonly GaitCycle[],
  measures: readonly MeasureChange[],
): CycleChange[] {
  const pairs = CYCLE_IDS.flatMap((id) => pairsOf(id, before, after, measures));
  return pairs.map(({ id, side, was, is, leastDeg }) => ({
    id,
    side,
    parts: partsOf(was, is, {
      chance: FALSE_ALARM / pairs.length,
      leastDeg,
      shiftSePercent: SHIFT_SE_PERCENT,
      lastPercent: lastPercent(id, was, is),
    }),
  }));
}

interface Pair {
  readonly id: CycleId;
  readonly side: Side;
  readonly was: CycleCurve;
  readonly is: CycleCurve;
  /** Differences up to this may be chance, whatever the strides say. */
  readonly leastDeg: number;
}

function pairsOf(
  id: CycleId,
  before: readonly GaitCycle[],
  after: readonly GaitCycle[],
  measures: readonly MeasureChange[],
): Pair[] {
  const [first, second] = [before, after].map((cycles) => cycles.find((cycle) => cycle.id === id));
  if (!first || !second || !seenAlike(id, first.source, second.source)) return [];
  const own = measures.filter((change) => MEASURES_OF[id].includes(change.id));
  if (!own.every(isComparable)) return [];
  return SIDES.flatMap((side) => {
    const [was, is] = [first[side], second[side]];
    if (!was || !is) return [];
    const least = own
      .filter(isComparable)
      .map(({ parts }) => (parts[side] ?? parts.overall)?.minimalDetectableChange ?? 0);
    return [{ id, side, was, is, leastDeg: Math.hypot(...least) }];
  });
}

function seenAlike(id: CycleId, was: View, is: View): boolean {
  if (was === is) return true;
  return OF_THE_TRUNK.includes(id) && was.startsWith('side') && is.startsWith('side');
}

function lastPercent(id: CycleId, was: CycleCurve, is: CycleCurve): number {
  const end = CYCLE_POINTS - 1;
  return id === 'kneeFrontal' ? Math.floor(Math.min(was.toeOffPercent, is.toeOffPercent, end)) : end;
}

/** What two curves may differ by although nothing changed. */
export interface CurveChance {
  /** Of any part. */
  readonly chance: number;
  /** Smaller differences do not count, whatever the strides say. */
  readonly leastDeg: number;
  /** How far they may be shifted against each other, percent of the stride, standard error. */
  readonly shiftSePercent: number;
  /** Nothing is looked at after it. */
  readonly lastPercent: number;
}

/** Runs of whole percents at which two curves differ beyond their bands; none of curves of a single stride. */
export function partsOf(
  was: CycleCurve,
  is: CycleCurve,
  { chance, leastDeg, shiftSePercent, lastPercent: last }: CurveChance,
): DifferingPart[] {
  if (was.n < 2 || is.n < 2) return [];
  const factor = bandFactor(chance, degreesOfFreedom(was, is));
  const differences = was.mean.map((value, i) => is.mean[i]! - value);
  const signs = differences.slice(0, last + 1).map((difference, i) => {
    const shift = shiftSePercent * Math.max(slope(was.mean, i), slope(is.mean, i));
    const se = Math.hypot(was.sd[i]! / Math.sqrt(was.n), is.sd[i]! / Math.sqrt(is.n), shift);
    return Math.abs(difference) > Math.max(factor * se, leastDeg) ? Math.sign(difference) : 0;
  });
  const parts: DifferingPart[] = [];
  for (let from = 0; from <= last;) {
    let to = from;
    while (to < last && signs[to + 1] === signs[from]) to++;
    if (signs[from] !== 0 && to - from >= SHORTEST_PERCENT)
      parts.push({ fromPercent: from, toPercent: to, difference: mean(differences.slice(from, to + 1)) });
    from = to + 1;
  }
  return parts;
}

/** Welch's, from what the strides vary by over the whole curve; at least 2. */
function degreesOfFreedom(was: CycleCurve, is: CycleCurve): number {
  const [a, b] = [was, is].map(({ sd, n }) => mean(sd.map((each) => each ** 2)) / n) as [number, number];
  const df = (a + b) ** 2 / (a ** 2 / (was.n - 1) + b ** 2 / (is.n - 1));
  return Math.max(2, Number.isFinite(df) ? df : was.n + is.n - 2);
}

/** How steep a curve is at a percent, degrees a percent, without sign. */
function slope(curve: readonly number[], at: number): number {
  const [from, to] = [Math.max(0, at - 1), Math.min(curve.length - 1, at + 1)];
  return Math.abs((curve[to]! - curve[from]!) / (to - from));
}
