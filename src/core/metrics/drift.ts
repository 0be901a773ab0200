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
import { minimalDetectableChange, type Chance } from './minimal-detectable-change';
import { varianceInflation } from './serial-correlation';
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

/** Drift of every measure. A runner who stays as they are shows none at all in 95 % of clips. */
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
  const both = bothFeet(result.perStride);
  // A measure of one side has half as many values.
  if (n < (both ? FEWEST_A_PART : FEWEST_STEPS)) {
    return {
      unavailable: words.measureReasons.fewForDrift(strides.length),
    };
  }
  const [early, late] = [strides.slice(0, n), strides.slice(-n)];
  const [first, last] = [mean(early), mean(late)];
  const difference = last - first;
  const chance = chanceOf(strides, n, both);
  const bound = minimalDetectableChange(id, chance, MEASURE_IDS.length);
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

function bothFeet(strides: readonly StrideValue[]): boolean {
  return SIDES.every((side) => strides.some((stride) => stride.side === side));
}

/**
 * What chance leaves open of the difference of two fifths' means. Camera and network are the same in both and cancel.
 * @param n values in each fifth
 * @param both the values are of both feet in turn: two of one stride share what it does, and count as one
 */
function chanceOf(strides: readonly number[], n: number, both: boolean): Chance {
  const apart = both ? n / 2 : n;
  const fifths = Array.from({ length: PARTS }, (_, i) =>
    i === PARTS - 1 ? strides.slice(-n) : strides.slice(i * n, (i + 1) * n),
  );
  const spread = pooledSd(fifths[0]!, fifths[PARTS - 1]!);
  return {
    se: spread * Math.sqrt((2 / apart) * varianceInflation(both ? fifths.flatMap(everyOther) : fifths)),
    degreesOfFreedom: 2 * (apart - 1),
    filming: 0,
  };
}

/** Values of both feet in turn, each foot's by themselves. */
function everyOther(values: readonly number[]): readonly number[][] {
  return [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)];
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
