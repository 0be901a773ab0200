import { isSlow, quickened } from '../criteria/quick-steps';
import { isAvailable, type MeasureResult } from '../metrics/measure';

/** The runner's step rate against what most choose, and what to try where it is slow, steps a minute. */
export interface StepRateNow {
  readonly is: 'slow' | 'usual-or-quick';
  readonly tryPerMin: readonly [from: number, to: number];
}

/** Null where the steps could not be counted. */
export function stepRateNow(rate: MeasureResult): StepRateNow | null {
  if (!isAvailable(rate) || !rate.overall) return null;
  return { is: isSlow(rate.overall) ? 'slow' : 'usual-or-quick', tryPerMin: quickened(rate.overall) };
}
