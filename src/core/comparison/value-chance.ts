import type { Estimate, MeasureId, MeasureValue, StrideValue } from '../metrics/measure';
import { varianceInflation } from '../metrics/serial-correlation';
import { SIDES, type Side } from '../pose/keypoints';
import { bootstrapMedian } from '../signal/bootstrap';

/** What chance leaves open of one value of one film, in the measure's unit. */
export interface ValueChance {
  /** Standard error by the strides. */
  readonly se: number;
  /** Strides behind it, less one; Infinity where `se` does not come from a spread. */
  readonly degreesOfFreedom: number;
  /** Half a 95 % interval of what all strides of the film share. */
  readonly shared: number;
}

/** Standard errors in half a 95 % interval. */
const NORMAL_95 = 1.96;
/** Variance of a median over that of a mean, of normal values (Kendall & Stuart, The Advanced Theory of Statistics). */
const MEDIAN_VARIANCE = Math.PI / 2;

/** Shares of strides, percent: their error is no spread. */
const SHARES: ReadonlySet<MeasureId> = new Set(['crossover']);
/**
 * Half a 95 % interval of what a value's own interval leaves out and another stand of the camera brings: wrists are
 * ahead of the trunk, and each degree off square moves them by 0.014 shoulder widths (160 made-up films, 3 degrees SD).
 */
const CAMERA_STAND: Readonly<Partial<Record<MeasureId, number>>> = { armCrossing: 0.1 };

/**
 * Takes a value's 95 % interval apart into what its strides scatter and what they share. The first is told anew from
 * their spread: so few strides that a bootstrap of them would be a guess itself, and neighbours that are alike.
 */
export function valueChance(
  id: MeasureId,
  result: MeasureValue,
  part: 'overall' | Side,
  value: Estimate,
): ValueChance {
  const { ci95, sd, n } = value;
  if (SHARES.has(id)) {
    // A share's interval lies askew about it; its longer arm is what counts (Newcombe 1998, Stat Med 17:873).
    const arm = Math.max(ci95[1] - value.value, value.value - ci95[0]);
    return { se: arm / NORMAL_95, degreesOfFreedom: Infinity, shared: 0 };
  }
  const feet = SIDES.map((side) => valuesOf(result.perStride, side));
  const strides = part === 'overall' ? strideCount(feet, n) : n;
  const half = (ci95[1] - ci95[0]) / 2;
  const scatter = part === 'overall' ? scatterOf(result.perStride) : 0;
  const se = Math.max(scatter, medianSe(sd, n));
  const shared = Math.sqrt(Math.max(0, half ** 2 - (NORMAL_95 * se) ** 2));
  const apart = varianceInflation(part === 'overall' ? feet : [feet[SIDES.indexOf(part)]!]);
  return {
    se: Math.max(scatter, medianSe(sd, strides)) * Math.sqrt(apart),
    degreesOfFreedom: Math.max(1, strides - 1),
    shared: Math.hypot(shared, CAMERA_STAND[id] ?? 0),
  };
}

function medianSe(sd: number, n: number): number {
  return Math.sqrt((MEDIAN_VARIANCE * sd ** 2) / Math.max(1, n));
}

/** Left and right steps of one stride share what that stride does: of both feet, strides are counted and not steps. */
function strideCount(feet: readonly (readonly number[])[], n: number): number {
  const most = Math.max(...feet.map(({ length }) => length));
  return most > 0 ? Math.min(n, most) : n;
}

/**
 * The standard error of the median of both feet's steps by resampling. Where the feet differ, that median lies in the
 * gap between them, and one step more of one foot moves it from one end to the other; no spread tells that.
 */
function scatterOf(perStride: readonly StrideValue[]): number {
  const interval = bootstrapMedian(perStride.map(({ value }) => value));
  return interval ? (interval[1] - interval[0]) / (2 * NORMAL_95) : 0;
}

function valuesOf(perStride: readonly StrideValue[], side: Side): number[] {
  return perStride.filter((stride) => stride.side === side).map(({ value }) => value);
}
