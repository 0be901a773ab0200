/** Frames are counted over this long, in pieces of this length, s: memory is the same at any rate. */
const COUNTED_S = 3;
const PIECE_S = 0.5;

/** How many frames a second come in. */
export class LookedRate {
  #pieces: { readonly fromS: number; n: number }[] = [];
  #lastS = NaN;

  add(timeS: number): void {
    const piece = this.#pieces.at(-1);
    if (piece && timeS - piece.fromS < PIECE_S) piece.n++;
    else this.#pieces.push({ fromS: timeS, n: 1 });
    while (this.#pieces.length > 0 && timeS - this.#pieces[0]!.fromS > COUNTED_S) this.#pieces.shift();
    this.#lastS = timeS;
  }

  /** `null` until it has been counted for most of the time that it is counted over. */
  get rateHz(): number | null {
    const first = this.#pieces[0];
    if (!first || this.#lastS - first.fromS < COUNTED_S - 2 * PIECE_S) return null;
    const frames = this.#pieces.reduce((sum, { n }) => sum + n, 0);
    return (frames - 1) / (this.#lastS - first.fromS);
  }
}
