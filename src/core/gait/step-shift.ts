import { firstIndexFrom } from '../signal/value-at';
import { curveAt, type EnsembleCurve, type LagRange } from './stride-ensemble';

/** One signal of a step and the ensemble curve that it should follow. */
export interface AlignedSignal {
  readonly values: Float64Array;
  readonly curve: EnsembleCurve;
}

export interface Alignment {
  /** How much later (+) this step's event is than the ensemble's, s. */
  readonly shiftS: number;
  /** Standard error of the shift from the residuals, s. */
  readonly seS: number;
}

const ROUNDS = 4;
/** No step lies further than this from where its reference says, s. */
const LARGEST_SHIFT_S = 0.05;
/** Keypoint errors that last for many frames leave at most this many times fewer independent samples. */
const MOST_CORRELATED = 9;

/**
 * How much later (+) than the curves one step's samples come: least squares on the curves' slopes (Gauss-Newton),
 * each signal at its own level and weighed by its own noise. The standard error counts neighbouring errors that are
 * alike as fewer samples (first-order autocorrelation of the residuals).
 * @param referenceS the step's reference instant on the clip's clock
 * @param aroundS middle of the window, s from the reference
 * @param halfWindowS samples within this of it take part
 * @returns `null` when no signal has 3 samples there, or none moves
 */
export function stepShift(
  timesS: Float64Array,
  signals: readonly AlignedSignal[],
  referenceS: number,
  aroundS: number,
  halfWindowS: number,
): Alignment | null {
  const from = firstIndexFrom(timesS, referenceS + aroundS - halfWindowS);
  const to = firstIndexFrom(timesS, referenceS + aroundS + halfWindowS);
  let shiftS = 0;
  let seS = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    let pull = 0;
    let information = 0;
    for (const signal of signals) {
      const found = slopeFit(timesS, signal, referenceS + shiftS, from, to);
      if (!found) continue;
      pull += found.pull / found.variance;
      information += found.slopes / found.variance;
    }
    if (!(information > 0)) return null;
    shiftS = Math.max(-LARGEST_SHIFT_S, Math.min(LARGEST_SHIFT_S, shiftS - pull / information));
    seS = 1 / Math.sqrt(information);
  }
  return { shiftS, seS: Math.min(seS, LARGEST_SHIFT_S) };
}

/** The lags at which stepShift may ask for a curve, with a grid step to spare on both sides. */
export function lagsAsked(aroundS: number, halfWindowS: number): LagRange {
  const reachS = halfWindowS + LARGEST_SHIFT_S + 0.004;
  return [aroundS - reachS, aroundS + reachS];
}

interface SlopeFit {
  /** Sum of residual times slope, and of slopes squared, both about their means. */
  readonly pull: number;
  readonly slopes: number;
  /** Of one residual, raised by how much neighbours are alike. */
  readonly variance: number;
}

function slopeFit(
  timesS: Float64Array,
  { values, curve }: AlignedSignal,
  referenceS: number,
  from: number,
  to: number,
): SlopeFit | null {
  const residuals: number[] = [];
  const slopes: number[] = [];
  for (let i = from; i < to; i++) {
    const residual = values[i]! - curveAt(curve, curve.values, timesS[i]! - referenceS);
    const slope = curveAt(curve, curve.speeds, timesS[i]! - referenceS);
    if (!Number.isFinite(residual) || !Number.isFinite(slope)) continue;
    residuals.push(residual);
    slopes.push(slope);
  }
  const n = residuals.length;
  if (n < 3) return null;
  const level = residuals.reduce((a, b) => a + b, 0) / n;
  const middle = slopes.reduce((a, b) => a + b, 0) / n;
  let [pull, squares, power, neighbours] = [0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const residual = residuals[k]! - level;
    pull += residual * (slopes[k]! - middle);
    squares += (slopes[k]! - middle) ** 2;
    power += residual ** 2;
    if (k > 0) neighbours += residual * (residuals[k - 1]! - level);
  }
  const alike = Math.max(0, Math.min(0.8, neighbours / Math.max(power, 1e-12)));
  const fewer = Math.min(MOST_CORRELATED, (1 + alike) / (1 - alike));
  return { pull, slopes: squares, variance: Math.max(1e-8, (fewer * power) / (n - 2)) };
}
