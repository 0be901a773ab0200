import type { Comparison, DifferingPart } from '../../core/comparison/comparison';
import { CYCLE_IDS, type CycleCurve, type CycleId, type GaitCycle } from '../../core/metrics/gait-cycle';
import { SIDES, type Side } from '../../core/pose/keypoints';

/** One side's curve in both runs. */
export interface SidePair {
  readonly side: Side;
  readonly before: CycleCurve;
  readonly after: CycleCurve;
  /** Where the two differ beyond their bands. */
  readonly parts: readonly DifferingPart[];
}

/** One signal in both runs, of each side that may be compared; at least one. */
export interface CyclePair {
  readonly before: GaitCycle;
  readonly after: GaitCycle;
  readonly sides: readonly SidePair[];
}

interface PairedCycles {
  readonly pairs: readonly CyclePair[];
  /** Signals that at least one run has, and that are not laid over each other. */
  readonly apart: readonly CycleId[];
}

/** Which curves of two runs are drawn over each other: those that the comparison compares. */
export function pairCycles(
  before: readonly GaitCycle[],
  after: readonly GaitCycle[],
  { cycles }: Pick<Comparison, 'cycles'>,
): PairedCycles {
  const pairs: CyclePair[] = [];
  const apart: CycleId[] = [];
  for (const id of CYCLE_IDS) {
    const [own, other] = [before, after].map((each) => each.find((cycle) => cycle.id === id));
    const sides = SIDES.flatMap((side): SidePair[] => {
      const change = cycles.find((each) => each.id === id && each.side === side);
      const [a, b] = [own?.[side], other?.[side]];
      return change && a && b ? [{ side, before: a, after: b, parts: change.parts }] : [];
    });
    if (own && other && sides.length > 0) pairs.push({ before: own, after: other, sides });
    else if (own || other) apart.push(id);
  }
  return { pairs, apart };
}
