import type { PosePoint } from '../src/core/pose/pose-track';
import type { PictureBox } from '../src/drawing/picture-box';
import type { ClipFrame } from '../src/media/clip-frames';
import { nearestFrame } from '../src/media/frame-times';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { MIN_FRAMES } from '../src/media/media-limits';
import { nextMacrotask } from '../src/media/next-macrotask';
import { readAhead } from '../src/media/read-ahead';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import { cutOff, damagedAt } from './clip-warnings';
import type { PartSender } from './part-sender';
import type { PreviewSender } from './preview-sender';
import type { ProgressMeter } from './progress-meter';
import type { Seen } from './seen-frames';
import { networkFailed } from './service-failure';

/** Frames drawn before the network asks for them; each holds one small picture. */
const READ_AHEAD_FRAMES = 2;

/** A clip whose last frames are missing by more than this is said to be cut off, s. */
const MISSING_END_S = 0.25;

/** Whom the loop over the frames tells, and what it heeds. */
export interface Watch {
  readonly meter: ProgressMeter;
  readonly previews: PreviewSender;
  readonly parts: PartSender;
  /** The part of the frames that the network sees; all of them without it. */
  readonly region: PictureBox | undefined;
  readonly signal: AbortSignal;
  /** As in TrackRequest. */
  readonly decodeWithinMs: number | undefined;
}

/** The clip's frames from one on, a place in its `timesS`. */
export type FramesFrom = (place: number) => AsyncGenerator<ClipFrame, void, undefined>;

/**
 * Shows the network every frame that is not in `seen` yet, and adds what it found. The network goes on from its last
 * frame: `reset()` or `restore()` it before. A decoder that fails is begun anew at its frame, since browsers take away
 * those that lie idle; if it fails there again, the clip ends there, with a warning.
 * @throws {MediaError} when too little of the clip was seen, or the network failed
 */
export async function watchFrames(
  estimator: PoseEstimator,
  timesS: Float64Array,
  framesFrom: FramesFrom,
  seen: Seen,
  watch: Watch,
): Promise<void> {
  watch.meter.frames(seen.frames.length, timesS.length);
  let failedAt = -1;
  for (;;) {
    try {
      const next = placeAfter(seen, timesS);
      if (next < timesS.length) await watchOn(estimator, framesFrom(next), timesS.length, seen, watch);
      break;
    } catch (error) {
      if (!isDecodeFailure(error)) throw error;
      if (seen.frames.length > failedAt && !(error instanceof StuckDecoder)) {
        failedAt = seen.frames.length;
        continue;
      }
      if (seen.frames.length < MIN_FRAMES) throw error;
      seen.warnings.push(damagedAt(seen.frames.at(-1)!.timeS));
      return;
    }
  }
  if (seen.frames.length < MIN_FRAMES) {
    throw new MediaError(failures.truncated(`${seen.frames.length} of ${timesS.length} frames`));
  }
  const [lastS, promisedS] = [seen.frames.at(-1)!.timeS, timesS.at(-1)!];
  if (promisedS - lastS > MISSING_END_S) seen.warnings.push(cutOff(lastS, promisedS));
}

/** By time, not by number: of a damaged clip fewer frames come than its index lists. */
function placeAfter(seen: Seen, timesS: Float64Array): number {
  const last = seen.frames.at(-1);
  return last ? nearestFrame(timesS, last.timeS) + 1 : 0;
}

async function watchOn(
  estimator: PoseEstimator,
  source: AsyncGenerator<ClipFrame, void, undefined>,
  total: number,
  seen: Seen,
  { meter, previews, parts, region, signal, decodeWithinMs }: Watch,
): Promise<void> {
  const frames = readAhead(source, READ_AHEAD_FRAMES);
  let stuck = false;
  try {
    for (;;) {
      const beganMs = performance.now();
      const next = await inTime(frames.next(), decodeWithinMs);
      if (next.done) return;
      const frame = next.value;
      const networkBeganMs = performance.now();
      const pointsSeen = await estimate(estimator, frame);
      const points = pointsSeen && inClip(pointsSeen, region);
      const endedMs = performance.now();
      // All that belongs to a frame without a pause between: a part may be handed over at any pause.
      seen.frames.push({ timeS: frame.timeS, points });
      seen.light.offer(frame.timeS, frame.pixels, pointsSeen, frame.scale);
      seen.decodeMs.push(networkBeganMs - beganMs);
      seen.networkMs.push(endedMs - networkBeganMs);
      parts.saw(estimator.memory());
      previews.offer(frame, points);
      meter.frames(seen.frames.length, total);
      // The network may keep the thread busy without a pause; let a cancel in.
      await nextMacrotask();
      signal.throwIfAborted();
      seen.totalMs.push(performance.now() - beganMs);
    }
  } catch (error) {
    stuck = error instanceof StuckDecoder;
    throw error;
  } finally {
    const closed = frames.return();
    // One that does not come cannot be waited for.
    if (!stuck) await closed;
  }
}

/** Shows the network one frame. @throws {MediaError} with the network's failure */
export async function estimate(
  estimator: PoseEstimator,
  frame: ClipFrame,
): ReturnType<PoseEstimator['estimate']> {
  try {
    return await estimator.estimate(frame, frame.timeS);
  } catch (error) {
    throw new MediaError(networkFailed(error));
  }
}

/** A picture that was waited for long enough. */
class StuckDecoder extends MediaError {}

/** The wait is counted in looks, not by the clock: in a machine that sleeps nothing is late. */
const LOOKS = 10;

async function inTime<T>(step: Promise<T>, limitMs: number | undefined): Promise<T> {
  if (limitMs === undefined) return step;
  let timer: ReturnType<typeof setInterval> | undefined;
  let looks = 0;
  const late = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (++looks < LOOKS) return;
      reject(new StuckDecoder(failures.decodeFailed(`no picture in ${limitMs} ms`)));
    }, limitMs / LOOKS);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearInterval(timer);
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
