import type { StreamTargetChunk } from 'mediabunny';

/**
 * A file that grows piece by piece as a Blob: the pieces are the browser's to keep, on disk where they are many, and
 * never all in the worker's memory. What was written may be written over (a container's head is put right at its end).
 */
export class BlobFile {
  #pieces: Blob[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The door for what writes the file; nothing is kept of a file whose writer stops half-way. */
  stream(): WritableStream<StreamTargetChunk> {
    return new WritableStream({
      write: ({ data, position }) => this.write(data, position),
      abort: () => this.discard(),
    });
  }

  /** @param position at most the size so far. @throws {RangeError} for a hole. */
  write(data: Uint8Array<ArrayBuffer>, position: number): void {
    if (position > this.#size) throw new RangeError(`a hole before ${position}`);
    if (position < this.#size) {
      const whole = this.blob('');
      // Slices refer to the pieces; no bytes are copied.
      this.#pieces = [whole.slice(0, position), new Blob([data]), whole.slice(position + data.length)];
    } else {
      this.#pieces.push(new Blob([data]));
    }
    this.#size = Math.max(this.#size, position + data.length);
  }

  discard(): void {
    this.#pieces = [];
    this.#size = 0;
  }

  blob(type: string): Blob {
    return new Blob(this.#pieces, { type });
  }
}
