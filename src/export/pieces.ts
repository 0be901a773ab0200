/** Long work that can be left and taken up again at each `yield`; it ends with what it made. */
export type Pieces<T> = Generator<void, T, void>;

/** Frames, rows or the like that are written between two yields: a few milliseconds of work. */
export const A_PIECE = 500;

/** Does all of it without a pause. */
export function inOneGo<T>(pieces: Pieces<T>): T {
  for (;;) {
    const next = pieces.next();
    if (next.done) return next.value;
  }
}

/**
 * Does it piece by piece, so that a page stays alive meanwhile.
 * @throws the reason of the pacer's signal when it is aborted
 */
export async function piecemeal<T>(pieces: Pieces<T>, pacer: Pacer): Promise<T> {
  for (;;) {
    const next = pieces.next();
    if (next.done) return next.value;
    await pacer.breathe();
  }
}

/** Work goes on for so long before others get their turn, ms: less than what is felt as a delay. */
const TURN_MS = 25;

/** Says when long work on the page's own thread has to make room for clicks and drawing. */
export class Pacer {
  readonly #signal: AbortSignal | undefined;
  #turnBeganMs = performance.now();

  /** @param signal ends the work at the next breath */
  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Makes room if it is time to. @throws the signal's reason when it is aborted */
  async breathe(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#turnBeganMs < TURN_MS) return;
    await nextTask();
    this.#signal?.throwIfAborted();
    this.#turnBeganMs = performance.now();
  }
}

/** A timer would do, but browsers let those of a hidden page wait for a second and more. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
