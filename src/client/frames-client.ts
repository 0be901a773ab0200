import type { Outcome } from '../../workers/analysis-api';
import type { ExactFrame, FramesApi, HeldClip } from '../../workers/frames-api';
import workerAddress from '../../workers/frames.worker.ts?worker&url';
import type { ElementPlayer } from '../media/element-frames';
import { cancelled } from '../media/media-failure';
import { ownScript } from '../policy/own-script';
import { closed } from './client-failure';
import { elementIfNeeded, framesOf } from './lend-element';
import { goOnAfterFaults, hasBrokenOff, startOver } from './recovery';
import { SILENCE_LIMITS_MS, type Work } from './watchdog';
import { type StartWorker, WorkerLine } from './worker-line';

type FramesLine = WorkerLine<FramesApi>;

/** A far jump in a large clip takes some seconds; the page's element is given 10 s, twice, ms. */
const LIMITS_MS: Readonly<Record<Work, number>> = { ...SILENCE_LIMITS_MS, frames: 30_000 };

export interface FramesClientOptions {
  readonly startWorker?: StartWorker;
  readonly silenceLimitsMs?: Readonly<Record<Work, number>>;
  readonly lookEveryMs?: number;
}

/** The clip that is held open, and where. */
interface Held {
  readonly file: File;
  line: FramesLine;
  player: ElementPlayer | null;
  opened: Promise<Outcome<HeldClip>>;
}

/**
 * The page's side of the worker that hands out exact single frames. Calls never throw and always settle. After a crash
 * or a hang the clip is opened again in a fresh worker, and the frame asked for once more.
 */
export class FramesClient {
  readonly #options: FramesClientOptions;
  #line: FramesLine | null = null;
  #held: Held | null = null;
  #asked = 0;

  constructor(options: FramesClientOptions = {}) {
    this.#options = options;
  }

  /** Holds a clip open, in place of the one before. `signal` gives it up: the outcome is then `cancelled`. */
  async open(file: File, signal?: AbortSignal): Promise<Outcome<HeldClip>> {
    this.close();
    if (signal?.aborted) return { ok: false, error: cancelled() };
    const held = this.#hold(file);
    const onAbort = (): void => {
      if (this.#held === held) this.close();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    const outcome = await held.opened;
    signal?.removeEventListener('abort', onAbort);
    if (this.#held !== held) return { ok: false, error: cancelled() };
    if (!outcome.ok) this.close();
    return outcome;
  }

  /**
   * Exactly one frame of the clip held open; the receiver closes its picture. A call that is overtaken by a later one
   * ends as `cancelled`.
   * @param frame place in the clip's `timesS`
   * @param longestPx longest side of the picture; none is blown up
   */
  async frameAt(frame: number, longestPx: number): Promise<Outcome<ExactFrame>> {
    const ask = ++this.#asked;
    return goOnAfterFaults(() => this.#frameAt(frame, longestPx, ask), startOver());
  }

  /** Lets go of the clip; the worker stays for the next one. Calls under way end as `cancelled`. */
  close(): void {
    const held = this.#held;
    this.#held = null;
    if (!held) return;
    held.line.tell((remote) => remote.close());
    held.player?.close();
  }

  /** Ends the worker; calls under way settle as `cancelled`. The client may be used again after it. */
  dispose(): void {
    this.close();
    this.#line?.end(closed());
    this.#line = null;
  }

  async #frameAt(frame: number, longestPx: number, ask: number): Promise<Outcome<ExactFrame>> {
    const held = this.#held;
    if (!held) return { ok: false, error: cancelled() };
    if (held.line.dead) this.#reopen(held);
    const opened = await held.opened;
    if (!opened.ok) return opened;
    if (ask !== this.#asked || held !== this.#held) return { ok: false, error: cancelled() };
    const answer = held.line.call((remote) => remote.frameAt(frame, longestPx));
    held.line.heard('frames');
    const outcome = await answer;
    if (hasBrokenOff(outcome)) held.line.end(outcome.error);
    return outcome;
  }

  #hold(file: File): Held {
    const line = this.#liveLine();
    const held: Held = {
      file,
      line,
      player: null,
      opened: Promise.resolve({ ok: false, error: cancelled() }),
    };
    this.#held = held;
    held.opened = elementIfNeeded({ file }, (player) => {
      if (this.#held !== held) {
        player?.close();
        return Promise.resolve({ ok: false, error: cancelled() });
      }
      held.player = player;
      return openIn(held);
    });
    return held;
  }

  #reopen(held: Held): void {
    held.line = this.#liveLine();
    held.opened = openIn(held);
  }

  #liveLine(): FramesLine {
    const { startWorker = startFramesWorker, silenceLimitsMs = LIMITS_MS, lookEveryMs } = this.#options;
    if (!this.#line || this.#line.dead) {
      this.#line = new WorkerLine<FramesApi>(startWorker, silenceLimitsMs, lookEveryMs);
    }
    return this.#line;
  }
}

function openIn({ line, file, player }: Held): Promise<Outcome<HeldClip>> {
  return line.call((remote) => (player ? remote.open(file, framesOf(player)) : remote.open(file)));
}

function startFramesWorker(): Worker {
  return new Worker(ownScript(workerAddress), { type: 'module', name: 'plumbline-frames' });
}
