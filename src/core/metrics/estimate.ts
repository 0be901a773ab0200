import { bootstrapMedian } from '../signal/bootstrap';
import { median, sd } from '../signal/statistics';
import type { Estimate } from './measure';

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
