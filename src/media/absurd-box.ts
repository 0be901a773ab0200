import type { ContainerFault } from './check-boxes';
import { CONTAINER_LIMITS } from './container-limits';

/** The size of a box stands before its name. */
const SIZE_BYTES = 4;

/** Each looks at what follows its name; offsets are from there. */
const LOOKS: Readonly<Record<string, (box: DataView, seen: Seen) => void>> = {
  trak: (_, seen) => void seen.tracks++,
  // A fragment's part for one track: all pictures of that track so far are sorted anew for each.
  traf: (_, seen) => void seen.tracks++,
  // Times between pictures: pairs of how many, how long.
  stts: (box, seen) => void (seen.times = Math.max(seen.times, sumOfCounts(box))),
  ctts: (box, seen) => void (seen.shifted ||= box.byteLength >= 8 && box.getUint32(4) > 0),
  // A run of pictures in a fragment: it may say how many without a byte for each.
  trun: (box, seen) => void (seen.runs += box.byteLength >= 8 ? box.getUint32(4) : 0),
  // Chunks of pictures: the reader adds up a whole chunk for each picture in it.
  stsc: (box, seen) => void (seen.chunk = Math.max(seen.chunk, largestChunk(box))),
  // Of each picture's encryption, likewise.
  saiz: (box, seen) => void (seen.most = Math.max(seen.most, box.byteLength >= 9 ? saizCount(box) : 0)),
  // Names of notes: one without length would be read for ever.
  keys: (box, seen) => void (seen.endless ||= hasEndlessKey(box)),
};
const FIRST_LETTERS: ReadonlySet<number> = new Set(Object.keys(LOOKS).map((name) => name.charCodeAt(0)));

interface Seen {
  tracks: number;
  times: number;
  shifted: boolean;
  runs: number;
  most: number;
  chunk: number;
  endless: boolean;
}

/**
 * Looks at every place of a box (`moov`, `moof`) that reads as one of those that can say more than they hold, whatever
 * way leads there: boxes within boxes that lie about their sizes are found as well.
 */
export function absurdBox(bytes: Uint8Array): ContainerFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen: Seen = { tracks: 0, times: 0, shifted: false, runs: 0, most: 0, chunk: 0, endless: false };
  for (let at = SIZE_BYTES; at + 4 <= bytes.length; at++) {
    if (!FIRST_LETTERS.has(bytes[at]!)) continue;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (!Object.hasOwn(LOOKS, name)) continue;
    LOOKS[name]!(new DataView(view.buffer, view.byteOffset + at + 4, view.byteLength - at - 4), seen);
  }
  const { tracks, entries: most } = CONTAINER_LIMITS;
  if (seen.tracks > tracks) return { what: 'tracks', found: seen.tracks, most: tracks };
  const { chunkEntries } = CONTAINER_LIMITS;
  if (seen.chunk > chunkEntries) return { what: 'entries', found: seen.chunk, most: chunkEntries };
  // Only where pictures are not in the order in which they are shown is a list made of all of them.
  const found = Math.max(seen.shifted ? seen.times : 0, seen.runs, seen.most, seen.endless ? Infinity : 0);
  return found > most ? { what: 'entries', found, most } : null;
}

function sumOfCounts(box: DataView): number {
  if (box.byteLength < 8) return 0;
  const pairs = Math.min(box.getUint32(4), Math.floor((box.byteLength - 8) / 8));
  let sum = 0;
  for (let i = 0; i < pairs; i++) sum += box.getUint32(8 + 8 * i);
  return sum;
}

function largestChunk(box: DataView): number {
  if (box.byteLength < 8) return 0;
  const runs = Math.min(box.getUint32(4), Math.floor((box.byteLength - 8) / 12));
  let largest = 0;
  for (let i = 0; i < runs; i++) largest = Math.max(largest, box.getUint32(8 + 12 * i + 4));
  return largest;
}

/** Behind the flags may stand a type of two words. */
function saizCount(box: DataView): number {
  const typed = (box.getUint32(0) & 1) === 1;
  const at = typed ? 13 : 5;
  return box.byteLength >= at + 4 ? box.getUint32(at) : 0;
}

function hasEndlessKey(box: DataView): boolean {
  if (box.byteLength < 8) return false;
  const count = box.getUint32(4);
  let at = 8;
  for (let i = 0; i < count && at + 8 <= box.byteLength; i++) {
    const size = box.getUint32(at);
    if (size < 8) return true;
    at += size;
  }
  return false;
}
