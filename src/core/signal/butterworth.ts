import { finiteRuns } from './finite-runs';

/** y[i] = b0 x[i] + b1 x[i-1] + b2 x[i-2] - a1 y[i-1] - a2 y[i-2]. */
export interface SecondOrderFilter {
  readonly b: readonly [b0: number, b1: number, b2: number];
  readonly a: readonly [a1: number, a2: number];
}

/** Runs shorter than this many samples cannot be filtered and stay as they are. */
export const SHORTEST_FILTERED_RUN = 6;

/** Highest cut-off as a share of the sample rate: above it the corrected cut-off nears half the rate. */
export const HIGHEST_CUTOFF_SHARE = 0.35;

/** Samples added at each end are no more than this, or four times the signal's own. */
const MOST_PADDING = 1000;

/**
 * Two passes of a second-order filter lower the -3 dB point; to keep it where it is asked for, each pass is
 * given a higher one: tan(pi f / fs) is divided by (2^(1/2) - 1)^(1/4) = 0.802.
 * Winter, Biomechanics and Motor Control of Human Movement, 4th ed. (2009), section 2.2.4.4;
 * Robertson & Dowling 2003, J Electromyogr Kinesiol 13:569.
 */
const TWO_PASS_CORRECTION = (Math.SQRT2 - 1) ** 0.25;

/**
 * Coefficients of a second-order Butterworth low-pass by the bilinear transform with pre-warping: the same as
 * SciPy's `butter(2, cutoffHz, fs=rateHz)`.
 * @throws {RangeError} unless 0 < cutoffHz < rateHz / 2.
 */
export function secondOrderLowPass(cutoffHz: number, rateHz: number): SecondOrderFilter {
  if (!(cutoffHz > 0 && cutoffHz < rateHz / 2)) {
    throw new RangeError(`cut-off ${cutoffHz} Hz must lie between 0 and half of ${rateHz} Hz`);
  }
  return fromWarped(Math.tan((Math.PI * cutoffHz) / rateHz));
}

function fromWarped(k: number): SecondOrderFilter {
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const b0 = k * k * norm;
  return { b: [b0, 2 * b0, b0], a: [2 * (k * k - 1) * norm, (1 - Math.SQRT2 * k + k * k) * norm] };
}

/**
 * Zero-lag fourth-order Butterworth low-pass: a second-order filter forward and then backward, its -3 dB point
 * at `cutoffHz` after both passes. Samples must be evenly spaced; NaN parts the signal, and each part of at
 * least SHORTEST_FILTERED_RUN samples is filtered by itself with point-reflected (odd) ends, others are copied.
 * @param values any unit; NaN = missing
 * @returns a new array of the same length and unit, NaN where the input has it
 * @throws {RangeError} unless 0 < cutoffHz <= HIGHEST_CUTOFF_SHARE * rateHz
 */
export function lowPassZeroLag(values: Float64Array, cutoffHz: number, rateHz: number): Float64Array {
  const smooth = values.slice();
  lowPassInPlace(smooth, cutoffHz, rateHz);
  return smooth;
}

/** The same as lowPassZeroLag, written over the values given. */
export function lowPassInPlace(values: Float64Array, cutoffHz: number, rateHz: number): void {
  if (!(cutoffHz > 0 && cutoffHz <= HIGHEST_CUTOFF_SHARE * rateHz)) {
    throw new RangeError(
      `cut-off ${cutoffHz} Hz must lie above 0 and up to ${HIGHEST_CUTOFF_SHARE} of ${rateHz} Hz`,
    );
  }
  const filter = fromWarped(Math.tan((Math.PI * cutoffHz) / rateHz) / TWO_PASS_CORRECTION);
  // Two and a half periods of the cut-off: by then the start-up of the filter has died to 1e-5. Times in the wrong
  // unit make rates at which that is more samples than fit into memory.
  const settled = Math.ceil((2.5 * rateHz) / cutoffHz);
  const padding = Math.min(settled, Math.max(MOST_PADDING, 4 * values.length));
  for (const { from, to } of finiteRuns(values)) {
    if (to - from >= SHORTEST_FILTERED_RUN) filterBothWays(values.subarray(from, to), filter, padding);
  }
}

/**
 * Forward and backward over `run` in place, ends extended by point reflection (2 x[0] - x[i]), which keeps
 * position and slope; a run shorter than the padding is reflected again and again.
 * Otherwise the same as SciPy's `filtfilt(b, a, run, padtype='odd', padlen=padding)`.
 */
export function filterBothWays(run: Float64Array, filter: SecondOrderFilter, padding: number): void {
  const n = run.length;
  const before = new Float64Array(padding);
  const after = new Float64Array(padding);
  // The sample `i` places outside an end, from the one as far inside it: that may be outside the other end.
  for (let i = 1; i <= padding; i++) {
    before[padding - i] = 2 * run[0]! - (i < n ? run[i]! : after[i - n]!);
    after[i - 1] = 2 * run[n - 1]! - (i < n ? run[n - 1 - i]! : before[padding + n - 1 - i]!);
  }
  const state = new Float64Array(2);
  settle(state, padding > 0 ? before[0]! : run[0]!, filter);
  for (const part of [before, run, after]) onePass(part, filter, state);
  settle(state, padding > 0 ? after[padding - 1]! : run[n - 1]!, filter);
  // Back as far as the run goes: what is before it is not asked for.
  for (const part of [after, run]) {
    part.reverse();
    onePass(part, filter, state);
  }
  run.reverse();
}

/** Makes the filter's state as if this sample had stood for ever. */
function settle(state: Float64Array, first: number, { b: [, b1, b2], a: [a1, a2] }: SecondOrderFilter): void {
  state[1] = (b2 - a2) * first;
  state[0] = (b1 - a1) * first + state[1];
}

/** One pass in place (transposed direct form II), going on from the state given and leaving its own. */
function onePass(
  x: Float64Array,
  { b: [b0, b1, b2], a: [a1, a2] }: SecondOrderFilter,
  state: Float64Array,
): void {
  let [z1, z2] = [state[0]!, state[1]!];
  for (let i = 0; i < x.length; i++) {
    const input = x[i]!;
    const output = b0 * input + z1;
    z1 = b1 * input - a1 * output + z2;
    z2 = b2 * input - a2 * output;
    x[i] = output;
  }
  state[0] = z1;
  state[1] = z2;
}
