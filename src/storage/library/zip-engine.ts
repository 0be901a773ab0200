import { BlobReader, configure } from '@zip.js/zip.js/lib/zip-core-native.js';

/** A bite of packed bytes unpacks to at most 1,032 times as many before anyone can say stop, bytes. */
const BITE_BYTES = 64 * 1024;
/** The longest comment that may stand at a zip's end, with the records before it. */
const LONGEST_TAIL_BYTES = 2 ** 17;

// The page lets no worker start from a blob; packing is the browser's own, where it has it.
configure({ useWebWorkers: false, useCompressionStream: true, chunkSize: BITE_BYTES });

export { ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND } from '@zip.js/zip.js/lib/zip-core-native.js';
export { BlobReader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
export type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';

/** Reads from a blob, and never more than so much of its directory into memory. */
export class BoundedReader extends BlobReader {
  readonly #mostBytes: number;
  readonly #refuse: () => Error;

  constructor(blob: Blob, mostBytes: number, refuse: () => Error) {
    super(blob);
    this.#mostBytes = Math.max(mostBytes, LONGEST_TAIL_BYTES);
    this.#refuse = refuse;
  }

  override readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > this.#mostBytes) throw this.#refuse();
    return super.readUint8Array(offset, length);
  }
}
