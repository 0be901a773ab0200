/** So much is held before it is given to a blob, which a browser may keep on its disk, bytes. */
const HELD_BYTES = 16 * 2 ** 20;

/** Grows to a blob of any size while little of it is held in memory. */
export class BlobInPieces {
  #parts: BlobPart[] = [];
  #heldBytes = 0;

  /** @param piece kept as it is until there are enough of them: it must not change any more */
  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(piece);
    this.#heldBytes += piece.length;
    if (this.#heldBytes < HELD_BYTES) return;
    this.#parts = [new Blob(this.#parts)];
    this.#heldBytes = 0;
  }

  blob(type = ''): Blob {
    return new Blob(this.#parts, { type });
  }
}
