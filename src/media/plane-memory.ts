import { FramePlanes } from '../picture/frame-planes';

/** More than are under way at once: those of a size that a clip has no more make room for its new one. */
const MOST_FREE = 10;

/**
 * Memory of frames that are not looked at any more, for the next ones. A clip has one: else whoever begins anew somewhere in
 * it would leave the memory of all frames under way to the collector, which lets it pile up.
 */
export class PlaneMemory {
  readonly #free: FramePlanes[] = [];

  /** What is in it is of another frame, or nothing. */
  take(widthPx: number, heightPx: number): FramePlanes {
    const fits = this.#free.findLastIndex((each) => each.widthPx === widthPx && each.heightPx === heightPx);
    return fits < 0 ? new FramePlanes(widthPx, heightPx) : this.#free.splice(fits, 1)[0]!;
  }

  /** Also twice. */
  giveBack(planes: FramePlanes): void {
    if (this.#free.includes(planes)) return;
    this.#free.push(planes);
    if (this.#free.length > MOST_FREE) this.#free.shift();
  }
}
