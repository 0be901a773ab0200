import { proxy, type ProxyMarked, type Remote } from 'comlink';
import type {
  AnalysisDoor,
  AnnotatedVideo,
  AnnotateRequest,
  ClipInfo,
  ClipPicture,
  CompareVideoRequest,
  Diagnostics,
  Outcome,
  PicturesRequest,
  Progress,
  ProgressListener,
  TrackRequest,
  TrackedClip,
} from '../../workers/analysis-api';
import type { BackendTrial, CalibrationProgress, Machine } from '../backends/calibration';
import type { Analysis, AnalysisOptions } from '../core/analysis/analysis';
import type { Correction } from '../core/by-hand/correction';
import type { PoseTrack } from '../core/pose/pose-track';
import type { SelfTestProgress, SelfTestRequest, SelfTestResult } from '../self-test/self-test';
import type { ModelId } from '../pose/pose-estimator';
import { type ElementPlayer, openInElement } from '../media/element-frames';
import { cannotDecode } from '../media/media-failure';
import { type AnalysisLine, AnalysisLines, type CallOptions, type ClientOptions } from './analysis-lines';
import { calibrate, type CalibrationRequest } from './calibrate';
import { givenCopies } from './give-tracks';
import { elementIfNeeded, elementsIfNeeded, framesOf } from './lend-element';
import { type TrackListener, trackThrough } from './track-call';
import { mostWorkers, PoolSizer } from './pool-size';
import { TrackPool } from './track-pool';
import { SILENCE_LIMITS_MS } from './watchdog';

export type { ClientOptions } from './analysis-lines';
export type { TrackListener } from './track-call';

/**
 * The page's side of the worker. Calls never throw and always settle: with a value, or with a failure to show.
 * After a crash or a hang a fresh worker goes on from what is known; after a cancel that the worker did not heed, the next
 * call starts one.
 */
export class AnalysisClient {
  readonly #lines: AnalysisLines;
  /** A picture that got the worker stuck may take so long to decode on the last try, ms. */
  readonly #decodeLimitMs: number;
  readonly #mostWorkers: number;
  readonly #relievedAfterFrames: number | undefined;
  /** How many workers each network was found to be worth here. */
  readonly #sizers = new Map<ModelId, PoolSizer>();
  #tracksUnderWay = 0;
  /** Networks may be loaded in the first worker. */
  #hasTracked = false;
  #picturesBeside = 0;

  constructor(options: ClientOptions = {}) {
    this.#lines = new AnalysisLines(options);
    this.#mostWorkers = options.mostWorkers ?? mostWorkers(navigator);
    this.#relievedAfterFrames = options.relievedAfterFrames;
    this.#decodeLimitMs = (options.silenceLimitsMs ?? SILENCE_LIMITS_MS).frames / 2;
  }

  /** What kind of clip a file is; a file that cannot be analysed ends as a failure that says why. */
  async probe(file: File, signal?: AbortSignal): Promise<Outcome<ClipInfo>> {
    const outcome = await this.#call((remote) => remote.probe(file), { signal });
    if (!outcome.ok || outcome.value.decoder === 'webcodecs') return outcome;
    const player = await openInElement(file);
    player?.close();
    return player ? outcome : { ok: false, error: cannotDecode(outcome.value.codec, 'nor can the element') };
  }

  /** SHA-256 of a file, 64 hex digits: whether it is the very clip that was tracked. */
  fingerprint(file: File, signal?: AbortSignal): Promise<Outcome<string>> {
    const send = (line: AnalysisLine): Promise<Outcome<string>> => {
      const onPiece = proxy(() => line.heard());
      return line.call((remote) => remote.fingerprint(file, onPiece));
    };
    return this.#lines.call(send, { signal });
  }

  /** Pixels to keypoints. `signal` cancels: the outcome is then the failure `cancelled`, at once or nearly so. */
  track(
    request: TrackRequest,
    listener: TrackListener = {},
    signal?: AbortSignal,
  ): Promise<Outcome<TrackedClip>> {
    this.#tracksUnderWay++;
    this.#hasTracked = true;
    return elementIfNeeded(request, (player) => this.#track(request, listener, signal, player)).finally(
      () => {
        this.#tracksUnderWay--;
        this.#endBesideIfIdle();
      },
    );
  }

