import type { HeadlessBrowser } from '../../src/cli/headless-browser';
import { fromPortable } from '../../src/cli/portable-track';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { PeerSize } from './peers-run';

export interface OurRun {
  readonly track: PoseTrack;
  /** Wall time of the frames' phase in the built app, by frame: decoding, drawing, network, progress. */
  readonly frameMs: number;
}

/**
 * Tracks a clip from end to end with the built app's own client.
 * @throws {Error} with the app's sentence when it cannot
 */
export async function trackOurs(browser: HeadlessBrowser, clip: string, size: PeerSize): Promise<OurRun> {
  let beganMs = NaN;
  let endedMs = NaN;
  const outcome = await browser.track(clip, { model: size }, ({ phase }) => {
    if (phase === 'frames' && Number.isNaN(beganMs)) beganMs = performance.now();
    if (phase === 'measure') endedMs = performance.now();
  });
  if (!outcome.ok) throw new Error(`${size}: ${outcome.error.message}`);
  const track = fromPortable(outcome.value.track);
  return { track, frameMs: (endedMs - beganMs) / outcome.value.framesDecoded };
}
