import { proxy, transfer } from 'comlink';
import type { Outcome } from '../../workers/analysis-api';
import type { LiveApi, LiveLook, LiveNetwork, LiveSeen, LiveStart } from '../../workers/live-api';
import workerAddress from '../../workers/live.worker.ts?worker&url';
import { cancelled } from '../media/media-failure';
import { ownScript } from '../policy/own-script';
import { closed, workerCrashed } from './client-failure';
import { SILENCE_LIMITS_MS, type Work } from './watchdog';
import { type StartWorker, WorkerLine } from './worker-line';

/** A frame takes a fraction of a second, on a slow machine a few: a live view cannot be still for a minute. */
const LIMITS_MS: Readonly<Record<Work, number>> = { ...SILENCE_LIMITS_MS, frames: 15_000 };

export interface LiveClientOptions {
  readonly startWorker?: StartWorker;
  readonly silenceLimitsMs?: Readonly<Record<Work, number>>;
  readonly lookEveryMs?: number;
}

/**
 * The page's side of the worker that looks at a camera's pictures. Calls never throw and always settle. After a crash
 * or a hang `start` brings up a fresh worker.
 */
export class LiveClient {
  readonly #options: LiveClientOptions;
  #line: WorkerLine<LiveApi> | null = null;
  #looking = false;
  /** The first look of a network may compile what the warm-up did not reach. */
  #looked = false;

  constructor(options: LiveClientOptions = {}) {
    this.#options = options;
  }

  /** Loads a network; the one before is let go. */
  async start(
    request: LiveStart,
    onProgress: (fraction: number | null) => void = () => {},
  ): Promise<Outcome<LiveNetwork>> {
    const line = this.#liveLine();
    this.#looked = false;
    const told = proxy((fraction: number | null): void => {
      line.heard('warm-up');
      onProgress(fraction);
    });
    const outcome = line.call((remote) => remote.start(request, told));
    line.heard('load-model');
    return outcome;
  }

  /** The picture is handed over. A call while another is under way ends as `cancelled`. */
  async look(look: LiveLook): Promise<Outcome<LiveSeen>> {
    const line = this.#line;
    if (this.#looking || !line || line.dead) {
      look.picture.close();
      return { ok: false, error: this.#looking ? cancelled() : workerCrashed('no worker to look with') };
    }
    this.#looking = true;
    try {
      const outcome = line.call((remote) => remote.look(transfer(look, [look.picture])));
      line.heard(this.#looked ? 'frames' : 'warm-up');
      const seen = await outcome;
      if (this.#line === line) this.#looked = seen.ok;
      // Still here where it could not be sent.
      if (!seen.ok) look.picture.close();
      return seen;
    } finally {
      this.#looking = false;
    }
  }

  /** Tensors alive in the worker: flat while it looks, or something leaks. */
  diagnostics(): Promise<Outcome<{ readonly tensors: number }>> {
    return this.#liveLine().call(async (remote) => ({ ok: true, value: await remote.diagnostics() }));
  }

  /** Ends the worker; calls under way settle as `cancelled`. The client may be used again after it. */
  dispose(): void {
    this.#line?.end(closed());
    this.#line = null;
  }

  #liveLine(): WorkerLine<LiveApi> {
    const { startWorker = startLiveWorker, silenceLimitsMs = LIMITS_MS, lookEveryMs } = this.#options;
    if (!this.#line || this.#line.dead) {
      this.#line = new WorkerLine<LiveApi>(startWorker, silenceLimitsMs, lookEveryMs);
    }
    return this.#line;
  }
}

function startLiveWorker(): Worker {
  return new Worker(ownScript(workerAddress), { type: 'module', name: 'plumbline-live' });
}
