import { trackFromFrames } from '../src/core/pose/pose-track';
import { MediaError } from '../src/media/media-failure';
import * as failures from '../src/media/media-failure';
import { MIN_FRAMES } from '../src/media/media-limits';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import type { ElementFrames, ProgressListener, TrackRequest, TrackedClip } from './analysis-api';
import { cutOff } from './clip-warnings';
import { goOnFrom } from './go-on-from';
import { joinResult, resultOf } from './join-stretches';
import { PartSender } from './part-sender';
import { type PreparedTrack, type TrackParts, withPreparedTrack } from './prepare-track';
import { PreviewSender } from './preview-sender';
import { ProgressMeter } from './progress-meter';
import { nothingSeen, type Seen, timingsOf } from './seen-frames';
import { noRunner } from './service-failure';
import { aloneAtDesk, type LeadersDesk, type StretchResult } from './track-desk';
import { placeAfter, watchStretch } from './watch-stretch';

/** The page has this long to take the last progress and parts before the outcome is sent, ms. */
const LAST_WORD_MS = 100;
/** A clip whose last frames are missing by more than this is said to be cut off, s. */
const MISSING_END_S = 0.25;

/** What a clip is looked at with, beside the request. */
export interface TrackHelp {
  /** The page's <video> element, where the clip's decoder is `element`. */
  readonly element?: ElementFrames | undefined;
  /** Where other workers take part; without it this one is alone. */
  readonly desk?: LeadersDesk | undefined;
}

/**
 * One clip from file to keypoints: probe and checksum, load the network, warm it up, every frame, columns.
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted.
 */
export function trackClip(
  parts: TrackParts,
  request: TrackRequest,
  listener: ProgressListener,
  signal: AbortSignal,
  { element, desk = aloneAtDesk() }: TrackHelp = {},
): Promise<TrackedClip> {
  let told: Promise<unknown> = Promise.resolve();
  const meter = new ProgressMeter((progress) => (told = tell(() => listener.onProgress(progress))));
  const work = async (prepared: PreparedTrack): Promise<TrackedClip> => {
    const { info, estimator, identity, feed } = prepared;
    const goingOn = goOnFrom(request.goOnFrom, identity, feed.timesS);
    const seen = goingOn?.seen ?? nothingSeen();
    meter.kept(seen.frames.length);
    const sender = new PartSender(listener, identity, seen, parts.partEveryMs);
    try {
      await seeStretches(prepared, seen, goingOn?.after.estimator ?? null, {
        ...{ desk, meter, sender, signal },
        previews: new PreviewSender(listener, info, prepared.region),
        decodeWithinMs: request.decodeWithinMs,
      });
    } catch (error) {
      // Whoever goes on from here need not do it again. Nobody does after a cancel.
      if (!signal.aborted) sender.send();
      await withPatience(sender.told);
      throw error;
    } finally {
      sender.stop();
      estimator.reset();
    }
    sayWhereItEnds(seen, feed.timesS);
    meter.phase('measure');
    // They and the outcome take different ports: without waiting, the outcome could overtake them.
    await withPatience(Promise.all([told, sender.told]));
    signal.throwIfAborted();
    if (!seen.frames.some((frame) => frame.points)) throw new MediaError(noRunner(seen.frames.length));
    const { model, modelSha256, backend, sha256 } = identity;
    const light = seen.light.light;
    return {
      clip: info,
      sha256,
      track: trackFromFrames(seen.frames, info.widthPx, info.heightPx, model),
      framesDecoded: seen.frames.length,
      provenance: { model, modelSha256, backend },
      timings: timingsOf(seen),
      warnings: seen.warnings,
      ...(light && { light }),
    };
  };
  return withPreparedTrack(parts, request, meter, signal, work, { element });
}

interface Leading {
  readonly desk: LeadersDesk;
  readonly meter: ProgressMeter;
  readonly sender: PartSender;
  readonly previews: PreviewSender;
  readonly signal: AbortSignal;
  readonly decodeWithinMs: number | undefined;
}

/**
 * Sees to it that all stretches are seen, by this worker or by others, and joins them in order. What lies at the front
 * goes into `seen` frame by frame; what was seen further on waits aside until the front is there.
 * @param before what the network remembered after the last frame in `seen`
 */
async function seeStretches(
  { estimator, feed, stretches, identity, region, getWarm }: PreparedTrack,
  seen: Seen,
  before: EstimatorMemory | null,
  { desk, meter, sender, previews, signal, decodeWithinMs }: Leading,
): Promise<void> {
  const { timesS } = feed;
  const aside = new Map<number, StretchResult>();
  const begun = placeAfter(seen, timesS);
  let front = stretches.findIndex(({ to }) => begun < to);
  if (front < 0) front = stretches.length;
  let framesAside = 0;
  const tellProgress = (): void => meter.frames(seen.frames.length + framesAside, timesS.length);
  const put = (result: StretchResult): void => {
    aside.set(result.index, result);
    framesAside += result.part.timesS.length;
  };
  const join = (): void => {
    for (let next = aside.get(front); next && seen.warnings.length === 0; next = aside.get(++front)) {
      aside.delete(front);
      framesAside -= next.part.timesS.length;
      sender.saw(joinResult(seen, next));
    }
  };
  // Others can begin while this one gets warm.
  await desk.begin({ identity, count: stretches.length, first: front });
  await getWarm();
  tellProgress();
  // Where a stretch ended early, the clip ends.
  while (seen.warnings.length === 0) {
    const { ready, take } = await desk.next();
    signal.throwIfAborted();
    ready.forEach(put);
    join();
    if (ready.length > 0) tellProgress();
    if (take === null) break;
    const stretch = stretches[take]!;
    const watch = { previews, region, signal, decodeWithinMs };
    if (take === front) {
      const inside = begun > stretch.from ? before : null;
      await watchStretch(
        estimator,
        feed,
        stretch,
        seen,
        { ...watch, parts: sender, onFrame: tellProgress },
        inside,
      );
      front++;
    } else {
      const found = nothingSeen();
      const onFrame = (): void => (framesAside++, tellProgress());
      await watchStretch(estimator, feed, stretch, found, { ...watch, onFrame }, null, stretch.from);
      framesAside -= found.frames.length;
      put(resultOf(take, found, estimator.memory()));
    }
    join();
  }
}

/** @throws {MediaError} when that is before anything could be told */
function sayWhereItEnds(seen: Seen, timesS: Float64Array): void {
  if (seen.frames.length < MIN_FRAMES) {
    throw new MediaError(failures.truncated(`${seen.frames.length} of ${timesS.length} frames`));
  }
  if (seen.warnings.length > 0) return;
  const [lastS, promisedS] = [seen.frames.at(-1)!.timeS, timesS.at(-1)!];
  if (promisedS - lastS > MISSING_END_S) seen.warnings.push(cutOff(lastS, promisedS));
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
