import type { StepMoments } from '../../core/gait/steps';
import type { TimeRange } from '../clock/clip-clock';

/**
 * The stride around a moment: from a foot's landing to its next one, with one landing of the other foot between.
 * Of the two that hold a moment it is the one that began last; where none does, the nearest.
 * @param steps in order of time
 * @returns `null` where no foot was seen to land twice
 */
export function strideAround(steps: readonly StepMoments[], timeS: number): TimeRange | null {
  let best: TimeRange | null = null;
  for (let i = 0; i + 2 < steps.length; i++) {
    const [step, other, next] = [steps[i]!, steps[i + 1]!, steps[i + 2]!];
    // A step between was left out: this is no single stride.
    if (step.side !== next.side || step.side === other.side) continue;
    const stride = { fromS: step.contactS, toS: next.contactS };
    // Of equals the later one.
    if (!best || awayS(stride, timeS) <= awayS(best, timeS)) best = stride;
  }
  return best;
}

function awayS({ fromS, toS }: TimeRange, timeS: number): number {
  if (timeS < fromS) return fromS - timeS;
  // At its end the next stride has begun.
  return timeS < toS ? 0 : timeS - toS + Number.EPSILON;
}
