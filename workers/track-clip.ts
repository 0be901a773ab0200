import type { Warning } from '../src/core/analysis/analysis';
import { type PoseFrame, type PosePoint, trackFromFrames } from '../src/core/pose/pose-track';
import { words } from '../src/core/words/words';
import { type ClipFrame, clipFrames } from '../src/media/clip-frames';
import type { PictureBox } from '../src/drawing/picture-box';
import { describeClip } from '../src/media/describe-clip';
import { fileSha256 } from '../src/media/file-sha256';
import { regionOf } from '../src/media/inside-picture';
import { LightMeter } from '../src/media/light-meter';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { MIN_FRAMES } from '../src/media/media-limits';
import { nextMacrotask } from '../src/media/next-macrotask';
import { type OpenClip, openClip } from '../src/media/open-clip';
import { readAhead } from '../src/media/read-ahead';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import type { ElementFrames, ProgressListener, TrackRequest, TrackedClip } from './analysis-api';
import type { EstimatorShelf } from './estimator-shelf';
import { median } from '../src/core/signal/statistics';
import { ProgressMeter } from './progress-meter';
import { PreviewSender } from './preview-sender';
import { modelFailed, noRunner } from './service-failure';

/** Frames drawn before the network asks for them; each holds one small picture. */
const READ_AHEAD_FRAMES = 2;

/** A clip whose last frames are missing by more than this is said to be cut off, s. */
const MISSING_END_S = 0.25;

/** The page has this long to take the last progress before the outcome is sent, ms. */
const LAST_WORD_MS = 100;

export interface TrackParts {
  readonly shelf: EstimatorShelf;
  readonly modelSha256: (model: PoseEstimator['model']) => string;
}

/** What the loop over the frames found. */
interface Seen {
  readonly frames: PoseFrame[];
  readonly decodeMs: number[];
  readonly networkMs: number[];
  readonly totalMs: number[];
  readonly warnings: Warning[];
  readonly meter: LightMeter;
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
  let told: Promise<void> = Promise.resolve();
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
    const frames = () => clipFrames(clip, estimator.pictureSizePx, element, region);
    if (!parts.shelf.isWarm(estimator)) {
      meter.phase('warm-up');
      await warmUp(estimator, frames());
      parts.shelf.setWarm(estimator);
      signal.throwIfAborted();
    }

    const previews = new PreviewSender(listener, info, region);
    const seen = await watchFrames(estimator, clip.timesS, frames(), { meter, previews, region, signal });
    meter.phase('measure');
    // Progress and outcome take different ports: without waiting, the outcome could overtake it.
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, LAST_WORD_MS))]);
    signal.throwIfAborted();
    if (!seen.frames.some((frame) => frame.points)) throw new MediaError(noRunner(seen.frames.length));
    return {
      clip: info,
      sha256,
      track: trackFromFrames(seen.frames, info.widthPx, info.heightPx, estimator.model),
      framesDecoded: seen.frames.length,
      provenance: {
        model: estimator.model,
        modelSha256: parts.modelSha256(estimator.model),
        backend: estimator.backend,
      },
      timings: {
        decodeMs: median(seen.decodeMs),
        networkMs: median(seen.networkMs),
        totalMs: median(seen.totalMs),
      },
      warnings: seen.warnings,
      ...(seen.meter.light && { light: seen.meter.light }),
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
    throw new MediaError(modelFailed(failures.describeError(error)));
  }
}

/** Whom the loop over the frames tells, and what it heeds. */
interface Watch {
  readonly meter: ProgressMeter;
  readonly previews: PreviewSender;
  /** The part of the frames that the network sees; all of them without it. */
  readonly region: PictureBox | undefined;
  readonly signal: AbortSignal;
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

async function watchFrames(
  estimator: PoseEstimator,
  timesS: Float64Array,
  frames: AsyncGenerator<ClipFrame>,
  { meter, previews, region, signal }: Watch,
): Promise<Seen> {
  const seen: Seen = {
    frames: [],
    decodeMs: [],
    networkMs: [],
    totalMs: [],
    warnings: [],
    meter: new LightMeter(),
  };
  const total = timesS.length;
  estimator.reset();
  meter.frames(0, total);
  try {
    let beganMs = performance.now();
    for await (const frame of readAhead(frames, READ_AHEAD_FRAMES)) {
      const networkBeganMs = performance.now();
      const pointsSeen = await estimate(estimator, frame);
      const points = pointsSeen && inClip(pointsSeen, region);
      const endedMs = performance.now();
      seen.frames.push({ timeS: frame.timeS, points });
      seen.meter.offer(frame.timeS, frame.pixels, pointsSeen, frame.scale);
      seen.decodeMs.push(networkBeganMs - beganMs);
      seen.networkMs.push(endedMs - networkBeganMs);
      previews.offer(frame, points);
      meter.frames(seen.frames.length, total);
      // The network may keep the thread busy without a pause; let a cancel in.
      await nextMacrotask();
      signal.throwIfAborted();
      seen.totalMs.push(performance.now() - beganMs);
      beganMs = performance.now();
    }
  } catch (error) {
    if (!isDecodeFailure(error) || seen.frames.length < MIN_FRAMES) throw error;
    seen.warnings.push(damagedAt(seen.frames.at(-1)!.timeS));
    return seen;
  } finally {
    estimator.reset();
  }
  if (seen.frames.length < MIN_FRAMES)
    throw new MediaError(failures.truncated(`${seen.frames.length} of ${total} frames`));
  const lastS = seen.frames.at(-1)!.timeS;
  if (timesS[total - 1]! - lastS > MISSING_END_S) seen.warnings.push(cutOff(lastS, timesS[total - 1]!));
  return seen;
}

async function estimate(estimator: PoseEstimator, frame: ClipFrame): ReturnType<PoseEstimator['estimate']> {
  try {
    return await estimator.estimate(frame, frame.timeS);
  } catch (error) {
    throw new MediaError(modelFailed(failures.describeError(error)));
  }
}

/** From px of the region to px of the clip. */
function inClip(
  points: readonly (PosePoint | null)[],
  region: PictureBox | undefined,
): readonly (PosePoint | null)[] {
  if (!region) return points;
  const { leftPx, topPx } = region;
  return points.map((point) => point && { ...point, xPx: point.xPx + leftPx, yPx: point.yPx + topPx });
}

function isDecodeFailure(error: unknown): boolean {
  return error instanceof MediaError && error.failure.code === 'decode-failed';
}

function cutOff(lastS: number, promisedS: number): Warning {
  return {
    code: 'clip-cut-off',
    message: words.captureWarnings.clipCutOff.message(lastS, promisedS),
    advice: words.captureWarnings.clipCutOff.advice,
  };
}

function damagedAt(lastS: number): Warning {
  return {
    code: 'clip-damaged',
    message: words.captureWarnings.clipDamaged.message(lastS),
    advice: words.captureWarnings.clipDamaged.advice,
  };
}

/** A page that fails to show progress is no reason to stop. */
async function tell(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing to do about it here; the page has its own console.
  }
}
