import { trackFromFrames } from '../src/core/pose/pose-track';
import { clipFrames } from '../src/media/clip-frames';
import type { ClipFrame } from '../src/media/clip-frames';
import { describeClip } from '../src/media/describe-clip';
import { fileSha256 } from '../src/media/file-sha256';
import { regionOf } from '../src/media/inside-picture';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { type OpenClip, openClip } from '../src/media/open-clip';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import type { ElementFrames, ProgressListener, TrackRequest, TrackedClip } from './analysis-api';
import type { EstimatorShelf } from './estimator-shelf';
import { goOnFrom } from './go-on-from';
import { PartSender } from './part-sender';
import { PreviewSender } from './preview-sender';
import { ProgressMeter } from './progress-meter';
import { nothingSeen, timingsOf } from './seen-frames';
import { networkFailed, noRunner } from './service-failure';
import type { TrackIdentity } from './track-part';
import { estimate, watchFrames } from './watch-frames';

/** The page has this long to take the last progress and parts before the outcome is sent, ms. */
const LAST_WORD_MS = 100;

export interface TrackParts {
  readonly shelf: EstimatorShelf;
  readonly modelSha256: (model: PoseEstimator['model']) => string;
  readonly partEveryMs?: number | undefined;
}

/**
 * One clip from file to keypoints: probe and checksum, load the network, warm it up, every frame, columns.
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted.
 */
export async function trackClip(
  parts: TrackParts,
  request: TrackRequest,
  listener: ProgressListener,
  signal: AbortSignal,
  element?: ElementFrames,
): Promise<TrackedClip> {
  let told: Promise<unknown> = Promise.resolve();
  const meter = new ProgressMeter((progress) => (told = tell(() => listener.onProgress(progress))));
  meter.phase('probe');
  const opened = await openClip(request.file, signal);
  const clip: OpenClip =
    request.decoder === 'element' ? { ...opened, decoder: { kind: 'element', why: 'asked for' } } : opened;
  try {
    const info = await describeClip(request.file, clip);
    if (clip.decoder.kind === 'element' && !element) {
      throw new MediaError(failures.cannotDecode(info.codec, clip.decoder.why));
    }
    const region = request.region && regionOf(request.region, info);
    const sha256 = await fileSha256(request.file, (fraction) => meter.phase('probe', fraction), signal);

    meter.phase('load-model');
    const estimator = await loadEstimator(parts.shelf, request, signal);
    const framesFrom = (place: number) => clipFrames(clip, estimator.pictureSizePx, element, region, place);
    if (!parts.shelf.isWarm(estimator)) {
      meter.phase('warm-up');
      await warmUp(estimator, framesFrom(0));
      parts.shelf.setWarm(estimator);
      signal.throwIfAborted();
    }

    const { model, backend } = estimator;
    const provenance = { model, modelSha256: parts.modelSha256(model), backend };
    const decoder = clip.decoder.kind;
    const identity: TrackIdentity = { sha256, ...provenance, decoder, ...(region && { region }) };
    const goingOn = goOnFrom(request.goOnFrom, identity, clip.timesS);
    const seen = goingOn?.seen ?? nothingSeen();
    meter.kept(seen.frames.length);
    const sender = new PartSender(listener, identity, seen, parts.partEveryMs);
    const previews = new PreviewSender(listener, info, region);
    try {
      if (goingOn) estimator.restore(goingOn.after.estimator);
      else estimator.reset();
      const { decodeWithinMs } = request;
      const watch = { meter, previews, parts: sender, region, signal, decodeWithinMs };
      await watchFrames(estimator, clip.timesS, framesFrom, seen, watch);
    } catch (error) {
      // Whoever goes on from here need not do it again. Nobody does after a cancel.
      if (!signal.aborted) sender.send();
      await withPatience(sender.told);
      throw error;
    } finally {
      sender.stop();
      estimator.reset();
    }
    meter.phase('measure');
    // They and the outcome take different ports: without waiting, the outcome could overtake them.
    await withPatience(Promise.all([told, sender.told]));
    signal.throwIfAborted();
    if (!seen.frames.some((frame) => frame.points)) throw new MediaError(noRunner(seen.frames.length));
    const light = seen.light.light;
    return {
      clip: info,
      sha256,
      track: trackFromFrames(seen.frames, info.widthPx, info.heightPx, model),
      framesDecoded: seen.frames.length,
      provenance,
      timings: timingsOf(seen),
      warnings: seen.warnings,
      ...(light && { light }),
    };
  } finally {
    clip.close();
  }
}

/** A load cannot be stopped, but it can be left: it then ends on the shelf, ready for the next clip. */
async function loadEstimator(
  shelf: EstimatorShelf,
  request: TrackRequest,
  signal: AbortSignal,
): Promise<PoseEstimator> {
  const left = new Promise<never>((_, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
  });
  left.catch(() => {});
  try {
    return await Promise.race([shelf.take(request.model, request.backend), left]);
  } catch (error) {
    signal.throwIfAborted();
    throw new MediaError(networkFailed(error));
  }
}

/** Shows the network one real frame: a blank one would not run the part that follows a found runner. */
async function warmUp(estimator: PoseEstimator, frames: AsyncGenerator<ClipFrame>): Promise<void> {
  try {
    const first = await frames.next();
    if (!first.done) await estimate(estimator, first.value);
  } finally {
    await frames.return(undefined);
    estimator.reset();
  }
}

async function withPatience(told: Promise<unknown>): Promise<void> {
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, LAST_WORD_MS))]);
}

/** A page that fails to show progress is no reason to stop. */
async function tell(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing to do about it here; the page has its own console.
  }
}
