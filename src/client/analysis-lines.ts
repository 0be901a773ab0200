import type { AnalysisDoor, AnalysisFailure, Outcome } from '../../workers/analysis-api';
import workerAddress from '../../workers/analysis.worker.ts?worker&url';
import { cancelled } from '../media/media-failure';
import { ownScript } from '../policy/own-script';
import { closed } from './client-failure';
import { goOnAfterFaults, hasBrokenOff, type Recovery, startOver } from './recovery';
import { SpareLine } from './spare-line';
import type { Work } from './watchdog';
import { type StartWorker, WorkerLine } from './worker-line';

export type AnalysisLine = WorkerLine<AnalysisDoor>;

export interface ClientOptions {
  readonly startWorker?: StartWorker;
  readonly silenceLimitsMs?: Readonly<Record<Work, number>>;
  readonly lookEveryMs?: number;
  readonly cancelGraceMs?: number;
  /** So many workers at most look at one clip; without it, as many as the machine can do with. */
  readonly mostWorkers?: number;
  /** As in TrackPool, where it is not the usual. */
  readonly relievedAfterFrames?: number;
}

/** After a cancel the worker has this long to stop by itself, ms; then it is ended and a new one is started. */
const CANCEL_GRACE_MS = 3000;

/** How a call is made. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * An abort asks the worker to stop, and waits for it. Without, an aborted call is left to itself: it is short, and its
   * outcome is not waited for.
   */
  readonly stops?: boolean;
  /** Goes to a second worker, while the first one runs a network, which leaves little time between its frames. */
  readonly beside?: boolean;
  /** Without it the call is started over once. */
  readonly recovery?: Recovery;
}

/** The workers of one client, started when they are needed, and anew after one broke off. */
export class AnalysisLines {
  readonly #options: ClientOptions;
  #line: AnalysisLine | null = null;
  #besideLine: AnalysisLine | null = null;
  readonly #spare = new SpareLine(() => this.startLine());
  /** Rises with each `dispose`: what was under way before does not go on. */
  #life = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Settles always. @param send makes one try; it is made again with a fresh line when the worker broke off */
  call<T>(send: (line: AnalysisLine) => Promise<Outcome<T>>, options: CallOptions = {}): Promise<Outcome<T>> {
    const life = this.#life;
    const { signal, stops = false, beside = false, recovery = startOver() } = options;
    return goOnAfterFaults(async () => {
      if (signal?.aborted) return { ok: false, error: cancelled() };
      if (life !== this.#life) return { ok: false, error: closed() };
      const line = beside ? this.#liveBesideLine() : this.#liveLine();
      const outcome = await this.#try(send, line, signal, stops);
      // What the network or the memory did to it is not known: whatever else is under way there goes on in the next one.
      if (hasBrokenOff(outcome)) line.end(outcome.error);
      return outcome;
    }, recovery);
  }

  /** Ends the first worker; calls under way there go on in the next one. */
  renew(why: AnalysisFailure): void {
    this.#line?.end(why);
  }

  /**
   * A fresh worker takes the place of the first one, with all that it has loaded, unless that is at something or no other can
   * be started.
   * @returns whether it is gone
   */
  async renewIfIdle(): Promise<boolean> {
    const line = this.#line;
    if (!line || line.dead) return true;
    if (!line.idle || !(await this.#spare.getReadyFor(line)) || !line.idle) return line.dead;
    line.end(closed());
    this.#liveLine();
    return true;
  }

  /** Whether a fresh worker stands ready to take the place of this one; if not, one begins to get ready. */
  hasSpareFor(line: AnalysisLine): boolean {
    return this.#spare.isReadyFor(line);
  }

  endSpare(): void {
    this.#spare.end();
  }

  endBeside(): void {
    this.#besideLine?.end(closed());
    this.#besideLine = null;
  }

  /** Ends the workers; calls under way settle as `cancelled`. */
  dispose(): void {
    this.#life++;
    this.#line?.end(closed());
    this.#line = null;
    this.endBeside();
    this.endSpare();
  }

  async #try<T>(
    send: (line: AnalysisLine) => Promise<Outcome<T>>,
    line: AnalysisLine,
    signal: AbortSignal | undefined,
    stops: boolean,
  ): Promise<Outcome<T>> {
    const sent = send(line);
    if (!signal) return sent;
    let callOff = (): void => {};
    let onAbort = (): void => {};
    const left = new Promise<Outcome<T>>((resolve) => {
      onAbort = (): void => {
        if (stops) callOff = this.#stop(line);
        else resolve({ ok: false, error: cancelled() });
      };
      signal.addEventListener('abort', onAbort, { once: true });
    });
    const outcome = await Promise.race([sent, left]);
    callOff();
    signal.removeEventListener('abort', onAbort);
    return signal.aborted ? { ok: false, error: cancelled() } : outcome;
  }

  /** Asks first, ends the worker when it does not heed. Returns what calls that off. */
  #stop(line: AnalysisLine): () => void {
    line.tell((remote) => remote.cancel());
    const { cancelGraceMs = CANCEL_GRACE_MS } = this.#options;
    const grace = setTimeout(() => line.end(cancelled()), cancelGraceMs);
    return () => clearTimeout(grace);
  }

  #liveLine(): AnalysisLine {
    if (!this.#line || this.#line.dead) this.#line = this.startLine(this.#line);
    return this.#line;
  }

  #liveBesideLine(): AnalysisLine {
    if (!this.#besideLine || this.#besideLine.dead) this.#besideLine = this.startLine();
    return this.#besideLine;
  }

  /**
   * One that is the caller's to end.
   * @param inPlaceOf one that has ended: what got ready for it is taken
   */
  startLine(inPlaceOf: AnalysisLine | null = null): AnalysisLine {
    const spare = inPlaceOf && this.#spare.takeFor(inPlaceOf);
    if (spare) return spare;
    const { startWorker = startAnalysisWorker, silenceLimitsMs, lookEveryMs } = this.#options;
    return new WorkerLine<AnalysisDoor>(startWorker, silenceLimitsMs, lookEveryMs);
  }
}

function startAnalysisWorker(): Worker {
  return new Worker(ownScript(workerAddress), { type: 'module', name: 'plumbline-analysis' });
}
