import { SIDES, type Side } from '../pose/keypoints';
import { evenStepS, isEvenStride, inOrder } from './even-steps';
import type { StepMoments } from './steps';

/** From a contact of one foot to its next, seconds on the clip's clock; the clip shows all of it. */
export interface WholeStride {
  readonly fromS: number;
  readonly toS: number;
}

/** A place in the gait cycle that can be found again in any other stride, of this clip or of another. */
export interface GaitPhase {
  /** Which of the whole strides, from 0. */
  readonly stride: number;
  /** Share of its time that has passed, 0..100; 100 only where no whole stride goes on from its end. */
  readonly percent: number;
}

/**
 * The whole strides of one side in order of time: each from a contact to the same foot's next. Where contacts are
 * missing there is none: what spans the time of two strides, or twice the other foot, is a hole and not a stride. A
 * missing contact of the other foot alone takes nothing away.
 * @param steps in any order
 */
export function wholeStrides(steps: readonly StepMoments[], side: Side): readonly WholeStride[] {
  const ordered = inOrder(steps);
  const stepS = evenStepS(ordered);
  const strides: WholeStride[] = [];
  let begun: StepMoments | undefined;
  let others = 0;
  for (const step of ordered) {
    if (step.side !== side) {
      others += 1;
      continue;
    }
    if (begun && others <= 1 && isEvenStride(begun, step.contactS, stepS)) {
      strides.push({ fromS: begun.contactS, toS: step.contactS });
    }
    [begun, others] = [step, 0];
  }
  return strides;
}

/**
 * The foot whose strides are counted where several clips are looked at beside each other, or one alone: the one of which
 * every clip shows the most whole strides; the left one where both do.
 * @returns `null` where some clip shows no whole stride of either foot
 */
export function strideSide(clips: readonly (readonly StepMoments[])[]): Side | null {
  const counts = SIDES.map((side) => Math.min(...clips.map((steps) => wholeStrides(steps, side).length)));
  const most = Math.max(...counts);
  return most > 0 ? SIDES[counts.indexOf(most)]! : null;
}

/**
 * Where in the gait cycle a moment is.
 * @param strides as `wholeStrides` gives them
 * @returns `null` outside whole strides: before the first, after the last, in a hole
 */
export function gaitPhaseAt(strides: readonly WholeStride[], timeS: number): GaitPhase | null {
  const stride = lastBegun(strides, timeS);
  const found = strides[stride];
  if (!found || !(timeS <= found.toS)) return null;
  return { stride, percent: Math.min(100, (100 * (timeS - found.fromS)) / (found.toS - found.fromS)) };
}

/**
 * The moment at which a stride has come so far: the inverse of `gaitPhaseAt`.
 * @param percent 0..100
 * @returns seconds on the clip's clock; `null` for a stride that is not there or a percent beyond the cycle
 */
export function momentOfPhase(
  strides: readonly WholeStride[],
  { stride, percent }: GaitPhase,
): number | null {
  const found = strides[stride];
  if (!found || !(percent >= 0 && percent <= 100)) return null;
  // Both ends exactly: the next stride begins at the very same moment.
  return percent === 100 ? found.toS : found.fromS + (percent / 100) * (found.toS - found.fromS);
}

/** Place of the last stride that has begun by then, by bisection; -1 before the first. */
function lastBegun(strides: readonly WholeStride[], timeS: number): number {
  let [low, high] = [0, strides.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (strides[middle]!.fromS <= timeS) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
