import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { MAX_16, MAX_32, METHODS, SIGNATURES, SIZES, ZIP64_EXTRA, type Method } from './zip-format';

/** The longest comment that may stand at a zip's end, bytes. */
const LONGEST_COMMENT = MAX_16;
/** A bite of packed bytes unpacks to at most 1,032 times as many. */
const BITE_BYTES = 16 * 1024;
const STORED_BITE_BYTES = 2 ** 20;
/** Encrypted, patched, or with its directory hidden: none of these is ours. */
const STRANGE_FLAGS = 0b10_0000_0110_0001;
/** Sizes stand behind the content: other programs that packed a file anew write so. */
const SIZES_BEHIND_FLAG = 1 << 3;

export type ZipFault = 'not-a-zip' | 'truncated' | 'damaged' | 'too-many';

export class BadZip extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

export interface ZipFileEntry {
  readonly name: string;
  readonly method: Method;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

export interface ZipLimits {
  readonly entries: number;
  readonly directoryBytes: number;
}

/**
 * What is in a zip, as its directory at the end has it; nothing is unpacked. Entries lie apart from each other and inside
 * the file.
 * @throws {BadZip}
 */
export async function readZipDirectory(zip: Blob, limits: ZipLimits): Promise<readonly ZipFileEntry[]> {
  const { count, startsAt, bytes, endsAt } = await findDirectory(zip);
  if (count > limits.entries || bytes > limits.directoryBytes) throw new BadZip('too-many');
  if (startsAt + bytes !== endsAt) throw new BadZip('damaged');
  const directory = await viewOf(zip, startsAt, bytes);
  const entries: ZipFileEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const read = readCentralHeader(directory, at);
    entries.push(read.entry);
    at = read.next;
  }
  if (at !== bytes) throw new BadZip('damaged');
  checkApart(entries, startsAt);
  return entries;
}

/**
 * Unpacks one entry piece by piece and checks its size and checksum.
 * @throws {BadZip} where it is not what the directory says; the signal's reason
 */
export async function unzipEntry(
  zip: Blob,
  entry: ZipFileEntry,
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const from = await contentAt(zip, entry);
  const endsAt = from + entry.packedBytes;
  let [crc, bytes] = [0, 0];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const take = (piece: Uint8Array): void => {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new BadZip('damaged');
    crc = crc32(piece, crc);
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  };
  let ended = false;
  const inflate =
    entry.method === METHODS.deflated
      ? new Inflate((piece, final) => {
          take(piece);
          ended = final;
        })
      : null;
  const biteBytes = inflate ? BITE_BYTES : STORED_BITE_BYTES;
  for (let at = from; at < endsAt; at += biteBytes) {
    signal?.throwIfAborted();
    const end = Math.min(endsAt, at + biteBytes);
    const bite = new Uint8Array(await zip.slice(at, end).arrayBuffer());
    if (inflate) push(inflate, bite, end === endsAt);
    else take(bite);
    for (const piece of pieces) await onPiece(piece);
    pieces = [];
  }
  if (bytes !== entry.bytes || crc !== entry.crc || (inflate && !ended)) throw new BadZip('damaged');
}

/** The whole of a small entry. */
export async function unzipBytes(
  zip: Blob,
  entry: ZipFileEntry,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // Its size is what it turns out to be: what it claims to be may be anything.
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await unzipEntry(zip, entry, (piece) => void pieces.push(piece), signal);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function push(inflate: Inflate, bite: Uint8Array, final: boolean): void {
  try {
    inflate.push(bite, final);
  } catch {
    throw new BadZip('damaged');
  }
}

async function findDirectory(
  zip: Blob,
): Promise<{ count: number; startsAt: number; bytes: number; endsAt: number }> {
  if (zip.size < 4 || (await viewOf(zip, 0, 4)).getUint32(0, true) !== SIGNATURES.local) {
    throw new BadZip('not-a-zip');
  }
  const tailBytes = Math.min(zip.size, SIZES.end + LONGEST_COMMENT);
  const tailAt = zip.size - tailBytes;
  const tail = await viewOf(zip, tailAt, tailBytes);
  for (let at = tailBytes - SIZES.end; at >= 0; at--) {
    if (tail.getUint32(at, true) !== SIGNATURES.end) continue;
    if (at + SIZES.end + tail.getUint16(at + 20, true) !== tailBytes) continue;
    const endsAt = tailAt + at;
    const count = tail.getUint16(at + 10, true);
    const bytes = tail.getUint32(at + 12, true);
    const startsAt = tail.getUint32(at + 16, true);
    if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 8, true) !== count) {
      throw new BadZip('damaged');
    }
    const wide = count === MAX_16 || bytes === MAX_32 || startsAt === MAX_32;
    return wide ? findWideDirectory(zip, endsAt) : { count, startsAt, bytes, endsAt };
  }
  throw new BadZip('truncated');
}

