import type { Analysis, AnalysisOptions } from '../src/core/analysis/analysis';
import type { Correction } from '../src/core/by-hand/correction';
import type { PoseTrack } from '../src/core/pose/pose-track';
import type { BackendTrial, Machine, TrialRequest, TrialWork } from '../src/backends/calibration';
import type { SelfTestProgress, SelfTestRequest, SelfTestResult } from '../src/self-test/self-test';
import { describeClip } from '../src/media/describe-clip';
import { fileSha256 } from '../src/media/file-sha256';
import { describeError } from '../src/media/media-failure';
import { openClip } from '../src/media/open-clip';
import type {
  AnalysisApi,
  AnnotatedVideo,
  AnnotateRequest,
  ClipInfo,
  CompareVideoRequest,
  Diagnostics,
  ElementFrames,
  ErrorCode,
  KnownFile,
  Outcome,
  PicturesListener,
  PicturesRequest,
  ProgressListener,
  TrackRequest,
  TrackedClip,
} from './analysis-api';
import { annotateClip } from './annotate-clip';
import { checkingGraphics } from './check-graphics';
import { compareClips } from './compare-clips';
import { cutPictures } from './cut-pictures';
import { EstimatorShelf } from './estimator-shelf';
import { helpTrack } from './help-track';
import { KnownTracks } from './known-tracks';
import type { TrackParts } from './prepare-track';
import { selfTest } from './self-test';
import { ownSelfTestParts } from './self-test-parts';
import { badTrack, failureOf } from './service-failure';
import type { ServiceParts } from './service-parts';
import { trackClip } from './track-clip';
import { tryBackend } from './try-backend';
import type { HelpersDesk, LeadersDesk } from './track-desk';

const NETWORK_FAILED: ReadonlySet<ErrorCode> = new Set([
  'model-failed',
  'graphics-lost',
  'graphics-unfit',
  'out-of-memory',
]);

