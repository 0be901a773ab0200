import type { Chance } from './chance';
import { absurd32, joined, spoilBytes } from './spoil-bytes';

type Bytes = Uint8Array<ArrayBuffer>;
interface Box {
  readonly name: string;
  /** Boxes within it, or its content. */
  inside: Box[] | Bytes;
}

const HOLDERS = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'edts',
  'dinf',
  'udta',
  'mvex',
  'moof',
  'traf',
  'mfra',
]);
const NAMES = [
  'moov',
  'trak',
  'moof',
  'traf',
  'trun',
  'mdat',
  'free',
  'keys',
  'meta',
  'stsd',
  'ctts',
  'sinf',
  'mfra',
  'zzzz',
];
/** Where a count, a scale, a size or a time stands in the content of a box, bytes. */
const FIELDS: Readonly<Record<string, readonly number[]>> = {
  mvhd: [12, 16, 36],
  mdhd: [12, 16],
  tkhd: [12, 20, 40, 44, 48, 56, 76, 80],
  stts: [4, 8, 12],
  ctts: [4, 8, 12],
  stsz: [4, 8, 12],
  stsc: [4, 8, 12],
  stco: [4, 8],
  co64: [4, 8],
  stss: [4, 8],
  elst: [4, 8, 12],
  stsd: [4, 8, 12, 40],
  trun: [0, 4, 8, 12],
  tfhd: [0, 4, 8],
  tfdt: [4, 8],
  trex: [4, 8, 12, 16],
  tfra: [4, 8, 12],
};

/** An MP4 or MOV that lies: in its boxes' sizes, in its counts, in what stands where. */
export function spoilBoxes(file: Bytes, chance: Chance): Bytes {
  const boxes = boxesIn(file);
  for (let times = chance.below(3); times > 0; times--) rearrange(boxes, chance);
  const bytes = joined(...boxes.map(bytesOf));
  const places = placesIn(bytes, 0, bytes.length);
  for (let times = 1 + chance.below(3); times > 0 && places.length > 0; times--)
    lie(bytes, chance.pick(places), chance);
  return chance.yes(0.3) ? spoilBytes(bytes, chance) : bytes;
}

function boxesIn(bytes: Bytes): Box[] {
  const boxes: Box[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > bytes.length) break;
    const name = nameAt(bytes, at + 4);
    const content = bytes.slice(at + 8, at + size);
    boxes.push({ name, inside: HOLDERS.has(name) ? boxesIn(content) : content });
    at += size;
  }
  return boxes;
}

function bytesOf({ name, inside }: Box): Bytes {
  const content = Array.isArray(inside) ? joined(...inside.map(bytesOf)) : inside;
  return boxBytes(name, content);
}

export function boxBytes(name: string, content: Bytes): Bytes {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, content.length + 8);
  head.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  return joined(head, content);
}

/** Boxes are lost, written twice, put elsewhere, put into one another. */
function rearrange(boxes: Box[], chance: Chance): void {
  let holder = boxes;
  while (chance.yes(0.75)) {
    const below = holder.flatMap(({ inside }) =>
      Array.isArray(inside) && inside.length > 0 ? [inside] : [],
    );
    if (below.length === 0) break;
    holder = chance.pick(below);
  }
  if (holder.length === 0) return;
  const i = chance.below(holder.length);
  const box = holder[i]!;
  switch (chance.below(8)) {
    case 0:
      return void holder.splice(i, 1);
    case 1:
      return void holder.splice(i, 0, ...new Array<Box>(chance.yes(0.1) ? 5000 : 2).fill(box));
    case 2:
      // A copy: nothing is within itself.
      return void holder.push(structuredClone(boxes[chance.below(boxes.length)]!));
    case 3: {
      const depth = chance.yes(0.2) ? 20_000 : 40;
      const content = bytesOf(box);
      return void (holder[i] = { name: 'mdia', inside: nested(chance.pick(NAMES), depth, content) });
    }
    case 4:
      return void (holder[i] = { name: chance.pick(NAMES), inside: box.inside });
    case 5:
      return void boxes.push(endlessRun());
    case 6:
      return void holder.push({ name: 'meta', inside: endlessKeys() });
    default:
      holder.reverse();
  }
}

/** The same box within itself: made from the outside in, for a call for each would end the stack. */
function nested(name: string, depth: number, content: Bytes): Bytes {
  const bytes = new Uint8Array(8 * depth + content.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < depth; i++) {
    view.setUint32(8 * i, bytes.length - 8 * i);
    bytes.set(
      [...name].map((letter) => letter.charCodeAt(0)),
      8 * i + 4,
    );
  }
  bytes.set(content, 8 * depth);
  return bytes;
}

/** A fragment of four thousand million pictures in forty bytes. */
function endlessRun(): Box {
  const words = (...values: number[]): Bytes => {
    const bytes = new Uint8Array(4 * values.length);
    values.forEach((value, i) => new DataView(bytes.buffer).setUint32(4 * i, value));
    return bytes;
  };
  const tfhd = boxBytes('tfhd', words(0x38, 1, 1, 1, 0));
  return { name: 'moof', inside: boxBytes('traf', joined(tfhd, boxBytes('trun', words(0, 0xffffffff)))) };
}

/** A list of names, each of no length. */
function endlessKeys(): Bytes {
  const content = new Uint8Array(24);
  new DataView(content.buffer).setUint32(4, 0xffffffff);
  return joined(new Uint8Array(4), boxBytes('keys', content));
}

interface Place {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

function placesIn(bytes: Bytes, from: number, to: number, depth = 0): Place[] {
  const places: Place[] = [];
  const view = new DataView(bytes.buffer);
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > to) break;
    const name = nameAt(bytes, at + 4);
    places.push({ name, at, size });
    // A box within itself, over and over, is told by its beginning.
    const goesOn = HOLDERS.has(name) && depth < 20;
    if (goesOn) places.push(...placesIn(bytes, at + 8, at + size, depth + 1));
    at += size;
  }
  return places;
}

function lie(bytes: Bytes, { name, at, size }: Place, chance: Chance): void {
  const view = new DataView(bytes.buffer);
  const fields = FIELDS[name];
  const put = (place: number, value: number): void => {
    if (place + 4 <= bytes.length) view.setUint32(place, value);
  };
  switch (chance.below(fields ? 6 : 3)) {
    case 0:
      return put(at, absurd32(chance, size));
    case 1:
      return put(
        at + 8 + 4 * chance.below(Math.max(1, Math.min(40, (size - 8) >> 2))),
        absurd32(chance, size),
      );
    case 2:
      return bytes.set(
        [...chance.pick(NAMES)].map((letter) => letter.charCodeAt(0)),
        at + 4,
      );
    default:
      put(at + 8 + chance.pick(fields!), absurd32(chance, size));
  }
}

function nameAt(bytes: Bytes, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
