import { clipFrames } from '../src/media/clip-frames';
import { describeClip } from '../src/media/describe-clip';
import { fileSha256 } from '../src/media/file-sha256';
import { FrameFeed } from '../src/media/frame-feed';
import { regionOf } from '../src/media/inside-picture';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { type OpenClip, openClip } from '../src/media/open-clip';
import type { PictureBox } from '../src/drawing/picture-box';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import type { ClipInfo, ElementFrames, TrackRequest } from './analysis-api';
import type { EstimatorShelf } from './estimator-shelf';
import type { ProgressMeter } from './progress-meter';
import { networkFailed } from './service-failure';
import { type Stretch, stretchesOf, WARM_UP_FRAMES } from './stretches';
import type { TrackIdentity } from './track-part';
import { estimate, inTime } from './watch-stretch';

/** A decoder that takes longer to end is left to itself, ms. */
const CLOSE_WITHIN_MS = 1000;

export interface TrackParts {
  readonly shelf: EstimatorShelf;
  readonly modelSha256: (model: PoseEstimator['model']) => string;
  readonly partEveryMs?: number | undefined;
}

/** A clip and a network that are ready for each other. */
export interface PreparedTrack {
  readonly info: ClipInfo;
  readonly estimator: PoseEstimator;
  readonly identity: TrackIdentity;
  readonly feed: FrameFeed;
  readonly stretches: readonly Stretch[];
  readonly region: PictureBox | undefined;
  /** The first picture compiles and is slow: to be called before the first frame. */
  getWarm(): Promise<void>;
}

/**
 * Opens the clip, finds its checksum and loads the network.
 * @param work with it; the clip is closed when it is over
 * @param options.helps another worker leads and finds the checksum: here it is empty
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted
 */
export async function withPreparedTrack<T>(
  parts: TrackParts,
  request: TrackRequest,
  meter: ProgressMeter,
  signal: AbortSignal,
  work: (prepared: PreparedTrack) => Promise<T>,
  { element, helps = false }: { readonly element?: ElementFrames | undefined; readonly helps?: boolean } = {},
): Promise<T> {
  meter.phase('probe');
  const opened = await openClip(request.file, signal);
  const clip: OpenClip =
    request.decoder === 'element' ? { ...opened, decoder: { kind: 'element', why: 'asked for' } } : opened;
  let feed: FrameFeed | null = null;
  try {
    const info = await describeClip(request.file, clip);
    if (clip.decoder.kind === 'element' && !element) {
      throw new MediaError(failures.cannotDecode(info.codec, clip.decoder.why));
    }
    const region = request.region && regionOf(request.region, info);
    const sha256 = helps
      ? ''
      : await fileSha256(request.file, (fraction) => meter.phase('probe', fraction), signal);

    meter.phase('load-model');
    const estimator = await loadEstimator(parts.shelf, request, signal);
    const { model, backend } = estimator;
    feed = new FrameFeed(
      clip.timesS,
      (place) => clipFrames(clip, estimator.pictureSizePx, element, region, place),
      // Those of the warm-up, and the one that may have been read beyond the stretch before.
      WARM_UP_FRAMES + 1,
    );
    const identity: TrackIdentity = {
      ...{ sha256, model, modelSha256: parts.modelSha256(model), backend },
      decoder: clip.decoder.kind,
      ...(region && { region }),
    };
    const stretches = stretchesOf(clip.timesS.length, clip.keyPlaces);
    const frames = feed;
    const getWarm = async (): Promise<void> => {
      if (parts.shelf.isWarm(estimator)) return;
      meter.phase('warm-up');
      await warmUp(estimator, frames);
      parts.shelf.setWarm(estimator);
      signal.throwIfAborted();
    };
    const found = await work({ info, estimator, identity, feed, stretches, region, getWarm });
    // The next clip need not share the machine with this one's decoder. It reads ahead, and may get stuck there.
    await inTime(feed.close(), CLOSE_WITHIN_MS).catch(() => {});
    return found;
  } finally {
    // A decoder that got stuck cannot be waited for, and the clip's end ends it.
    feed?.abandon();
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
async function warmUp(estimator: PoseEstimator, feed: FrameFeed): Promise<void> {
  const frames = feed.from(0);
  try {
    const first = await frames.next();
    if (!first.done) await estimate(estimator, first.value);
  } finally {
    await frames.return();
    estimator.reset();
  }
}
