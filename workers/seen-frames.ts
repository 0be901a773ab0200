import type { Warning } from '../src/core/analysis/analysis';
import type { PoseFrame } from '../src/core/pose/pose-track';
import { median } from '../src/core/signal/statistics';
import { type LightMemory, LightMeter } from '../src/media/light-meter';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import type { TrackedClip } from './analysis-api';

/** What the loop over a clip's frames found, up to now. */
export interface Seen {
  readonly frames: PoseFrame[];
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
const VERSION = 3;

/** What a part's `after` holds: with it a run goes on as if it had seen the frames before. */
export interface AfterPart {
  readonly version: typeof VERSION;
  readonly estimator: EstimatorMemory;
  readonly light: LightMemory;
  readonly timings: TrackedClip['timings'];
}

export function nothingSeen(): Seen {
  return {
    frames: [],
    decodeMs: [],
    networkMs: [],
    totalMs: [],
    warnings: [],
    light: new LightMeter(),
    timingsBefore: null,
  };
}

/** @param frames the frames of all parts, in order. @param after that of the last part */
export function seenBefore(frames: PoseFrame[], after: AfterPart): Seen {
  return { ...nothingSeen(), frames, light: new LightMeter(after.light), timingsBefore: after.timings };
}

/** Median milliseconds a frame. */
export function timingsOf(seen: Seen): TrackedClip['timings'] {
  if (seen.networkMs.length === 0 && seen.timingsBefore) return seen.timingsBefore;
  const { decodeMs, networkMs, totalMs } = seen;
  return { decodeMs: median(decodeMs), networkMs: median(networkMs), totalMs: median(totalMs) };
}

/** To be kept beside the frames that were seen; a copy. */
export function afterPart(seen: Seen, estimator: EstimatorMemory): AfterPart {
  return { version: VERSION, estimator, light: seen.light.memory, timings: timingsOf(seen) };
}

/** @returns null for what another version of the app kept */
export function readAfterPart(after: unknown): AfterPart | null {
  const known = (after as Partial<AfterPart> | null)?.version === VERSION;
  return known ? (after as AfterPart) : null;
}