async function findWideDirectory(
  zip: Blob,
  before: number,
): Promise<{ count: number; startsAt: number; bytes: number; endsAt: number }> {
  const locator = await viewOf(zip, before - SIZES.locator64, SIZES.locator64);
  if (locator.getUint32(0, true) !== SIGNATURES.locator64) throw new BadZip('damaged');
  const endsAt = u64(locator, 8);
  if (endsAt + SIZES.end64 !== before - SIZES.locator64) throw new BadZip('damaged');
  const record = await viewOf(zip, endsAt, SIZES.end64);
  if (record.getUint32(0, true) !== SIGNATURES.end64) throw new BadZip('damaged');
  const count = u64(record, 32);
  if (u64(record, 24) !== count) throw new BadZip('damaged');
  return { count, bytes: u64(record, 40), startsAt: u64(record, 48), endsAt };
}

function readCentralHeader(
  directory: DataView,
  at: number,
): { readonly entry: ZipFileEntry; readonly next: number } {
  if (at + SIZES.central > directory.byteLength) throw new BadZip('damaged');
  const u16 = (offset: number): number => directory.getUint16(at + offset, true);
  const u32 = (offset: number): number => directory.getUint32(at + offset, true);
  const [nameBytes, extraBytes, commentBytes] = [u16(28), u16(30), u16(32)];
  const extraAt = at + SIZES.central + nameBytes;
  const next = extraAt + extraBytes + commentBytes;
  if (u32(0) !== SIGNATURES.central || next > directory.byteLength) throw new BadZip('damaged');
  const method = u16(10);
  if ((u16(8) & STRANGE_FLAGS) !== 0 || !isMethod(method)) throw new BadZip('damaged');
  const [bytes, packedBytes, headerAt] = wideFields(
    [u32(24), u32(20), u32(42)],
    new DataView(directory.buffer, directory.byteOffset + extraAt, extraBytes),
  );
  const name = textOf(
    new Uint8Array(directory.buffer, directory.byteOffset + extraAt - nameBytes, nameBytes),
  );
  if (method === METHODS.stored && packedBytes !== bytes) throw new BadZip('damaged');
  return { entry: { name, method, crc: u32(16), packedBytes, bytes, headerAt }, next };
}

/** Those that do not fit stand in the zip64 field, in this order. */
function wideFields(
  narrow: readonly [number, number, number],
  extra: DataView,
): readonly [number, number, number] {
  if (!narrow.includes(MAX_32)) return narrow;
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const size = extra.getUint16(at + 2, true);
    const from = at + 4;
    if (from + size > extra.byteLength) break;
    if (extra.getUint16(at, true) === ZIP64_EXTRA) {
      let next = from;
      const fields = narrow.map((value) => {
        if (value !== MAX_32) return value;
        if (next + 8 > from + size) throw new BadZip('damaged');
        return u64(extra, (next += 8) - 8);
      });
      return fields as unknown as readonly [number, number, number];
    }
    at = from + size;
  }
  throw new BadZip('damaged');
}

/** A bomb may have many entries share the same bytes. */
function checkApart(entries: readonly ZipFileEntry[], directoryAt: number): void {
  const inOrder = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  inOrder.forEach((entry, i) => {
    const end = inOrder[i + 1]?.headerAt ?? directoryAt;
    if (entry.headerAt + SIZES.local + entry.packedBytes > end) throw new BadZip('damaged');
  });
}

/** @returns where the packed bytes of an entry begin */
async function contentAt(zip: Blob, entry: ZipFileEntry): Promise<number> {
  const header = await viewOf(zip, entry.headerAt, SIZES.local);
  const u16 = (offset: number): number => header.getUint16(offset, true);
  const u32 = (offset: number): number => header.getUint32(offset, true);
  const flags = u16(6);
  const nameBytes = u16(26);
  const namesAt = entry.headerAt + SIZES.local;
  const name = await viewOf(zip, namesAt, nameBytes);
  const same =
    u32(0) === SIGNATURES.local &&
    (flags & STRANGE_FLAGS) === 0 &&
    u16(8) === entry.method &&
    textOf(new Uint8Array(name.buffer)) === entry.name &&
    ((flags & SIZES_BEHIND_FLAG) !== 0 ||
      (u32(14) === entry.crc &&
        [entry.packedBytes, MAX_32].includes(u32(18)) &&
        [entry.bytes, MAX_32].includes(u32(22))));
  if (!same) throw new BadZip('damaged');
  return namesAt + nameBytes + u16(28);
}

function isMethod(method: number): method is Method {
  return method === METHODS.stored || method === METHODS.deflated;
}

async function viewOf(zip: Blob, at: number, bytes: number): Promise<DataView<ArrayBuffer>> {
  if (at < 0 || !(at + bytes <= zip.size)) throw new BadZip('damaged');
  return new DataView(await zip.slice(at, at + bytes).arrayBuffer());
}

function u64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw new BadZip('damaged');
  return value;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadZip('damaged');
  }
}
