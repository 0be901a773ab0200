import type { Progress, TrackRequest } from './analysis-api';
import { resultOf } from './join-stretches';
import { allFrames, lightFrames, looksOf, stretchOf } from './passes';
import { type TrackParts, withPreparedTrack } from './prepare-track';
import { ProgressMeter } from './progress-meter';
import { nothingSeen } from './seen-frames';
import { PHASES } from './see-stretches';
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
    async (prepared) => {
      await prepared.getWarm();
      const passes = { all: allFrames(prepared), light: lightFrames(prepared) };
      let done = 0;
      try {
        for (;;) {
          const task = await desk.take();
          signal.throwIfAborted();
          if (task === null) return done;
          const { index, pass, looks } = task;
          if (pass === 'looks' && !looks) throw new Error('looks at no frames');
          const stretch = looks
            ? await looksOf(prepared, looks)
            : await stretchOf(prepared, passes[pass === 'light' ? 'light' : 'all'], index);
          const seen = nothingSeen(pass);
          const onFrame = (): void => meter.frames(++done, prepared.timesS.length, PHASES[pass]);
          const { decodeWithinMs } = request;
          const watch = { onFrame, region: prepared.region, signal, decodeWithinMs };
          await watchStretch(stretch, seen, watch);
          await desk.done(resultOf(index, seen, stretch.estimator.memory()));
        }
      } finally {
        prepared.estimator.reset();
        prepared.light?.reset();
      }
    },
    { helps: true },
  );
}