  /**
   * Single frames, upright and cropped, one by one in order of time; the outcome says how many.
   * @param onPicture closes each picture that it is given; none comes after `signal` is aborted
   */
  pictures(
    request: PicturesRequest,
    onPicture: (picture: ClipPicture) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<number>> {
    return elementIfNeeded(request, (player) => this.#pictures(request, onPicture, signal, player));
  }

  /**
   * The clip with what was found drawn into it. `signal` cancels, as for `track`; nothing is left of the video then.
   * @param onProgress told of the phase `frames` only
   */
  annotate(
    request: AnnotateRequest,
    onProgress: (progress: Progress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Outcome<AnnotatedVideo>> {
    return elementIfNeeded(request, (player) =>
      this.#makeVideo(
        (remote, listener) =>
          player ? remote.annotate(request, listener, framesOf(player)) : remote.annotate(request, listener),
        onProgress,
        signal,
        [player],
      ),
    );
  }

  /**
   * Two clips beside each other at the same part of the stride. `signal` cancels, as for `annotate`.
   * @param onProgress told of the phase `frames` only
   */
  compareVideo(
    request: CompareVideoRequest,
    onProgress: (progress: Progress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Outcome<AnnotatedVideo>> {
    return elementsIfNeeded([request.before, request.after], ([before, after]) =>
      this.#makeVideo(
        (remote, listener) =>
          before || after
            ? remote.compareVideo(request, listener, before && framesOf(before), after && framesOf(after))
            : remote.compareVideo(request, listener),
        onProgress,
        signal,
        [before, after],
      ),
    );
  }

  /** Keypoints to verdicts; cheap, to be called again when an option changes. */
  async analyze(
    tracks: readonly PoseTrack[],
    options: AnalysisOptions,
    corrections: readonly (readonly Correction[])[] = [],
    signal?: AbortSignal,
  ): Promise<Outcome<Analysis>> {
    await this.#endNetworks();
    return this.#call((remote) => remote.analyze(givenCopies(tracks), options, corrections), { signal });
  }

  /**
   * Whether this machine measures right. `signal` cancels, as for `track`.
   * @param onProgress told before every part, and before what may take long in it
   */
  async selfTest(
    request: SelfTestRequest,
    onProgress: (progress: SelfTestProgress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Outcome<SelfTestResult>> {
    const probed = await this.#call((remote) => remote.probe(request.file), { signal });
    const inElement = probed.ok && probed.value.decoder === 'element';
    const player = inElement ? await openInElement(request.file) : null;
    let over = false;
    const send = (line: AnalysisLine): Promise<Outcome<SelfTestResult>> => {
      const tell = proxy((progress: SelfTestProgress): void => {
        line.heard(progress.work);
        if (!over && !signal?.aborted) onProgress(progress);
      });
      return line.call((remote) =>
        player ? remote.selfTest(request, tell, framesOf(player)) : remote.selfTest(request, tell),
      );
    };
    try {
      return await this.#lines.call(send, { signal, stops: true });
    } finally {
      over = true;
      player?.close();
    }
  }

  /** What could calculate here; nothing is started for it but the worker. */
  machine(signal?: AbortSignal): Promise<Outcome<Machine>> {
    return this.#call((remote) => remote.machine(), { signal });
  }

  /** What each backend comes to with a network, in workers of their own. `signal` stops it at once. */
  calibrate(
    request: CalibrationRequest,
    onProgress: (progress: CalibrationProgress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Outcome<readonly BackendTrial[]>> {
    return calibrate(() => this.#lines.startLine(), request, onProgress, signal);
  }

  /** How many workers may look at one clip at the same time, where the processor calculates. */
  get mostWorkers(): number {
    return this.#mostWorkers;
  }

  diagnostics(): Promise<Outcome<Diagnostics>> {
    return this.#call(async (remote) => ({ ok: true, value: await remote.diagnostics() }));
  }

  /** Ends the worker; calls under way settle as `cancelled`. The client may be used again after it. */
  dispose(): void {
    this.#lines.dispose();
  }

  #track(
    request: TrackRequest,
    listener: TrackListener,
    signal: AbortSignal | undefined,
    player: ElementPlayer | null,
  ): Promise<Outcome<TrackedClip>> {
    let leader: AnalysisLine | null = null;
    const pool = player ? null : this.#pool(request, () => leader?.heard());
    const means = { lines: this.#lines, pool, player, decodeLimitMs: this.#decodeLimitMs };
    return trackThrough(means, request, listener, signal, (line) => (leader = line));
  }

  #pool(request: TrackRequest, onHeard: () => void): TrackPool | null {
    if (this.#mostWorkers < 2) return null;
    const sizer = this.#sizers.get(request.model) ?? new PoolSizer(this.#mostWorkers);
    this.#sizers.set(request.model, sizer);
    return new TrackPool(request, this.#lines, sizer, onHeard, this.#relievedAfterFrames);
  }

  async #makeVideo(
    ask: (
      remote: Remote<AnalysisDoor>,
      listener: Pick<ProgressListener, 'onProgress'> & ProxyMarked,
    ) => Promise<Outcome<AnnotatedVideo>>,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal | undefined,
    players: readonly (ElementPlayer | null)[],
  ): Promise<Outcome<AnnotatedVideo>> {
    let over = false;
    const send = (line: AnalysisLine): Promise<Outcome<AnnotatedVideo>> => {
      const listener = proxy({
        onProgress: (progress: Progress): void => {
          line.heard(progress.phase);
          if (!over && !signal?.aborted && progress.phase === 'frames') onProgress(progress);
        },
      });
      return line.call((remote) => ask(remote, listener));
    };
    try {
      return await this.#lines.call(send, { signal, stops: true });
    } finally {
      over = true;
      for (const player of players) player?.close();
    }
  }

  /** An abort settles the call at once; the worker hears of it when it hands over its next picture. */
  async #pictures(
    request: PicturesRequest,
    onPicture: (picture: ClipPicture) => void,
    signal: AbortSignal | undefined,
    player: ElementPlayer | null,
  ): Promise<Outcome<number>> {
    let over = false;
    // Those that were handed over are not asked for again.
    let done = 0;
    const send = async (line: AnalysisLine): Promise<Outcome<number>> => {
      const before = done;
      const listener = proxy({
        onPicture: (picture: ClipPicture): boolean => {
          line.heard();
          const unwanted = over || line.dead || signal?.aborted === true;
          if (unwanted) picture.picture.close();
          else onPicture({ ...picture, index: picture.index + before, done: ++done });
          return !unwanted;
        },
      });
      const { timesS, crops } = request;
      const asked = { ...request, timesS: timesS.slice(before), crops: crops.slice(before) };
      const outcome = await line.call((remote) =>
        player ? remote.pictures(asked, listener, framesOf(player)) : remote.pictures(asked, listener),
      );
      return outcome.ok ? { ok: true, value: outcome.value + before } : outcome;
    };
    const beside = this.#tracksUnderWay > 0;
    if (beside) this.#picturesBeside++;
    try {
      return await this.#lines.call(send, { signal, beside });
    } finally {
      over = true;
      player?.close();
      if (beside) this.#picturesBeside--;
      this.#endBesideIfIdle();
    }
  }

  #call<T>(
    ask: (remote: Remote<AnalysisDoor>) => Promise<Outcome<T>>,
    options?: CallOptions,
  ): Promise<Outcome<T>> {
    return this.#lines.call((line) => line.call(ask), options);
  }

  /**
   * Networks hold more memory than all that a report needs, for as long as their worker lives. Another clip loads them anew,
   * in less than a second.
   */
  async #endNetworks(): Promise<void> {
    if (!this.#hasTracked || this.#tracksUnderWay > 0) return;
    if (await this.#lines.renewIfIdle()) this.#hasTracked = this.#tracksUnderWay > 0;
  }

  #endBesideIfIdle(): void {
    if (this.#tracksUnderWay === 0 && this.#picturesBeside === 0) this.#lines.endBeside();
  }
}
