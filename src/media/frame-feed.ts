import type { ClipFrame } from './clip-frames';
import { nearestFrame } from './frame-times';
import { readAhead } from './read-ahead';

/** Frames copied before they are asked for; each holds the memory of one. */
const READ_AHEAD_FRAMES = 2;

type Frames = AsyncGenerator<ClipFrame, void, undefined>;

/** The clip's frames from one on, a place in its `timesS`. */
export type FramesFrom = (place: number) => Frames;

/** A clip's frames, for a reader who now and then begins anew a few frames earlier: those are not decoded again. */
export class FrameFeed {
  readonly #timesS: Float64Array;
  readonly #framesFrom: FramesFrom;
  readonly #keep: number;
  /** The last frames that were given, and what comes after them. */
  readonly #given: ClipFrame[] = [];
  #next: Frames | null = null;

  /** @param keep so many of the last frames can be read again, at least the one in use; those before are released */
  constructor(timesS: Float64Array, framesFrom: FramesFrom, keep: number) {
    this.#timesS = timesS;
    this.#framesFrom = framesFrom;
    this.#keep = keep;
  }

  /** When each frame of the clip is shown, s. */
  get timesS(): Float64Array {
    return this.#timesS;
  }

  /** Frames in order, from one on, a place in the clip's `timesS`. One reader at a time; the decoder outlives it. */
  async *from(place: number): Frames {
    const kept = this.#given.findIndex(({ timeS }) => nearestFrame(this.#timesS, timeS) === place);
    const again = kept < 0 || !this.#next ? [] : this.#given.slice(kept);
    if (again.length === 0) {
      await this.close();
      this.#next = readAhead(this.#framesFrom(place), READ_AHEAD_FRAMES, (frame) => frame.release());
    }
    yield* again;
    for (;;) {
      const next = await this.#next!.next();
      if (next.done) return;
      this.#given.push(next.value);
      if (this.#given.length > this.#keep) this.#given.shift()!.release();
      yield next.value;
    }
  }

  /** Ends the decoder; frames may be asked for again. What never answers is not to be waited for: see `abandon`. */
  async close(): Promise<void> {
    await this.#leave();
  }

  /** Leaves a decoder that got stuck to itself. */
  abandon(): void {
    this.#leave()?.catch(() => {});
  }

  #leave(): Promise<unknown> | undefined {
    const left = this.#next;
    this.#next = null;
    for (const frame of this.#given.splice(0)) frame.release();
    return left?.return();
  }
}
