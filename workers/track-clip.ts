import { MediaError } from '../src/media/media-failure';
import type { ElementFrames, ProgressListener, TrackRequest, TrackedClip } from './analysis-api';
import { goOnFrom } from './go-on-from';
import { PassRunner } from './pass-runner';
import { type PreparedTrack, type TrackParts, withPreparedTrack } from './prepare-track';
import { PreviewSender } from './preview-sender';
import { ProgressMeter } from './progress-meter';
import { timingsOf } from './seen-frames';
import { seeAllFrames, seeByStride } from './see-clip';
import { noRunner } from './service-failure';
import { aloneAtDesk, type LeadersDesk } from './track-desk';
import { withPatience } from './with-patience';

/** What a clip is looked at with, beside the request. */
export interface TrackHelp {
  /** The page's <video> element, where the clip's decoder is `element`. */
  readonly element?: ElementFrames | undefined;
  /** Where other workers take part; without it this one is alone. */
  readonly desk?: LeadersDesk | undefined;
}

/**
 * One clip from file to keypoints: probe and checksum, load the networks, warm them up, the frames, columns.
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted.
 */
export function trackClip(
  parts: TrackParts,
  request: TrackRequest,
  listener: ProgressListener,
  signal: AbortSignal,
  { element, desk }: TrackHelp = {},
): Promise<TrackedClip> {
  let told: Promise<unknown> = Promise.resolve();
  const meter = new ProgressMeter((progress) => (told = tell(() => listener.onProgress(progress))));
  const { partEveryMs, modelSha256 } = parts;
  const work = async (prepared: PreparedTrack): Promise<TrackedClip> => {
    const { info, identity, timesS, light: lightNetwork } = prepared;
    const goingOn = goOnFrom(request.goOnFrom, identity, timesS);
    const runner = new PassRunner(
      prepared,
      { listener, goingOn, partEveryMs },
      {
        ...{ desk: desk ?? aloneAtDesk(), meter, signal, decodeWithinMs: request.decodeWithinMs },
        previews: new PreviewSender(listener, info, prepared.region),
      },
    );
    const { track, closest, byStride, light, framesDecoded, warnings } = lightNetwork
      ? await seeByStride(prepared, lightNetwork, runner, meter)
      : await seeAllFrames(prepared, runner, meter);
    // They and the outcome take different ports: without waiting, the outcome could overtake them.
    await withPatience(Promise.all([told, runner.told]));
    signal.throwIfAborted();
    if (!closest.frames.seenSomeone) throw new MediaError(noRunner(framesDecoded));
    const { model, backend, sha256 } = identity;
    const { threads } = prepared.estimator;
    const shared = byStride &&
      lightNetwork && {
        byStride: { ...byStride, lightSha256: modelSha256(lightNetwork.model) },
      };
    return {
      ...{ clip: info, sha256, track, framesDecoded },
      provenance: {
        ...{ model, modelSha256: identity.modelSha256, backend, ...(threads && { threads }) },
        ...shared,
      },
      timings: timingsOf(closest),
      warnings,
      ...(light && { light }),
    };
  };
  return withPreparedTrack(parts, request, meter, signal, work, { element, alone: !desk });
}

/** A page that fails to show progress is no reason to stop. */
async function tell(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing to do about it here; the page has its own console.
  }
}
