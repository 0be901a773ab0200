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
  const first = firstIndexFrom(timesS, referenceS + aroundS - halfWindowS);
  const to = referenceS + aroundS + halfWindowS;
  let last = first;
  while (last < timesS.length && timesS[last]! <= to) last++;
  const used = signals.map(({ values, curve }) => samplesOf(timesS, values, curve, referenceS, first, last));
  if (used.reduce((sum, { n }) => sum + n, 0) < 3 * signals.length) return null;
  const misfitAt = (shiftS: number): number => used.reduce((sum, own) => sum + misfit(own, shiftS), 0);

  let best = 0;
  let leastMisfit = misfitAt(0);
  for (let shift = -LARGEST_SHIFT_S; shift <= LARGEST_SHIFT_S + 1e-9; shift += STEP_S) {
    const here = misfitAt(shift);
    if (here < leastMisfit) [best, leastMisfit] = [shift, here];
  }
  let information = 0;
  for (const own of used) {
    const variance = Math.max(misfit(own, best), 1e-8);
    for (let k = 0; k < own.n; k++) {
      const slope = curveAt(own.curve, own.curve.speeds, own.lagsS[k]! - best);
      if (Number.isFinite(slope)) information += (slope * slope) / variance;
    }
  }
  const seS = information > 0 ? Math.sqrt(RESIDUAL_CORRELATION / information) : LARGEST_SHIFT_S;
  return { shiftS: best, seS: Math.min(seS, LARGEST_SHIFT_S) };
}

/** One signal's known samples in the window. */
interface Samples {
  readonly lagsS: Float64Array;
  readonly values: Float64Array;
  readonly n: number;
  readonly curve: EnsembleCurve;
  /** Room for the samples' distances from the curve. */
  readonly residuals: Float64Array;
}

function samplesOf(
  timesS: Float64Array,
  values: Float64Array,
  curve: EnsembleCurve,
  referenceS: number,
  first: number,
  last: number,
): Samples {
  const room = (): Float64Array => new Float64Array(Math.max(0, last - first));
  const own = { lagsS: room(), values: room(), residuals: room() };
  let n = 0;
  for (let i = first; i < last; i++) {
    if (!Number.isFinite(values[i]!)) continue;
    own.lagsS[n] = timesS[i]! - referenceS;
    own.values[n++] = values[i]!;
  }
  return { ...own, n, curve };
}

/** Variance of the samples about the curve moved later by `shiftS`, their level left free. */
function misfit({ lagsS, values, n, curve, residuals }: Samples, shiftS: number): number {
  let known = 0;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const residual = values[k]! - curveAt(curve, curve.values, lagsS[k]! - shiftS);
    if (!Number.isFinite(residual)) continue;
    residuals[known++] = residual;
    sum += residual;
  }
  const level = sum / Math.max(1, known);
  let squares = 0;
  for (let k = 0; k < known; k++) squares += (residuals[k]! - level) ** 2;
  return squares / Math.max(1, known - 1);
}
