import { bootstrapMedian } from '../signal/bootstrap';
import { mean, median, sd } from '../signal/statistics';
import type { Estimate } from './measure';

/** Standard errors in half a 95 % interval. */
const NORMAL_95 = 1.96;

/**
 * Median over strides with SD, n and a 95 % bootstrap interval that carries the errors all strides share.
 * @param values one a stride; must hold at least one number
 * @param sharedSe standard error common to all strides (timing definition, keypoint convention), same unit
 */
export function estimate(values: readonly number[], sharedSe: number): Estimate {
  const value = median(values);
  const interval = bootstrapMedian(values, { sharedSe }) ?? [value, value];
  return {
    value,
    ci95: [Math.min(interval[0], value), Math.max(interval[1], value)],
    sd: sd(values) || 0,
    n: values.length,
  };
}

/**
 * The same about the mean, for what adds up over strides: one stride's error is taken back by the same foot's next, so
 * only those of the first and the last contact count. That is SD / n over one foot's n strides, and sqrt(2) SD / n over
 * the n of both feet together.
 */
export function estimateMean(values: readonly number[], sharedSe: number): Estimate {
  const value = mean(values);
  const spread = sd(values) || 0;
  const half = NORMAL_95 * Math.hypot((Math.SQRT2 * spread) / values.length, sharedSe);
  return { value, ci95: [value - half, value + half], sd: spread, n: values.length };
}
