import { proxy, type ProxyMarked, type Remote } from 'comlink';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import type {
  AnalysisApi,
  AnalysisFailure,
  AnnotatedVideo,
  AnnotateRequest,
  ClipInfo,
  ClipPicture,
  CompareVideoRequest,
  Diagnostics,
  Outcome,
  PicturesRequest,
  Preview,
  Progress,
  ProgressListener,
  TrackRequest,
  TrackedClip,
} from '../../workers/analysis-api';
import workerAddress from '../../workers/analysis.worker.ts?worker&url';
import type { Analysis, AnalysisOptions } from '../core/analysis/analysis';
import type { Correction } from '../core/by-hand/correction';
import type { PoseTrack } from '../core/pose/pose-track';
import type { SelfTestProgress, SelfTestRequest, SelfTestResult } from '../self-test/self-test';
import { type ElementPlayer, openInElement } from '../media/element-frames';
import { cancelled, cannotDecode } from '../media/media-failure';
import { ownScript } from '../policy/own-script';
import { closed } from './client-failure';
import { elementIfNeeded, elementsIfNeeded, framesOf } from './lend-element';
import type { Work } from './watchdog';
import { type StartWorker, WorkerLine } from './worker-line';

type AnalysisLine = WorkerLine<AnalysisApi>;

/** After a cancel the worker has this long to stop by itself, ms; then it is ended and a new one is started. */
const CANCEL_GRACE_MS = 3000;

/** What the page wants to be told while a clip is analysed. */
export interface TrackListener {
  onProgress?(progress: Progress): void;
  /** The receiver closes `preview.picture`. */
  onPreview?(preview: Preview): void;
  /** As in `ProgressListener`: whoever keeps the parts can have the clip go on another day. */
  onPart?(identity: TrackIdentity, part: TrackPart): void;
  /** The work broke off and goes on by itself from what was seen. */
  onGoingOn?(why: AnalysisFailure, framesKept: number): void;
}

export interface ClientOptions {
  readonly startWorker?: StartWorker;
  readonly silenceLimitsMs?: Readonly<Record<Work, number>>;
  readonly lookEveryMs?: number;
  readonly cancelGraceMs?: number;
}

/**
 * The page's side of the worker. Calls never throw and always settle: with a value, or with a failure to show.
 * After a crash, a hang or a cancel that the worker did not heed, the next call starts a fresh worker.
 */
export class AnalysisClient {
  readonly #options: ClientOptions;
  #line: AnalysisLine | null = null;
  #tracksUnderWay = 0;
  /** Where pictures are cut while the first worker runs a network, which leaves little time between its frames. */
  #besideLine: AnalysisLine | null = null;
  #picturesBeside = 0;

  constructor(options: ClientOptions = {}) {
    this.#options = options;
  }

  /** What kind of clip a file is; a file that cannot be analysed ends as a failure that says why. */
  async probe(file: File, signal?: AbortSignal): Promise<Outcome<ClipInfo>> {
    const outcome = await this.#call((line) => line.call((remote) => remote.probe(file)), signal);
    if (!outcome.ok || outcome.value.decoder === 'webcodecs') return outcome;
    const player = await openInElement(file);
    player?.close();
    return player ? outcome : { ok: false, error: cannotDecode(outcome.value.codec, 'nor can the element') };
  }

