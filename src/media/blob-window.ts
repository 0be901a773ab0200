/** Bytes that are read at once: headers that stand close together cost one read. */
const WINDOW_BYTES = 256 * 1024;

/** Small pieces of a blob, mostly in rising order. */
export class BlobWindow {
  readonly #blob: Blob;
  #from = 0;
  #bytes = new Uint8Array(0);

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  get sizeBytes(): number {
    return this.#blob.size;
  }

  /** As many of the bytes as the blob has. */
  async read(at: number, length: number): Promise<Uint8Array> {
    const end = Math.min(at + length, this.#blob.size);
    if (at >= end) return new Uint8Array(0);
    if (at < this.#from || end > this.#from + this.#bytes.length) {
      const to = Math.max(end, Math.min(at + WINDOW_BYTES, this.#blob.size));
      this.#bytes = new Uint8Array(await this.#blob.slice(at, to).arrayBuffer());
      this.#from = at;
    }
    return this.#bytes.subarray(at - this.#from, end - this.#from);
  }
}
