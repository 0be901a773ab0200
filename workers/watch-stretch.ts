import type { PosePoint } from '../src/core/pose/pose-track';
import type { PictureBox } from '../src/drawing/picture-box';
import type { ClipFrame } from '../src/media/clip-frames';
import { nearestFrame } from '../src/media/frame-times';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { MIN_FRAMES } from '../src/media/media-limits';
import { nextMacrotask } from '../src/media/next-macrotask';
import type { EstimatorMemory, PoseEstimator } from '../src/pose/pose-estimator';
import { SquareDifferences } from '../src/pose/square-difference';
import { damagedAt } from './clip-warnings';
import { type Hint, hintAt, squareInClip } from './hints';
import type { PartSender } from './part-sender';
import type { PreviewSender } from './preview-sender';
import type { Seen } from './seen-frames';
import { networkFailed } from './service-failure';
import type { PassStretch } from './pass';
import { warmUpFrom } from './stretches';

/** Whom the loop over the frames tells, and what it heeds. */
export interface Watch {
  /** One more frame is through. */
  readonly onFrame: () => void;
  readonly previews?: PreviewSender;
  /** Told of each frame, where what is seen follows what was sent before. */
  readonly parts?: PartSender | undefined;
  /** The part of the frames that the network sees; all of them without it. */
  readonly region: PictureBox | undefined;
  readonly signal: AbortSignal;
  /** As in TrackRequest. */
  readonly decodeWithinMs: number | undefined;
}

/**
 * Shows the network every frame of a stretch that is not in `seen` yet, and adds what it found. A decoder that fails is
 * begun anew at its frame, since browsers take away those that lie idle; if it fails there again, the clip ends there,
 * with a warning in `seen`.
 * @param before what the network remembered after the last frame in `seen`, where that is inside the stretch
 * @throws {MediaError} when too little of the clip was seen, or the network failed
 */
export async function watchStretch(
  stretch: PassStretch,
  seen: Seen,
  watch: Watch,
  before: EstimatorMemory | null = null,
): Promise<void> {
  const { estimator, feed, hints, framesBefore } = stretch;
  const { timesS } = feed;
  let failedAt = -1;
  if (before) estimator.restore(before);
  else seen.light.lookAnew();
  for (;;) {
    try {
      const next = Math.max(stretch.from, placeAfter(seen, timesS));
      if (next >= stretch.to) return;
      const begins = next === stretch.from && !before;
      if (begins) estimator.reset();
      await watchOn(stretch, begins && !hints ? warmUpFrom(stretch) : next, seen, watch);
      return;
    } catch (error) {
      if (!isDecodeFailure(error)) throw error;
      if (error instanceof StuckDecoder) feed.abandon();
      else await feed.close();
      if (seen.frames.length > failedAt && !(error instanceof StuckDecoder)) {
        failedAt = seen.frames.length;
        continue;
      }
      if (framesBefore + seen.frames.length < MIN_FRAMES) throw error;
      seen.warnings.push(damagedAt(seen.frames.lastS ?? timesS[stretch.from]!));
      return;
    }
  }
}

/** By time, not by number: of a damaged clip fewer frames come than its index lists. */
export function placeAfter(seen: Seen, timesS: Float64Array): number {
  const { lastS } = seen.frames;
  if (lastS === undefined) return 0;
  const nearest = nearestFrame(timesS, lastS);
  // Before a stretch's own frames.
  return timesS[nearest]! > lastS ? nearest : nearest + 1;
}

/** @param first frame that the network is shown; those before the stretch are for warming up */
async function watchOn(
  { estimator, feed, hints, from, to }: PassStretch,
  first: number,
  seen: Seen,
  { onFrame, previews, parts, region, signal, decodeWithinMs }: Watch,
): Promise<void> {
  const frames = feed.from(first);
  const differences = new SquareDifferences();
  for (let place = first - 1; place < to - 1;) {
    const beganMs = performance.now();
    const read = await inTime(frames.next(), decodeWithinMs);
    if (read.done) return;
    const frame = read.value;
    place = nearestFrame(feed.timesS, frame.timeS);
    if (place >= to) return;
    // As the container has it: decoders round times.
    const timeS = feed.timesS[place]!;
    // Another picture for a frame that has one, in a damaged clip.
    if (place >= from && timeS <= (seen.frames.lastS ?? -Infinity)) continue;
    const networkBeganMs = performance.now();
    const hint = hints && hintAt(hints, place, region);
    if (hint) estimator.restore(memoryFrom(hint, differences));
    const pointsSeen = await estimate(estimator, frame);
    const next = estimator.memory().blazePose;
    if (hint?.nextSquare && next) differences.learn(next, hint.nextSquare);
    if (place >= from) {
      const points = pointsSeen && inClip(pointsSeen, region);
      const endedMs = performance.now();
      // All that belongs to a frame without a pause between: a part may be handed over at any pause.
      seen.frames.push({ timeS, points });
      if (seen.pass === 'light') seen.squares.push(...squareInClip(estimator.memory().blazePose, region));
      seen.light.offer(timeS, frame, pointsSeen);
      seen.decodeMs.push(networkBeganMs - beganMs);
      seen.networkMs.push(endedMs - networkBeganMs);
      parts?.saw(estimator.memory());
      previews?.offer(frame, points);
      onFrame();
    }
    // The network may keep the thread busy without a pause; let a cancel in.
    await nextMacrotask();
    signal.throwIfAborted();
    if (place >= from) seen.totalMs.push(performance.now() - beganMs);
  }
}

/** What a network is to remember that looks at one frame: as if it had seen the runner just before. */
function memoryFrom({ square, points }: Hint, differences: SquareDifferences): EstimatorMemory {
  return { blazePose: square && differences.ownOf(square), fused: [points] };
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

/** @throws {MediaError} when it takes longer; without a limit it is waited for */
export async function inTime<T>(step: Promise<T>, limitMs: number | undefined): Promise<T> {
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
