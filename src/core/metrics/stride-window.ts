import type { GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import { firstIndexFrom } from '../signal/value-at';

/** Share of a stride's frames that must show a landmark before its mean or range stands for the stride. */
const LEAST_SEEN = 0.7;

/**
 * A signal's samples within one stride, from this foot's contact to its next.
 * @returns finite samples only; `null` where the stride has no end or too much of it is hidden
 */
export function withinStride(run: GaitRun, step: Step, signal: Float64Array): Float64Array | null {
  if (!step.nextOwnContact) return null;
  const from = firstIndexFrom(run.track.timesS, step.contact.timeS);
  const to = firstIndexFrom(run.track.timesS, step.nextOwnContact.timeS);
  const known = new Float64Array(Math.max(0, to - from));
  let n = 0;
  for (let i = from; i < to; i++) if (Number.isFinite(signal[i]!)) known[n++] = signal[i]!;
  return n > 2 && n >= LEAST_SEEN * (to - from) ? known.subarray(0, n) : null;
}

/** Largest less smallest. */
export function rangeOf(values: Float64Array): number {
  return highest(values) + highest(values.map((value) => -value));
}

export function highest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
