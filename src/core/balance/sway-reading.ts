import type { Estimate, Evidence } from '../metrics/measure';
import { trackerErrorFactor } from '../track/tracker-error';
import type { BalanceMeasure } from './balance-findings';
import { blockJackknife } from './block-jackknife';
import type { Sway } from './sway';

/** A measure of sway that is never below 0: errors are shares of it. */
export interface SwayReading {
  readonly value: number;
  /** Half of the 95 % interval that chance leaves, in natural logarithms: how the leg happened to sway, and noise. */
  readonly chance: number;
  /** What is left of the value if all that the standing ankle moves is noise: 0..1. */
  readonly atLeast: number;
  readonly blocks: number;
}

/** A statistic of samples of the grid with so many times the marks' noise taken off. */
export type SwayStatistic = (indices: readonly number[], noiseTimes: number) => number;

/** Of a value that is mostly noise nothing is said: so much of it must be left when more than the noise is taken off */
const LEAST_SIGNAL = 0.4;
/** By so many times: in half a minute noise can be that much above its own mean. */
const NOISE_AT_MOST = 1.4;
const NORMAL_95 = 1.96;

/**
 * Takes the noise off a statistic of sway, and says how sure the rest is.
 * @returns `null` where noise is most of it: the marks jump more than the person sways
 */
export function readStatistic(sway: Sway, heldS: number, statistic: SwayStatistic): SwayReading | null {
  const all = Array.from(sway.grid.timesS, (_, i) => i);
  const value = statistic(all, 1);
  if (!(statistic(all, NOISE_AT_MOST) > LEAST_SIGNAL * statistic(all, 0))) return null;
  const { se, t, blocks } = blockJackknife(all.length, heldS, (kept) => Math.log(statistic(kept, 1)));
  // The noise is known to this share of itself, from as many spare samples (variance of a variance).
  const known = Math.min(1, Math.sqrt(2 / sway.grid.spareSamples));
  const byNoise = Math.log(statistic(all, 1 - known) / value);
  return {
    value,
    chance: Math.hypot(t * se, NORMAL_95 * byNoise),
    atLeast: Math.min(1, statistic(all, 1 + sway.ankleNoise) / value),
    blocks,
  };
}

/** Marks of a leg's ends by an accurate network: share of the leg's length that they are wrong by, as a standard error. */
const LEG_SE_SHARE = 0.03;

/** The scale's standard error as a share: where a network puts hip and ankle, and how well a stature gives the leg. */
export function scaleSeShare(tracker: string | undefined, statureKnown: boolean): number {
  return Math.hypot(LEG_SE_SHARE * trackerErrorFactor(tracker), statureKnown ? STATURE_TO_LEG_SE : 0);
}

/** A leg is 0.491 of the stature (Winter 2009), give or take so much of itself. */
const STATURE_TO_LEG_SE = 0.03;
export const LEG_OF_STATURE = 0.491;

/** A reading as a measure in a unit. @param power of the length in the unit: 1 for a path, 2 for an area */
export function measureOf(
  { value, chance, atLeast, blocks }: SwayReading,
  { unit, times, seShare, power }: { unit: string; times: number; seShare: number; power: number },
  evidence: Evidence,
): BalanceMeasure {
  const half = Math.hypot(chance, NORMAL_95 * power * seShare);
  const scaled = times * value;
  const overall: Estimate = {
    value: scaled,
    ci95: [scaled * atLeast * Math.exp(-half), scaled * Math.exp(half)],
    sd: scaled * (chance / NORMAL_95) * Math.sqrt(blocks),
    n: blocks,
  };
  return { unit, evidence, overall };
}
