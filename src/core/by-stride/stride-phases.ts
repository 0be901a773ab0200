import type { Side } from '../pose/keypoints';
import { firstIndexFrom } from '../signal/value-at';
import { median } from '../signal/statistics';
import type { KnownStance } from './known-stances';

/** Fewer steps of a foot than this show no stride that comes again. */
const FEWEST_STEPS = 2;

/** Where frames lie in their strides. */
export interface StridePhases {
  /** Of each frame, 0 to under 1 from one contact of the left foot to its next; NaN where no stride is known. */
  readonly phases: Float64Array;
  /** A usual stride, s. */
  readonly periodS: number;
}

/**
 * Where each frame lies in its stride: steps are stretched to their usual share of it, so that both feet's contacts lie
 * at the same phases in all strides. Half a stride before the first known contact and after the last is told by the
 * usual pace.
 * @param timesS of the frames, rising
 * @param stances in order of time
 * @returns `null` where too few steps are known
 */
export function stridePhases(timesS: Float64Array, stances: readonly KnownStance[]): StridePhases | null {
  const steps = stances.flatMap(({ side, contactS, endS }, i) =>
    stances[i + 1]?.contactS === endS ? [{ side, fromS: contactS, toS: endS }] : [],
  );
  const lasting = (side: Side): number[] =>
    steps.flatMap((step) => (step.side === side ? [step.toS - step.fromS] : []));
  const [left, right] = [lasting('left'), lasting('right')];
  if (Math.min(left.length, right.length) < FEWEST_STEPS) return null;
  const periodS = median(left) + median(right);
  const beginsAt = { left: 0, right: median(left) / periodS };
  const endsAt = { left: beginsAt.right, right: 1 };

  const phases = new Float64Array(timesS.length).fill(NaN);
  const put = (fromS: number, toS: number, phaseAt: (timeS: number) => number): void => {
    for (let i = firstIndexFrom(timesS, fromS); i < timesS.length && timesS[i]! < toS; i++) {
      const phase = phaseAt(timesS[i]!);
      phases[i] = phase - Math.floor(phase);
    }
  };
  const halfS = periodS / 2;
  // What is known by the step itself goes last: it counts more than what is told from beside it.
  for (const { side, fromS, toS } of steps) {
    put(fromS - halfS, fromS, (timeS) => beginsAt[side] + (timeS - fromS) / periodS);
    put(toS, toS + halfS, (timeS) => endsAt[side] + (timeS - toS) / periodS);
  }
  for (const { side, fromS, toS } of steps) {
    const [begin, share] = [beginsAt[side], endsAt[side] - beginsAt[side]];
    put(fromS, toS, (timeS) => begin + (share * (timeS - fromS)) / (toS - fromS));
  }
  return { phases, periodS };
}
