import type { Warning } from '../src/core/analysis/analysis';
import { median } from '../src/core/signal/statistics';
import { type LightMemory, LightMeter } from '../src/media/light-meter';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import type { TrackedClip } from './analysis-api';
import { FrameStore } from './frame-store';
import { VALUES_A_SQUARE } from './hints';
import type { PassKind } from './pass';

/** What the loop over a clip's frames found in one pass, up to now. */
export interface Seen {
  readonly pass: PassKind;
  readonly frames: FrameStore;
  /** About the runner in each frame, where the pass is a light one: VALUES_A_SQUARE numbers each. */
  readonly squares: number[];
  /** Of the frames that this run looked at, ms each. */
  readonly decodeMs: number[];
  readonly networkMs: number[];
  readonly totalMs: number[];
  readonly warnings: Warning[];
  readonly light: LightMeter;
  /** Of the run that it goes on from; said where this run had no frame to look at. */
  readonly timingsBefore: TrackedClip['timings'] | null;
}

/** Rises whenever frames are looked at in another way, or something else is remembered: what was kept before is passed by then. */
const VERSION = 8;

/** What a part's `after` holds: with it a run goes on as if it had seen the frames before. */
export interface AfterPart {
  readonly version: typeof VERSION;
  readonly pass: PassKind;
  readonly estimator: EstimatorMemory;
  /** Of this part's frames, as in {@link Seen}. */
  readonly squares: Float64Array;
  readonly light: LightMemory;
  readonly timings: TrackedClip['timings'];
}

export function nothingSeen(pass: PassKind = 'all'): Seen {
  return {
    pass,
    frames: new FrameStore(),
    squares: [],
    decodeMs: [],
    networkMs: [],
    totalMs: [],
    warnings: [],
    light: new LightMeter(),
    timingsBefore: null,
  };
}

/** @param frames and squares of all parts of a pass, in order. @param after that of the last part */
export function seenBefore(frames: FrameStore, squares: number[], after: AfterPart): Seen {
  const { pass, light, timings } = after;
  return { ...nothingSeen(pass), frames, squares, light: new LightMeter(light), timingsBefore: timings };
}

/** Median milliseconds a frame. */
export function timingsOf(seen: Seen): TrackedClip['timings'] {
  if (seen.networkMs.length === 0 && seen.timingsBefore) return seen.timingsBefore;
  const { decodeMs, networkMs, totalMs } = seen;
  return { decodeMs: median(decodeMs), networkMs: median(networkMs), totalMs: median(totalMs) };
}

/**
 * To be kept beside the frames that were seen; a copy.
 * @param first of the part's frames in `seen`
 */
export function afterPart(seen: Seen, estimator: EstimatorMemory, first = 0): AfterPart {
  const squares = Float64Array.from(seen.squares.slice(first * VALUES_A_SQUARE));
  const { pass, light } = seen;
  return { version: VERSION, pass, estimator, squares, light: light.memory, timings: timingsOf(seen) };
}

/** @returns null for what another version of the app kept */
export function readAfterPart(after: unknown): AfterPart | null {
  const known = (after as Partial<AfterPart> | null)?.version === VERSION;
  return known ? (after as AfterPart) : null;
}
