import type { Estimate, MeasureId } from '../metrics/measure';
import { minimalDetectableChange } from '../metrics/minimal-detectable-change';
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
  /** Differences up to this may be chance; 0 only where every run has the very same value. */
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
const MOST_A_GROUP = 5;

/** Student's t, two-sided 95 %, by runs in each of two groups (degrees of freedom 2 k - 2). */
const T_95: Readonly<Record<number, number>> = { 2: 4.303, 3: 2.776, 4: 2.447, 5: 2.306 };

/** A difference of a millionth of the value is rounding. */
const ROUNDING = 1e-6;

/**
 * Tells whether a measure has moved beyond chance: the mean of the first runs against that of the last, up to five each.
 * The bound is the largest of three: the runner's own day-to-day spread within both groups (Student's t of two means,
 * equal spreads), the errors that each run's interval states, and the minimal detectable change, that between days
 * included (Dingenen et al. 2018), which is not made smaller by taking several runs: an error common to days does not
 * average out. So at most one in twenty unchanged measures is called changed.
 * @param runs comparable ones only, in order of date
 */
export function trendOf(id: MeasureId, runs: readonly Estimate[]): Trend {
  if (runs.length < FEWEST_RUNS) return { tooFew: true, runs: runs.length };
  const runsAGroup = Math.min(MOST_A_GROUP, Math.floor(runs.length / 2));
  const [first, last] = [runs.slice(0, runsAGroup), runs.slice(-runsAGroup)];
  const [before, after] = [first, last].map((group) => mean(group.map(({ value }) => value))) as [
    number,
    number,
  ];
  const difference = after - before;
  const bound = Math.max(
    T_95[runsAGroup]! * pooled([first, last]) * Math.sqrt(2 / runsAGroup),
    Math.hypot(...[...first, ...last].map(halfInterval)) / runsAGroup,
    minimalDetectableChange(id, strideSd([...first, ...last]), Math.min(strides(first), strides(last))),
  );
  const rounding = ROUNDING * Math.max(Math.abs(before), Math.abs(after));
  const isChange = Math.abs(difference) > Math.max(bound, rounding);
  return {
    before,
    after,
    difference,
    minimalDetectableChange: bound,
    outcome: isChange ? towardsBand(id, before, after) : 'no-detectable-change',
    runsAGroup,
  };
}

export function isDirection(trend: Trend): trend is Direction {
  return 'outcome' in trend;
}

function halfInterval({ ci95: [low, high] }: Estimate): number {
  return (high - low) / 2;
}

function strides(runs: readonly Estimate[]): number {
  return Math.max(
    1,
    runs.reduce((sum, { n }) => sum + n, 0),
  );
}

/** Spread from stride to stride within the runs. */
function strideSd(runs: readonly Estimate[]): number {
  return Math.sqrt(mean(runs.map(({ sd }) => sd * sd)));
}

/** Spread from run to run within the groups: that between them is what is asked for. */
function pooled(groups: readonly (readonly Estimate[])[]): number {
  const squares = groups.flatMap((group) => {
    const centre = mean(group.map(({ value }) => value));
    return group.map(({ value }) => (value - centre) ** 2);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (squares.length - groups.length));
}
