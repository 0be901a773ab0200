import { BoundedReader, ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND, ZipReader, type FileEntry } from './zip-engine';

/** "PK", 3, 4: what every zip with something in it begins with. */
const BEGINNING = [0x50, 0x4b, 3, 4];
/** The shortest record at the end of a zip. */
const SHORTEST_END_BYTES = 22;
/** Stored, deflated. */
const METHODS = [0, 8];

export type ZipFault = 'not-a-zip' | 'truncated' | 'damaged' | 'too-many';

export class BadZip extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

export interface ZipFileEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  /** `null` = a folder, which holds nothing. */
  readonly file: FileEntry | null;
}

export interface ZipLimits {
  readonly entries: number;
  readonly directoryBytes: number;
}

/**
 * What is in a zip, as its directory at the end has it; nothing is unpacked.
 * @throws {BadZip} where it is not whole, could be read in two ways, or has in it what no library has: what is encrypted
 *   or packed in other ways
 */
export async function readZipDirectory(zip: Blob, limits: ZipLimits): Promise<readonly ZipFileEntry[]> {
  const beginning = new Uint8Array(await zip.slice(0, BEGINNING.length).arrayBuffer());
  if (BEGINNING.some((byte, i) => beginning[i] !== byte)) throw new BadZip('not-a-zip');
  const tooMany = (): BadZip => new BadZip('too-many');
  const reader = new ZipReader(new BoundedReader(zip, limits.directoryBytes, tooMany), {
    strictness: 'strict',
    // Names are compared with those that a library has.
    filenameValidation: 'tolerant',
  });
  const entries: ZipFileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length === limits.entries) throw tooMany();
      if (entry.encrypted || !METHODS.includes(entry.compressionMethod)) {
        throw new BadZip('damaged');
      }
      const { filename: name, compressedSize: packedBytes, uncompressedSize: bytes } = entry;
      if (entry.compressionMethod === 0 && packedBytes !== bytes) throw new BadZip('damaged');
      entries.push({ name, packedBytes, bytes, file: entry.directory ? null : entry });
    }
  } catch (error) {
    const { message } = error as Error;
    const cutOff =
      message === ERR_EOCDR_NOT_FOUND || (message === ERR_BAD_FORMAT && zip.size < SHORTEST_END_BYTES);
    throw cutOff ? new BadZip('truncated') : asBadZip(error);
  }
  return entries;
}

/**
 * Unpacks one entry piece by piece and checks its size and checksum, and that it shares no bytes with another one.
 * @throws {BadZip} where it is not what the directory says; the signal's reason
 */
export async function unzipEntry(
  { file, bytes }: ZipFileEntry,
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  if (!file) throw new BadZip('damaged');
  let taken = 0;
  const into = new WritableStream<Uint8Array<ArrayBuffer>>({
    async write(piece) {
      taken += piece.length;
      if (taken > bytes) throw new BadZip('damaged');
      await onPiece(piece);
    },
  });
  try {
    await file.getData(into, {
      checkCrc32: true,
      checkOverlappingEntry: true,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw asBadZip(error);
  }
}

/** The whole of a small entry. */
export async function unzipBytes(
  entry: ZipFileEntry,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // Its size is what it turns out to be: what it claims to be may be anything.
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await unzipEntry(entry, (piece) => void pieces.push(piece), signal);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** What the browser says of the file itself stays: it may have been moved or deleted. */
function asBadZip(error: unknown): unknown {
  return error instanceof BadZip || error instanceof DOMException ? error : new BadZip('damaged');
}
