import { SIDES } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import {
  isAvailable,
  MEASURE_IDS,
  type MeasureId,
  type MeasureResult,
  type StrideValue,
  type Unavailable,
} from './measure';
import { FEWEST_STEPS } from './gates';
import { minimalDetectableChange } from './minimal-detectable-change';
import { words } from '../words/words';

/** How a measure changed in the course of a clip: its first against its last fifth of strides. */
export interface Drift {
  readonly unit: string;
  /** Means over the strides of the first and of the last fifth, left and right weighing alike. */
  readonly first: number;
  readonly last: number;
  /** last - first. */
  readonly difference: number;
  /** Differences up to this may be chance (minimal-detectable-change.ts). */
  readonly minimalDetectableChange: number;
  /** The difference is beyond its minimal detectable change. */
  readonly changed: boolean;
  /** Strides (or steps) in each fifth. */
  readonly n: number;
}

export type DriftResult = Drift | Unavailable;
export type Drifts = Readonly<Record<MeasureId, DriftResult>>;

const PARTS = 5;
/** Both sides' worth of the fewest steps that a side is given a value from, in each fifth. */
const FEWEST_A_PART = 2 * FEWEST_STEPS;
/** A difference of a millionth of the value is rounding, not drift. */
const ROUNDING = 1e-6;

/** Drift of every measure. Informational: with thirty measures, one or two cross their bound by chance. */
export function measureDrift(metrics: Readonly<Record<MeasureId, MeasureResult>>): Drifts {
  return Object.fromEntries(MEASURE_IDS.map((id) => [id, driftOf(id, metrics[id])])) as Record<
    MeasureId,
    DriftResult
  >;
}

/** Drift of one measure, or why it cannot be told. */
export function driftOf(id: MeasureId, result: MeasureResult): DriftResult {
  if (!isAvailable(result)) return result;
  const strides = withoutSideDifference(result.perStride);
  const n = Math.floor(strides.length / PARTS);
  if (n < fewestFor(result.perStride)) {
    return {
      unavailable: words.measureReasons.fewForDrift(strides.length),
    };
  }
  const [early, late] = [strides.slice(0, n), strides.slice(-n)];
  const [first, last] = [mean(early), mean(late)];
  const difference = last - first;
  const bound = minimalDetectableChange(id, pooledSd(early, late), n);
  const rounding = ROUNDING * Math.max(Math.abs(first), Math.abs(last));
  return {
    unit: result.unit,
    first,
    last,
    difference,
    minimalDetectableChange: bound,
    changed: Math.abs(difference) > Math.max(bound, rounding),
    n,
  };
}

/** A measure of one side, or of pairs of steps, has half as many values. */
function fewestFor(strides: readonly StrideValue[]): number {
  const sides = SIDES.filter((side) => strides.some((stride) => stride.side === side)).length;
  return sides < SIDES.length ? FEWEST_STEPS : FEWEST_A_PART;
}

/** Values in order of time, each side's brought to both sides' common mean: which side a fifth has more of is no drift. */
function withoutSideDifference(strides: readonly StrideValue[]): number[] {
  const means = SIDES.map((side) => mean(strides.filter((s) => s.side === side).map(({ value }) => value)));
  const common = mean(means);
  return strides.map(({ side, value }) => value - means[SIDES.indexOf(side)]! + common);
}

/** Spread within the two groups: that between them is the drift itself. */
function pooledSd(a: readonly number[], b: readonly number[]): number {
  const squares = [a, b].flatMap((group) => {
    const centre = mean(group);
    return group.map((value) => (value - centre) ** 2);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (squares.length - 2));
}
