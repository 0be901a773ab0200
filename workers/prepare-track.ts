import { chooseLightFrames } from '../src/core/by-stride/choose-light-frames';
import { clipFrames } from '../src/media/clip-frames';
import { describeClip } from '../src/media/describe-clip';
import { fileSha256 } from '../src/media/file-sha256';
import { FrameFeed } from '../src/media/frame-feed';
import { regionOf } from '../src/media/inside-picture';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { type OpenClip, openClip } from '../src/media/open-clip';
import type { PictureBox } from '../src/drawing/picture-box';
import { medianRateHz } from '../src/core/signal/sample-rate';
import { lightModelFor } from '../models/look-by-stride';
import type { ModelId, PoseEstimator } from '../src/pose/pose-estimator';
import type { ClipInfo, ElementFrames, TrackRequest } from './analysis-api';
import type { EstimatorShelf } from './estimator-shelf';
import type { ProgressMeter } from './progress-meter';
import { networkFailed } from './service-failure';
import { WARM_UP_FRAMES } from './stretches';
import type { TrackIdentity } from './track-part';
import { estimate, inTime } from './watch-stretch';

/** A decoder that takes longer to end is left to itself, ms. */
const CLOSE_WITHIN_MS = 1000;

export interface TrackParts {
  readonly shelf: EstimatorShelf;
  readonly modelSha256: (model: ModelId) => string;
  readonly partEveryMs?: number | undefined;
}

/** Where a worker stands that looks at a clip. */
export interface TrackPlace {
  /** The page's <video> element, where the clip's decoder is `element`. */
  readonly element?: ElementFrames | undefined;
  /** Another worker leads and finds the checksum: here it is empty. */
  readonly helps?: boolean;
  /** No other worker looks at it at the same time. */
  readonly alone?: boolean;
}

/** A clip and its networks, ready for each other. */
export interface PreparedTrack {
  readonly info: ClipInfo;
  /** When each frame of the clip is shown, s. */
  readonly timesS: Float64Array;
  /** Frames that can be decoded by themselves, places in `timesS`, rising. */
  readonly keyPlaces: readonly number[];
  readonly estimator: PoseEstimator;
  /** Finds the strides, where frames are chosen by them. */
  readonly light: PoseEstimator | null;
  /** The frames that it looks at, places in `timesS`; `null`: all. */
  readonly lightPlaces: Uint32Array | null;
  readonly identity: TrackIdentity;
  readonly region: PictureBox | undefined;
  /**
   * The frames of a pass. Those of another one that were asked for before end.
   * @param places in `timesS`, rising; `null`: all
   */
  feedOf(places: Uint32Array | null): Promise<FrameFeed>;
  /** The first picture compiles and is slow: to be called before the first frame. */
  getWarm(): Promise<void>;
}

/**
 * Opens the clip, finds its checksum and loads the networks.
 * @param work with it; the clip is closed when it is over
 * @throws {MediaError} with the failure to show; the signal's reason when it is aborted
 */
export async function withPreparedTrack<T>(
  parts: TrackParts,
  request: TrackRequest,
  meter: ProgressMeter,
  signal: AbortSignal,
  work: (prepared: PreparedTrack) => Promise<T>,
  { element, helps = false, alone = false }: TrackPlace = {},
): Promise<T> {
  meter.phase('probe');
  const { known } = request;
  const opened = await openClip(request.file, signal, known);
  const clip: OpenClip =
    request.decoder === 'element' ? { ...opened, decoder: { kind: 'element', why: 'asked for' } } : opened;
  let feed = null as FrameFeed | null;
  let shown: Uint32Array | null = null;
  try {
    const info = await describeClip(request.file, clip);
    if (clip.decoder.kind === 'element' && !element) {
      throw new MediaError(failures.cannotDecode(info.codec, clip.decoder.why));
    }
    const region = request.region && regionOf(request.region, info);
    const sha256 = helps
      ? ''
      : (known?.sha256 ??
        (await fileSha256(request.file, (fraction) => meter.phase('probe', fraction), signal)));

    meter.phase('load-model');
    const { timesS, keyPlaces } = clip;
    const lightModel = lightModelFor(request, medianRateHz(timesS));
    const models = lightModel ? [request.model, lightModel] : [request.model];
    const estimators = await loadEstimators(parts.shelf, models, request.backend, alone, signal);
    const estimator = estimators[0]!;
    const feedOf = async (places: Uint32Array | null): Promise<FrameFeed> => {
      if (feed && places === shown) return feed;
      await feed?.close();
      shown = places;
      const times = places ? Float64Array.from(places, (place) => timesS[place]!) : timesS;
      feed = new FrameFeed(
        times,
        (from) => {
          const which = places ? { only: [...places.subarray(from)] } : { from };
          return clipFrames(clip, estimator.pictureSizePx, element, region, which);
        },
        // Those of the warm-up, and the one that may have been read beyond the stretch before.
        WARM_UP_FRAMES + 1,
      );
      return feed;
    };
    const getWarm = async (): Promise<void> => {
      const cold = estimators.filter((each) => !parts.shelf.isWarm(each));
      if (cold.length === 0) return;
      meter.phase('warm-up');
      await warmUp(cold, await feedOf(null));
      for (const each of cold) parts.shelf.setWarm(each);
      signal.throwIfAborted();
    };
    const { model, backend } = estimator;
    const identity: TrackIdentity = {
      ...{ sha256, model, modelSha256: parts.modelSha256(model), backend },
      decoder: clip.decoder.kind,
      ...(region && { region }),
      ...(lightModel && { lightSha256: parts.modelSha256(lightModel) }),
    };
    const found = await work({
      ...{ info, timesS, keyPlaces, estimator, identity, region, feedOf, getWarm },
      light: estimators[1] ?? null,
      lightPlaces: lightPlacesOf(timesS),
    });
    // The next clip need not share the machine with this one's decoder. It reads ahead, and may get stuck there.
    if (feed) await inTime(feed.close(), CLOSE_WITHIN_MS).catch(() => {});
    return found;
  } finally {
    // A decoder that got stuck cannot be waited for, and the clip's end ends it.
    feed?.abandon();
    clip.close();
  }
}

function lightPlacesOf(timesS: Float64Array): Uint32Array | null {
  const places = chooseLightFrames(timesS);
  return places.length < timesS.length ? places : null;
}

/** A load cannot be stopped, but it can be left: it then ends on the shelf, ready for the next clip. */
async function loadEstimators(
  shelf: EstimatorShelf,
  models: readonly ModelId[],
  backend: TrackRequest['backend'],
  alone: boolean,
  signal: AbortSignal,
): Promise<readonly PoseEstimator[]> {
  const left = new Promise<never>((_, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
  });
  left.catch(() => {});
  try {
    return await Promise.race([shelf.takeTogether(models, backend, alone), left]);
  } catch (error) {
    signal.throwIfAborted();
    throw new MediaError(networkFailed(error));
  }
}

/** Shows the networks one real frame: a blank one would not run the part that follows a found runner. */
async function warmUp(estimators: readonly PoseEstimator[], feed: FrameFeed): Promise<void> {
  const frames = feed.from(0);
  try {
    const first = await frames.next();
    if (first.done) return;
    for (const estimator of estimators) await estimate(estimator, first.value);
  } finally {
    await frames.return();
    for (const estimator of estimators) estimator.reset();
  }
}