  /** SHA-256 of a file, 64 hex digits: whether it is the very clip that was tracked. */
  fingerprint(file: File, signal?: AbortSignal): Promise<Outcome<string>> {
    return this.#call(
      (line) =>
        line.call((remote) =>
          remote.fingerprint(
            file,
            proxy(() => line.heard()),
          ),
        ),
      signal,
    );
  }

  /** Pixels to keypoints. `signal` cancels: the outcome is then the failure `cancelled`, at once or nearly so. */
  track(
    request: TrackRequest,
    listener: TrackListener = {},
    signal?: AbortSignal,
  ): Promise<Outcome<TrackedClip>> {
    this.#tracksUnderWay++;
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
  analyze(
    tracks: readonly PoseTrack[],
    options: AnalysisOptions,
    corrections: readonly (readonly Correction[])[] = [],
    signal?: AbortSignal,
  ): Promise<Outcome<Analysis>> {
    return this.#call((line) => line.call((remote) => remote.analyze(tracks, options, corrections)), signal);
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
    const probed = await this.#call((line) => line.call((remote) => remote.probe(request.file)), signal);
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
      return await this.#call(send, signal, (line) => this.#cancelTrack(line));
    } finally {
      over = true;
      player?.close();
    }
  }

  diagnostics(): Promise<Outcome<Diagnostics>> {
    return this.#call((line) =>
      line.call(async (remote) => ({ ok: true, value: await remote.diagnostics() })),
    );
  }

  /** Ends the worker; calls under way settle as `cancelled`. The client may be used again after it. */
  dispose(): void {
    for (const line of [this.#line, this.#besideLine]) line?.end(closed());
    this.#line = null;
    this.#besideLine = null;
  }

  async #track(
    request: TrackRequest,
    listener: TrackListener,
    signal: AbortSignal | undefined,
    player: ElementPlayer | null,
  ): Promise<Outcome<TrackedClip>> {
    // Messages still under way when the outcome is there are not passed on.
    let over = false;
    const send = (line: AnalysisLine): Promise<Outcome<TrackedClip>> => {
      const remoteListener = proxy({
        onProgress: (progress: Progress): void => {
          line.heard(progress.phase);
          if (!over && !signal?.aborted) listener.onProgress?.(progress);
        },
        onPreview: (preview: Preview): void => {
          if (listener.onPreview && !over && !signal?.aborted) listener.onPreview(preview);
          else preview.picture.close();
        },
      });
      if (!player) return line.call((remote) => remote.track(request, remoteListener));
      return line.call((remote) => remote.track(request, remoteListener, framesOf(player)));
    };
    try {
      return await this.#call(send, signal, (line) => this.#cancelTrack(line));
    } finally {
      over = true;
      player?.close();
    }
  }

  async #makeVideo(
    ask: (
      remote: Remote<AnalysisApi>,
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
      return await this.#call(send, signal, (line) => this.#cancelTrack(line));
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
    const send = (line: AnalysisLine): Promise<Outcome<number>> => {
      const listener = proxy({
        onPicture: (picture: ClipPicture): boolean => {
          line.heard();
          if (over || signal?.aborted) picture.picture.close();
          else onPicture(picture);
          return !over && !signal?.aborted;
        },
      });
      return line.call((remote) =>
        player ? remote.pictures(request, listener, framesOf(player)) : remote.pictures(request, listener),
      );
    };
    const beside = this.#tracksUnderWay > 0;
    if (beside) this.#picturesBeside++;
    try {
      return await this.#call(send, signal, undefined, beside ? () => this.#liveBesideLine() : undefined);
    } finally {
      over = true;
      player?.close();
      if (beside) this.#picturesBeside--;
      this.#endBesideIfIdle();
    }
  }

  /** Asks first, ends the worker when it does not heed. Returns what calls that off. */
  #cancelTrack(line: AnalysisLine): () => void {
    line.tell((remote) => remote.cancel());
    const { cancelGraceMs = CANCEL_GRACE_MS } = this.#options;
    const grace = setTimeout(() => line.end(cancelled()), cancelGraceMs);
    return () => clearTimeout(grace);
  }

  /** Without `stop`, an aborted call is left to itself: it is short, and its outcome is not waited for. */
  async #call<T>(
    send: (line: AnalysisLine) => Promise<Outcome<T>>,
    signal?: AbortSignal,
    stop?: (line: AnalysisLine) => () => void,
    lineFor = () => this.#liveLine(),
  ): Promise<Outcome<T>> {
    if (signal?.aborted) return { ok: false, error: cancelled() };
    const line = lineFor();
    const sent = send(line);
    if (!signal) return sent;
    let callOff = (): void => {};
    let onAbort = (): void => {};
    const left = new Promise<Outcome<T>>((resolve) => {
      onAbort = (): void => {
        if (stop) callOff = stop(line);
        else resolve({ ok: false, error: cancelled() });
      };
      signal.addEventListener('abort', onAbort, { once: true });
    });
    const outcome = await Promise.race([sent, left]);
    callOff();
    signal.removeEventListener('abort', onAbort);
    return signal.aborted ? { ok: false, error: cancelled() } : outcome;
  }

  #liveLine(): AnalysisLine {
    if (!this.#line || this.#line.dead) this.#line = this.#newLine();
    return this.#line;
  }

  #liveBesideLine(): AnalysisLine {
    if (!this.#besideLine || this.#besideLine.dead) this.#besideLine = this.#newLine();
    return this.#besideLine;
  }

  #newLine(): AnalysisLine {
    const { startWorker = startAnalysisWorker, silenceLimitsMs, lookEveryMs } = this.#options;
    return new WorkerLine<AnalysisApi>(startWorker, silenceLimitsMs, lookEveryMs);
  }

  #endBesideIfIdle(): void {
    if (this.#tracksUnderWay > 0 || this.#picturesBeside > 0) return;
    this.#besideLine?.end(closed());
    this.#besideLine = null;
  }
}

function startAnalysisWorker(): Worker {
  return new Worker(ownScript(workerAddress), { type: 'module', name: 'plumbline-analysis' });
}
