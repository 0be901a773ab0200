import { transfer } from 'comlink';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import type { ProgressListener } from './analysis-api';
import { afterPart, type Seen } from './seen-frames';
import type { TrackIdentity } from './track-part';

/** What was seen is handed over after so much work, ms: no more than this is lost when the work breaks off. */
const PART_EVERY_MS = 2000;

/**
 * Hands over what was seen, in parts that follow each other. A timer does it, so that the frames before one that never
 * comes are handed over too.
 */
export class PartSender {
  readonly #listener: ProgressListener;
  readonly #identity: TrackIdentity;
  readonly #seen: Seen;
  readonly #everyMs: number;
  readonly #before: number;
  #sent: number;
  #memory: EstimatorMemory = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: Promise<unknown> = Promise.resolve();

  /**
   * @param seen what is seen before the first call was handed over before
   * @param before frames of the passes before this one
   */
  constructor(
    listener: ProgressListener,
    identity: TrackIdentity,
    seen: Seen,
    everyMs = PART_EVERY_MS,
    before = 0,
  ) {
    this.#listener = listener;
    this.#identity = identity;
    this.#seen = seen;
    this.#everyMs = everyMs;
    this.#before = before;
    this.#sent = seen.frames.length;
  }

  /** One more frame is in `seen`, with everything that belongs to it. @param memory the network's, after it */
  saw(memory: EstimatorMemory): void {
    this.#memory = memory;
    this.#timer ??= setTimeout(() => this.send(), this.#everyMs);
  }

  /** Hands over what was not yet. */
  send(): void {
    this.stop();
    const { frames } = this.#seen;
    if (frames.length === this.#sent) return;
    const part = {
      firstFrame: this.#before + this.#sent,
      ...frames.shared(this.#sent),
      after: afterPart(this.#seen, this.#memory, this.#sent),
    };
    this.#sent = frames.length;
    const { buffer } = part.points;
    const handed = transfer(part, [part.timesS.buffer, ...(buffer instanceof ArrayBuffer ? [buffer] : [])]);
    this.#told = Promise.all([this.#told, tell(() => this.#listener.onPart?.(this.#identity, handed))]);
  }

  /** Hands over no more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Settles when the page has taken all that was handed over. */
  get told(): Promise<unknown> {
    return this.#told;
  }
}

/** A page that fails to keep a part is no reason to stop. */
async function tell(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing to do about it here; the page has its own console.
  }
}
