import { BlobInPieces } from './blob-in-pieces';
import { BlobReader, ZipWriter as Writer } from './zip-engine';

/** 1 January 1980, 0:00, the earliest day that a zip can hold: the same files give the same bytes on any day. */
const SAME_DAY = 0x0021_0000;

export interface ZipEntry {
  readonly name: string;
  readonly content: Blob;
  /** Videos are as small as they get. */
  readonly deflate: boolean;
}

/** Writes a zip of any size into a blob, holding no more than a few megabytes of it in memory. */
export class ZipWriter {
  readonly #pieces = new BlobInPieces();
  readonly #zip: Writer<unknown>;

  constructor() {
    const into = new WritableStream<Uint8Array<ArrayBuffer>>({ write: (piece) => this.#pieces.add(piece) });
    this.#zip = new Writer(into, { extendedTimestamp: false, rawLastModDate: SAME_DAY });
  }

  /**
   * One after the other.
   * @param onBytes told after each bite how many bytes of the content it was
   * @throws the signal's reason; what the browser throws where the content cannot be read
   */
  async add(
    { name, content, deflate }: ZipEntry,
    onBytes?: (bytes: number) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    signal?.throwIfAborted();
    let doneBytes = 0;
    const onprogress = (atByte: number): void => {
      onBytes?.(atByte - doneBytes);
      doneBytes = atByte;
    };
    try {
      await this.#zip.add(name, new BlobReader(content), {
        onprogress,
        ...(deflate ? {} : { level: 0 }),
        ...(signal ? { signal } : {}),
      });
    } finally {
      signal?.throwIfAborted();
    }
  }

  /** @returns all that was added */
  async end(): Promise<Blob> {
    await this.#zip.close();
    return this.#pieces.blob('application/zip');
  }
}
