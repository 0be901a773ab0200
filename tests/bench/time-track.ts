import type { HeadlessBrowser } from '../../src/cli/headless-browser';
import type { PortableClip } from '../../src/cli/headless-protocol';
import type { Looking } from '../../models/look-by-stride';
import type { Phase, Progress } from '../../workers/analysis-api';

/** Phases that go through frames. */
const THROUGH_FRAMES: ReadonlySet<Phase> = new Set<Phase>(['frames', 'strides', 'looks']);

export interface TimedTrack {
  readonly clip: PortableClip;
  /** Wall time from the first frame to the last: decoding, sampling, networks, progress, joining. */
  readonly ms: number;
  /** Of it, up to the first look, where a light network found the strides first. */
  readonly stridesMs: number;
}

/**
 * One clip through the built app's page.
 * @param workers so many at most; without it as many as the app takes
 * @throws {Error} when it came to nothing
 */
export async function timeTrack(
  browser: HeadlessBrowser,
  path: string,
  looking: Looking,
  workers?: number,
): Promise<TimedTrack> {
  let beganMs = NaN;
  let looksMs = NaN;
  let endedMs = NaN;
  const onProgress = ({ phase }: Progress): void => {
    if (THROUGH_FRAMES.has(phase) && Number.isNaN(beganMs)) beganMs = performance.now();
    if (phase === 'looks' && Number.isNaN(looksMs)) looksMs = performance.now();
    if (phase === 'measure') endedMs = performance.now();
  };
  const outcome = await browser.track(path, looking, onProgress, workers);
  if (!outcome.ok) throw new Error(`${looking.model}: ${outcome.error.message}`);
  return { clip: outcome.value, ms: endedMs - beganMs, stridesMs: looksMs - beganMs };
}
