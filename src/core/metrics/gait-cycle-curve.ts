import type { Step } from '../gait/steps';
import { resample } from '../signal/resample';
import { mean, sd } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { CYCLE_POINTS, type CycleCurve } from './gait-cycle';

/** Samples kept beyond a stride's ends, for the slopes of the curve through them. */
const MARGIN = 3;

/** One stride's signal at every percent, and when its foot leaves the ground. */
export interface StrideCurve {
  /** CYCLE_POINTS finite values. */
  readonly values: Float64Array;
  readonly toeOffPercent: number;
}

/**
 * A signal from a foot's contact to its next, at every whole percent of the time between, by cubic interpolation on
 * the frames' own times.
 * @param values one a frame, any unit; NaN = missing
 * @returns `null` for a stride without an end, or with a gap
 */
export function strideCurve(timesS: Float64Array, values: Float64Array, step: Step): StrideCurve | null {
  if (!step.nextOwnContact) return null;
  const fromS = step.contact.timeS;
  const strideS = step.nextOwnContact.timeS - fromS;
  const first = Math.max(0, firstIndexFrom(timesS, fromS) - MARGIN);
  const last = firstIndexFrom(timesS, fromS + strideS) + MARGIN;
  const percents = Float64Array.from(
    { length: CYCLE_POINTS },
    (_, i) => fromS + (strideS * i) / (CYCLE_POINTS - 1),
  );
  const at = resample(timesS.subarray(first, last), values.subarray(first, last), percents);
  if (!at.every(Number.isFinite)) return null;
  return { values: at, toeOffPercent: (100 * (step.toeOff.timeS - fromS)) / strideS };
}

/**
 * Strides laid over each other: mean and sample standard deviation at every percent, and the mean toe-off.
 * @param strides at least one; of a single stride the deviation is 0
 */
export function layOver(strides: readonly StrideCurve[]): CycleCurve {
  const atPercent = Array.from({ length: CYCLE_POINTS }, (_, i) => strides.map(({ values }) => values[i]!));
  return {
    mean: atPercent.map(mean),
    sd: atPercent.map((values) => sd(values) || 0),
    n: strides.length,
    toeOffPercent: mean(strides.map(({ toeOffPercent }) => toeOffPercent)),
  };
}
