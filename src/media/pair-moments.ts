import { gaitPhaseAt, momentOfPhase, type WholeStride } from '../core/gait/gait-phase';

/** What a moment of the leading clip is shown with. */
export interface PairedMoment {
  /** The moment of the other clip that is as far in its stride, s on its own clock. */
  readonly timeS: number;
  /** How far the stride has come, 0..100; `null` outside whole strides: the other clip then stays where it is. */
  readonly percent: number | null;
}

/**
 * Pairs two clips by gait phase, stride by stride in their order; where the other clip has fewer strides they begin
 * again. Before the leading clip's first whole stride the other one waits at the beginning of its own; in a hole, and
 * after the last, it stays at the end of the one that was shown.
 * @param lead strides as wholeStrides gives them, at least one
 * @param other of the same foot in the other clip, at least one
 * @throws {RangeError} where one of them has none
 */
export function momentPairs(
  lead: readonly WholeStride[],
  other: readonly WholeStride[],
): (timeS: number) => PairedMoment {
  if (lead.length === 0 || other.length === 0) throw new RangeError('no whole strides to pair');
  return (timeS) => {
    const phase = gaitPhaseAt(lead, timeS);
    const { stride, percent } = phase ?? resting(lead, timeS);
    const own = { stride: stride % other.length, percent };
    return { timeS: momentOfPhase(other, own)!, percent: phase ? percent : null };
  };
}

/** The end of the last stride before a moment, or the beginning of the first. */
function resting(
  strides: readonly WholeStride[],
  timeS: number,
): { readonly stride: number; readonly percent: number } {
  const last = strides.findLastIndex(({ toS }) => toS <= timeS);
  return last < 0 ? { stride: 0, percent: 0 } : { stride: last, percent: 100 };
}
