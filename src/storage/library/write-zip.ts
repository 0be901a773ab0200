import { Deflate } from 'fflate';
import { crc32 } from './crc32';
import { MAX_16, MAX_32, METHODS, SIGNATURES, SIZES, UTF8_FLAG, ZIP64_EXTRA } from './zip-format';

/** So much is taken in between two breaths, bytes. */
const BITE_BYTES = 512 * 1024;
/** So much is held before it is given to a blob, which a browser may keep on its disk, bytes. */
const HELD_BYTES = 16 * 2 ** 20;
/** Half the time of the usual level 6, and little larger. */
const LEVEL = 1;
/** 1 January 1980, the earliest day that a zip can hold: the same files give the same bytes on any day. */
const SAME_DAY = 0x0021;
const VERSION_NEEDED = 45;

export interface ZipEntry {
  readonly name: string;
  readonly content: Blob;
  /** Videos are as small as they get. */
  readonly deflate: boolean;
}

interface Written {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

/**
 * Writes a zip of any size into a blob, holding no more than a few megabytes at a time: beyond 4 GiB, or 65,535 entries,
 * with the records of zip64. (fflate's own zip ends there.)
 */
export class ZipWriter {
  readonly #written: Written[] = [];
  readonly #wideFrom: number;
  #parts: BlobPart[] = [];
  #heldBytes = 0;
  #atByte = 0;

  /** @param wideFrom sizes and places from here on stand in zip64 records, bytes */
  constructor(wideFrom = MAX_32) {
    this.#wideFrom = wideFrom;
  }

  /**
   * @param onBytes told after each bite how many bytes of the content it was
   * @throws the signal's reason; what the browser throws where the content cannot be read
   */
  async add(
    { name, content, deflate }: ZipEntry,
    onBytes?: (bytes: number) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    // The header says what is only known at the end, and comes first: blobs are put together in any order.
    const held = this.#parts;
    this.#parts = [];
    const heldBefore = this.#heldBytes;
    this.#heldBytes = 0;
    let [crc, packedBytes] = [0, 0];
    const take = (chunk: Uint8Array): void => {
      packedBytes += chunk.length;
      this.#hold(chunk as Uint8Array<ArrayBuffer>);
    };
    const deflater = deflate ? new Deflate({ level: LEVEL }, take) : null;
    for (let at = 0; at < content.size || at === 0; at += BITE_BYTES) {
      signal?.throwIfAborted();
      const bite = new Uint8Array(await content.slice(at, at + BITE_BYTES).arrayBuffer());
      crc = crc32(bite, crc);
      if (deflater) deflater.push(bite, at + BITE_BYTES >= content.size);
      else take(bite);
      onBytes?.(bite.length);
    }
    const entry: Written = {
      name: new TextEncoder().encode(name),
      method: deflate ? METHODS.deflated : METHODS.stored,
      crc,
      packedBytes,
      bytes: content.size,
      headerAt: this.#atByte,
    };
    const header = this.#localHeader(entry);
    this.#written.push(entry);
    this.#parts = [...held, header, ...this.#parts];
    this.#heldBytes += heldBefore + header.length;
    this.#atByte += header.length + packedBytes;
  }

  end(): Blob {
    const startsAt = this.#atByte;
    for (const entry of this.#written) {
      const header = this.#centralHeader(entry);
      this.#hold(header);
      this.#atByte += header.length;
    }
    this.#parts.push(this.#endRecords(startsAt, this.#atByte - startsAt));
    return new Blob(this.#parts, { type: 'application/zip' });
  }

  #hold(chunk: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(chunk);
    this.#heldBytes += chunk.length;
    if (this.#heldBytes < HELD_BYTES) return;
    this.#parts = [new Blob(this.#parts)];
    this.#heldBytes = 0;
  }

  #isWide(value: number): boolean {
    return value >= this.#wideFrom;
  }

  #localHeader({ name, method, crc, packedBytes, bytes }: Written): Uint8Array<ArrayBuffer> {
    const wide = this.#isWide(bytes) || this.#isWide(packedBytes);
    const fields = new Fields(SIZES.local + name.length + (wide ? 20 : 0))
      .u32(SIGNATURES.local)
      .u16(VERSION_NEEDED, UTF8_FLAG, method, 0, SAME_DAY)
      .u32(crc, wide ? MAX_32 : packedBytes, wide ? MAX_32 : bytes)
      .u16(name.length, wide ? 20 : 0)
      .raw(name);
    if (wide) fields.u16(ZIP64_EXTRA, 16).u64(bytes, packedBytes);
    return fields.bytes;
  }

  #centralHeader({ name, method, crc, packedBytes, bytes, headerAt }: Written): Uint8Array<ArrayBuffer> {
    const wide = [bytes, packedBytes, headerAt].filter((value) => this.#isWide(value));
    const narrow = (value: number): number => (this.#isWide(value) ? MAX_32 : value);
    const extra = wide.length > 0 ? 4 + 8 * wide.length : 0;
    const fields = new Fields(SIZES.central + name.length + extra)
      .u32(SIGNATURES.central)
      .u16(VERSION_NEEDED, VERSION_NEEDED, UTF8_FLAG, method, 0, SAME_DAY)
      .u32(crc, narrow(packedBytes), narrow(bytes))
      .u16(name.length, extra, 0, 0, 0)
      .u32(0, narrow(headerAt))
      .raw(name);
    if (extra > 0) fields.u16(ZIP64_EXTRA, extra - 4).u64(...wide);
    return fields.bytes;
  }

  #endRecords(startsAt: number, directoryBytes: number): Uint8Array<ArrayBuffer> {
    const { length } = this.#written;
    const wide = this.#isWide(startsAt) || this.#isWide(directoryBytes) || length >= MAX_16;
    const fields = new Fields(SIZES.end + (wide ? SIZES.end64 + SIZES.locator64 : 0));
    if (wide) {
      fields
        .u32(SIGNATURES.end64)
        .u64(SIZES.end64 - 12)
        .u16(VERSION_NEEDED, VERSION_NEEDED)
        .u32(0, 0)
        .u64(length, length, directoryBytes, startsAt)
        .u32(SIGNATURES.locator64, 0)
        .u64(startsAt + directoryBytes)
        .u32(1);
    }
    const entries = wide ? MAX_16 : length;
    return fields
      .u32(SIGNATURES.end)
      .u16(0, 0, entries, entries)
      .u32(wide ? MAX_32 : directoryBytes, wide ? MAX_32 : startsAt)
      .u16(0).bytes;
  }
}

/** Numbers one after the other. */
class Fields {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  u16(...values: number[]): this {
    for (const value of values) this.#view.setUint16((this.#at += 2) - 2, value, true);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.#view.setUint32((this.#at += 4) - 4, value, true);
    return this;
  }

  u64(...values: number[]): this {
    for (const value of values) this.#view.setBigUint64((this.#at += 8) - 8, BigInt(value), true);
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }
}
