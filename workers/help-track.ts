import type { Progress, TrackRequest } from './analysis-api';
import { resultOf } from './join-stretches';
import { type TrackParts, withPreparedTrack } from './prepare-track';
import { ProgressMeter } from './progress-meter';
import { nothingSeen } from './seen-frames';
import type { HelpersDesk } from './track-desk';
import { watchStretch } from './watch-stretch';

/**
 * Looks at stretches of a clip that another worker leads, as long as there are any.
 * @returns how many frames it saw
 * @throws {MediaError} with what stopped it; the signal's reason when it is aborted
 */
export function helpTrack(
  parts: TrackParts,
  request: TrackRequest,
  desk: HelpersDesk,
  signal: AbortSignal,
): Promise<number> {
  // Whoever listens may be gone: that is no reason to stop.
  const tell = async (progress: Progress): Promise<void> =>
    void (await Promise.resolve(desk.onProgress(progress)).catch(() => {}));
  const meter = new ProgressMeter((progress) => void tell(progress));
  return withPreparedTrack(
    parts,
    request,
    meter,
    signal,
    async ({ estimator, feed, stretches, region, getWarm }) => {
      await getWarm();
      let done = 0;
      try {
        for (;;) {
          const index = await desk.take();
          signal.throwIfAborted();
          if (index === null) return done;
          const stretch = stretches[index]!;
          const seen = nothingSeen();
          const onFrame = (): void => meter.frames(++done, feed.timesS.length);
          const watch = { onFrame, region, signal, decodeWithinMs: request.decodeWithinMs };
          await watchStretch(estimator, feed, stretch, seen, watch, null, stretch.from);
          await desk.done(resultOf(index, seen, estimator.memory()));
        }
      } finally {
        estimator.reset();
      }
    },
    { helps: true },
  );
}
