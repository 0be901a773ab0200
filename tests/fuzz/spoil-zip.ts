import { ZipWriter } from '../../src/storage/library/write-zip';
import type { Chance } from './chance';
import { flipped, joined } from './spoil-text';

type Bytes = Uint8Array<ArrayBuffer>;
export type ZipParts = ReadonlyMap<string, Bytes>;

const STRANGE_NAMES = [
  '../../x',
  '__proto__',
  'constructor',
  'sessions/1.json',
  'a\u0000b',
  '',
  'videos/1.mp4',
  'x.zip',
];
const NUMBERS = [0, 1, 0xffff, 0x7fffffff, 0xffffffff, 10_000_000, 1000];

export async function zipOf(parts: ZipParts | readonly (readonly [string, Bytes])[]): Promise<Bytes> {
  const zip = new ZipWriter();
  for (const [name, bytes] of parts)
    await zip.add({ name, content: new Blob([bytes]), deflate: bytes.length > 2000 });
  return new Uint8Array(await (await zip.end()).arrayBuffer());
}

/** A zip whose directory lies, that holds more than it should, or ends too early. */
export async function spoilZip(zip: Bytes, bomb: Bytes, chance: Chance): Promise<Bytes> {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  const end = zip.length - 22;
  const directoryAt = view.getUint32(end + 16, true);
  switch (chance.below(9)) {
    case 0:
      return flipped(changed, chance);
    case 1:
      return changed.slice(0, chance.below(zip.length));
    case 2:
      // The record at the end: how many entries, how long, where.
      view.setUint32(end + 8 + 2 * chance.below(6), chance.pick(NUMBERS), true);
      return changed;
    case 3:
      // The first entry of the directory: method, checksum, sizes, lengths, place.
      view.setUint32(directoryAt + 8 + 2 * chance.below(18), chance.pick(NUMBERS), true);
      return changed;
    case 4:
      return bomb;
    case 5:
      return manyEntries(chance.yes(0.02) ? 65_000 : 2000);
    case 6:
      return joined(changed, zip);
    case 7:
      return joined(new Uint8Array(chance.below(300)), changed);
    default:
      return zipOf([
        [chance.pick(STRANGE_NAMES), zip],
        [chance.pick(STRANGE_NAMES), new Uint8Array(3)],
      ]).catch(() => changed.slice(1));
  }
}

/** Bytes of a whole zip with one entry that claims ten gigabytes. */
export function packedAfterHead(zip: Bytes): Bytes {
  const claimed = zip.slice();
  const view = new DataView(claimed.buffer);
  const directoryAt = view.getUint32(zip.length - 22 + 16, true);
  view.setUint32(22, 0xfffffffe, true);
  view.setUint32(directoryAt + 24, 0xfffffffe, true);
  return claimed;
}

/** A directory without files behind it: each entry points at the same few bytes. */
function manyEntries(count: number): Bytes {
  const local = new Uint8Array(31);
  new DataView(local.buffer).setUint32(0, 0x04034b50, true);
  local[26] = 1;
  local[30] = 0x61;
  const entry = new Uint8Array(47);
  new DataView(entry.buffer).setUint32(0, 0x02014b50, true);
  entry[28] = 1;
  entry[46] = 0x61;
  const directory = new Uint8Array(47 * count);
  for (let i = 0; i < count; i++) directory.set(entry, 47 * i);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count & 0xffff, true);
  view.setUint16(10, count & 0xffff, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, local.length, true);
  return joined(local, directory, end);
}
