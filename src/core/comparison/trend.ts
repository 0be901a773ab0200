import type { Estimate, MeasureId } from '../metrics/measure';
import { minimalDetectableChange, type Chance } from '../metrics/minimal-detectable-change';
import { mean } from '../signal/statistics';
import type { Outcome } from './comparison';
import { towardsBand } from './towards-band';

/** Where a measure has gone over several runs: its first few against its last few, in the measure's unit. */
export interface Direction {
  /** Means of the first and of the last runs. */
  readonly before: number;
  readonly after: number;
  /** after - before. */
  readonly difference: number;
  /** Differences up to this may be chance. */
  readonly minimalDetectableChange: number;
  readonly outcome: Outcome;
  /** Runs in each of the two groups. */
  readonly runsAGroup: number;
}

/** Runs that are too few: from fewer, a runner's own day-to-day spread cannot be told. */
export interface TooFewRuns {
  readonly tooFew: true;
  readonly runs: number;
}

export type Trend = Direction | TooFewRuns;

/** Two in each group: the fewest that show how much a day differs from the next. */
export const FEWEST_RUNS = 4;
const MOST_A_GROUP = 10;

/** A difference of a millionth of the value is rounding. */
const ROUNDING = 1e-6;
/** Standard errors in half a 95 % interval. */
const NORMAL_95 = 1.96;

/**
 * Tells whether a measure has moved beyond chance: the mean of the first runs against that of the last, up to ten each.
 * The bound is the largest of three: what the runner's own ups and downs from day to day leave open, as both groups show
 * them (Student's t of two means with one spread); what the runs' own intervals leave open; and the published change
 * between two days, which several runs do not make smaller, for an error common to days does not average out. Several
 * directions looked at at once share one chance of a false alarm (minimal-detectable-change.ts).
 * @param runs comparable ones only, in order of date
 * @param family how many directions are looked at at once
 */
export function trendOf(id: MeasureId, runs: readonly Estimate[], family: number): Trend {
  if (runs.length < FEWEST_RUNS) return { tooFew: true, runs: runs.length };
  const runsAGroup = Math.min(MOST_A_GROUP, Math.floor(runs.length / 2));
  const [first, last] = [runs.slice(0, runsAGroup), runs.slice(-runsAGroup)];
  const [before, after] = [meanOf(first), meanOf(last)];
  const difference = after - before;
  const dayToDay: Chance = {
    se: pooledSd(first, last) * Math.sqrt(2 / runsAGroup),
    degreesOfFreedom: 2 * runsAGroup - 2,
    filming: 0,
  };
  const stated: Chance = {
    se: Math.hypot(...[...first, ...last].map(standardError)) / runsAGroup,
    degreesOfFreedom: Infinity,
    filming: 0,
  };
  const bound = Math.max(
    minimalDetectableChange(id, dayToDay, family),
    minimalDetectableChange(id, stated, family),
    ROUNDING * Math.max(Math.abs(before), Math.abs(after)),
  );
  return {
    before,
    after,
    difference,
    minimalDetectableChange: bound,
    outcome: Math.abs(difference) > bound ? towardsBand(id, before, after, bound) : 'no-detectable-change',
    runsAGroup,
  };
}

export function isDirection(trend: Trend): trend is Direction {
  return 'outcome' in trend;
}

function standardError({ ci95: [low, high] }: Estimate): number {
  return (high - low) / 2 / NORMAL_95;
}

function meanOf(runs: readonly Estimate[]): number {
  return mean(runs.map(({ value }) => value));
}

/** Spread from run to run within the groups: that between them is what is asked for. */
function pooledSd(...groups: readonly (readonly Estimate[])[]): number {
  const squares = groups.flatMap((group) => {
    const centre = meanOf(group);
    return group.map(({ value }) => (value - centre) ** 2);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (squares.length - groups.length));
}
