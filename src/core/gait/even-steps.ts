import type { StepMoments } from './steps';

/** As in `orderSteps`: times further from even than this share mean that an event is missing, or made up. */
const TOLERANCE = 0.4;
/** A stance takes at least this share of its stride; one that takes less stands before a hole. */
const LEAST_STANCE = 0.12;

export function inOrder(steps: readonly StepMoments[]): readonly StepMoments[] {
  return [...steps].sort((a, b) => a.contactS - b.contactS);
}

/**
 * The time from one foot's contact to the other's, seconds: the lower median, since holes only make times longer.
 * With one foot alone it is half of that foot's stride.
 * @param ordered in order of contact
 * @returns NaN where no two contacts tell it
 */
export function evenStepS(ordered: readonly StepMoments[]): number {
  const [across, own]: [number[], number[]] = [[], []];
  ordered.forEach((step, i) => {
    const before = ordered[i - 1];
    if (before && before.side !== step.side) across.push(step.contactS - before.contactS);
    else if (before) own.push((step.contactS - before.contactS) / 2);
  });
  const times = (across.length > 0 ? across : own).sort((a, b) => a - b);
  return times[(times.length - 1) >> 1] ?? NaN;
}

/** Whether the next contact of the same foot is one stride away. */
export function isEvenStride({ contactS, toeOffS }: StepMoments, nextS: number, stepS: number): boolean {
  const strideS = nextS - contactS;
  return (
    Math.abs(strideS - 2 * stepS) <= TOLERANCE * 2 * stepS && toeOffS - contactS >= LEAST_STANCE * strideS
  );
}

/** Whether the next contact of the other foot is one step away. */
export function isEvenStep(step: StepMoments, next: StepMoments, stepS: number): boolean {
  return next.side !== step.side && Math.abs(next.contactS - step.contactS - stepS) <= TOLERANCE * stepS;
}
