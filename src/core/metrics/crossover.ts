import type { GaitRun } from '../gait/gait-run';
import { SIDES } from '../pose/keypoints';
import { isAvailable, type MeasureResult } from './measure';
import { sharePast } from './share-past';
import { stepWidthSe } from './step-width';

/**
 * Crossover: the share of a foot's steps, percent, in which it stands past the pelvis's mid-line at mid-stance (step
 * width below 0). In `perStride` each step is 100 where it does and 0 where it does not. Two such strides are worth
 * watching (Iskandar et al. 2023).
 * @param stepWidth the measured step width
 */
export function measureCrossover(stepWidth: MeasureResult, run: GaitRun): MeasureResult {
  if (!isAvailable(stepWidth)) return stepWidth;
  const se = stepWidthSe(run);
  const past = (steps: typeof stepWidth.perStride) =>
    sharePast(
      steps.map(({ value }) => -value),
      se,
    );
  const { perStride } = stepWidth;
  const sides = SIDES.flatMap((side) => {
    const own = perStride.filter((step) => step.side === side);
    return own.length > 0 ? [[side, past(own)]] : [];
  });
  return {
    ...stepWidth,
    ...Object.fromEntries(sides),
    unit: '%',
    overall: past(perStride),
    perStride: perStride.map((step) => ({ ...step, value: step.value < 0 ? 100 : 0 })),
  };
}