/** The work behind the door: runs in the worker, and in a test as it is. Never throws; failures are data. */
export class AnalysisService implements AnalysisApi {
  readonly #parts: ServiceParts;
  readonly #shelf: EstimatorShelf;
  readonly #tracks = new KnownTracks();
  readonly #running = new Set<AbortController>();
  /** The file that was probed last: the way through a long clip's entries leaves much behind to be cleared away. */
  #probed: { readonly file: File; readonly known: KnownFile } | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #picturesUnderWay = 0;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#shelf = new EstimatorShelf(checkingGraphics(parts.createEstimator, parts.reference));
  }

  async probe(file: File): Promise<Outcome<ClipInfo>> {
    try {
      const clip = await openClip(file);
      try {
        this.#probed = { file, known: { timesS: clip.timesS, keyPlaces: clip.keyPlaces } };
        return { ok: true, value: await describeClip(file, clip) };
      } finally {
        clip.close();
      }
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  async fingerprint(file: File, onPiece: () => void): Promise<Outcome<string>> {
    try {
      return { ok: true, value: await fileSha256(file, onPiece) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  track(
    request: TrackRequest,
    listener: ProgressListener,
    frames?: ElementFrames | null,
    desk?: LeadersDesk,
  ): Promise<Outcome<TrackedClip>> {
    const help = { element: frames ?? undefined, desk };
    const known = request.known ?? this.#knownOf(request.file);
    const asked = { ...request, ...(known && { known }) };
    return this.#withNetwork((parts, signal) => trackClip(parts, asked, listener, signal, help));
  }

  help(request: TrackRequest, desk: HelpersDesk): Promise<Outcome<number>> {
    return this.#withNetwork((parts, signal) => helpTrack(parts, request, desk, signal));
  }

  annotate(
    request: AnnotateRequest,
    listener: Pick<ProgressListener, 'onProgress'>,
    frames?: ElementFrames,
  ): Promise<Outcome<AnnotatedVideo>> {
    return this.#inTurn((signal) => outcomeOf(() => annotateClip(request, listener, signal, frames), signal));
  }

  compareVideo(
    request: CompareVideoRequest,
    listener: Pick<ProgressListener, 'onProgress'>,
    before?: ElementFrames | null,
    after?: ElementFrames | null,
  ): Promise<Outcome<AnnotatedVideo>> {
    const elements = { ...(before && { before }), ...(after && { after }) };
    return this.#inTurn((signal) =>
      outcomeOf(() => compareClips(request, listener, signal, elements), signal),
    );
  }

  async pictures(
    request: PicturesRequest,
    listener: PicturesListener,
    frames?: ElementFrames,
  ): Promise<Outcome<number>> {
    this.#picturesUnderWay++;
    try {
      return { ok: true, value: await cutPictures(request, listener, frames) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    } finally {
      this.#picturesUnderWay--;
    }
  }

  async analyze(
    tracks: readonly PoseTrack[],
    options: AnalysisOptions,
    corrections: readonly (readonly Correction[])[] = [],
  ): Promise<Outcome<Analysis>> {
    try {
      return {
        ok: true,
        value: await this.#parts.analyzeRun(this.#tracks.recognise(tracks), options, corrections),
      };
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, error: badTrack(describeError(error)) };
      return { ok: false, error: failureOf(error) };
    }
  }

  selfTest(
    request: SelfTestRequest,
    onProgress: (progress: SelfTestProgress) => void,
    frames?: ElementFrames | null,
  ): Promise<Outcome<SelfTestResult>> {
    return this.#inTurn(async (signal) => {
      await this.#shelf.clear();
      // Not looked at before: the numbers of a backend that calculates wrongly are what is asked for.
      const shelf = new EstimatorShelf(this.#parts.createEstimator);
      const parts = ownSelfTestParts(this.#parts, shelf, request, frames);
      const outcome = await outcomeOf(() => selfTest(parts, request, onProgress, signal), signal);
      await shelf.clear();
      return outcome;
    });
  }

  async machine(): Promise<Outcome<Machine>> {
    const { card, backends } = (await this.#parts.graphics?.()) ?? { card: '', backends: [] };
    return { ok: true, value: { card, backends: ['wasm', ...backends] } };
  }

  tryBackend(request: TrialRequest, onWork: (work: TrialWork) => void): Promise<Outcome<BackendTrial>> {
    const { createEstimator, reference } = this.#parts;
    return this.#inTurn((signal) =>
      outcomeOf(async () => {
        if (!reference) throw new Error('no reference picture');
        return tryBackend(createEstimator, await reference(), request, onWork, signal);
      }, signal),
    );
  }

  cancel(): Promise<void> {
    for (const controller of this.#running) controller.abort();
    return Promise.resolve();
  }

  diagnostics(): Promise<Diagnostics> {
    return Promise.resolve({
      tensors: this.#parts.tensorCount(),
      busy: this.#running.size > 0 || this.#picturesUnderWay > 0,
      modelsLoaded: this.#shelf.loaded.map((estimator) => estimator.model),
    });
  }

  /** Each request brings a file of its own, which looks like the one before if it is the same. */
  #knownOf({ name, size, lastModified }: File): KnownFile | undefined {
    const { file, known } = this.#probed ?? {};
    const isSame = file?.name === name && file.size === size && file.lastModified === lastModified;
    return isSame ? known : undefined;
  }

  /** Networks keep a state from frame to frame, and encoders take the whole machine: one clip at a time. */
  #inTurn<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#running.add(controller);
    const outcome = this.#queue.then(() => work(controller.signal));
    // What it came to is not for who waits: it may be large.
    this.#queue = outcome.then(
      () => {},
      () => {},
    );
    return outcome.finally(() => this.#running.delete(controller));
  }

  #withNetwork<T>(work: (parts: TrackParts, signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
    const { modelSha256, partEveryMs } = this.#parts;
    const parts = { shelf: this.#shelf, modelSha256, partEveryMs };
    return this.#inTurn(async (signal) => {
      const outcome = await outcomeOf(() => work(parts, signal), signal);
      // A network that failed once is not trusted with the next clip.
      if (!outcome.ok && NETWORK_FAILED.has(outcome.error.code)) await this.#shelf.clear().catch(() => {});
      return outcome;
    });
  }
}

/** Work that throws, as data. */
async function outcomeOf<T>(work: () => Promise<T>, signal: AbortSignal): Promise<Outcome<T>> {
  try {
    signal.throwIfAborted();
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: failureOf(error, signal) };
  }
}
