import { firstIndexFrom } from '../signal/value-at';
import { curveAt, type EnsembleCurve } from './stride-ensemble';

/** One signal of a stride and the ensemble curve that it should follow. */
export interface AlignedSignal {
  readonly values: Float64Array;
  readonly curve: EnsembleCurve;
}

export interface Alignment {
  /** How much later (+) this stride's event is than the ensemble's, s. */
  readonly shiftS: number;
  /** Standard error of the shift from the residuals, s. */
  readonly seS: number;
}

const LARGEST_SHIFT_S = 0.04;
const STEP_S = 0.001;
/** Neighbouring frames' keypoint errors are alike, so residuals count for about half as many. */
const RESIDUAL_CORRELATION = 2;

/**
 * Finds the time shift at which one stride's samples around an event lie best on the ensemble curves: least
 * squares over a grid of shifts with every signal's level left free (the body drifts), each signal weighed by its
 * own noise.
 * @param referenceS the stride's reference instant on the clip's clock
 * @param aroundS the event's lag in the ensemble
 * @param halfWindowS samples within this of the event take part
 * @returns `null` when fewer than 3 samples a signal are there
 */
export function alignStride(
  timesS: Float64Array,
  signals: readonly AlignedSignal[],
  referenceS: number,
  aroundS: number,
  halfWindowS: number,
): Alignment | null {
  const used: { lagS: number; value: number; curve: EnsembleCurve; signal: number }[] = [];
  const [from, to] = [referenceS + aroundS - halfWindowS, referenceS + aroundS + halfWindowS];
  for (let i = firstIndexFrom(timesS, from); i < timesS.length && timesS[i]! <= to; i++) {
    signals.forEach(({ values, curve }, signal) => {
      if (Number.isFinite(values[i]!))
        used.push({ lagS: timesS[i]! - referenceS, value: values[i]!, curve, signal });
    });
  }
  if (used.length < 3 * signals.length) return null;

  const misfitAt = (shiftS: number): { sum: number; perSignal: number[] } => {
    const perSignal = signals.map((_, signal) => {
      const residuals = used
        .filter((sample) => sample.signal === signal)
        .map(({ value, curve, lagS }) => value - curveAt(curve, curve.values, lagS - shiftS))
        .filter(Number.isFinite);
      const level = residuals.reduce((a, b) => a + b, 0) / Math.max(1, residuals.length);
      return residuals.reduce((sum, r) => sum + (r - level) ** 2, 0) / Math.max(1, residuals.length - 1);
    });
    return { sum: perSignal.reduce((a, b) => a + b, 0), perSignal };
  };

  let best = 0;
  let bestMisfit = misfitAt(0).sum;
  for (let shift = -LARGEST_SHIFT_S; shift <= LARGEST_SHIFT_S + 1e-9; shift += STEP_S) {
    const misfit = misfitAt(shift).sum;
    if (misfit < bestMisfit) [best, bestMisfit] = [shift, misfit];
  }
  const { perSignal } = misfitAt(best);
  let information = 0;
  for (const { curve, lagS, signal } of used) {
    const slope = curveAt(curve, curve.speeds, lagS - best);
    if (Number.isFinite(slope)) information += (slope * slope) / Math.max(perSignal[signal]!, 1e-8);
  }
  const seS = information > 0 ? Math.sqrt(RESIDUAL_CORRELATION / information) : LARGEST_SHIFT_S;
  return { shiftS: best, seS: Math.min(seS, LARGEST_SHIFT_S) };
}
