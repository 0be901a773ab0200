import { elementIn, TAGS } from '../../src/media/ebml-element';
import type { Chance } from './chance';
import { joined, spoilBytes } from './spoil-bytes';

type Bytes = Uint8Array<ArrayBuffer>;
interface Place {
  readonly id: number;
  readonly at: number;
  readonly dataAt: number;
  readonly size: number;
}

const HOLDERS: ReadonlySet<number> = new Set([
  ...[
    TAGS.segment,
    TAGS.seekHead,
    TAGS.info,
    TAGS.tracks,
    TAGS.cues,
    TAGS.cluster,
    TAGS.trackEntry,
    TAGS.blockGroup,
  ],
  // Seek, CuePoint, CueTrackPositions, Video, EBML.
  ...[0x4dbb, 0xbb, 0xb7, 0xe0, TAGS.ebml],
]);
const IDS = [TAGS.cluster, TAGS.tracks, TAGS.seekHead, TAGS.cues, TAGS.segment, TAGS.ebml];
const ABSURD = [
  [0xff],
  [0x80],
  [0x81],
  [0xfe],
  [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x01, 0, 0, 0, 0xff, 0xff, 0xff, 0xff],
  [0x08, 0x7f, 0xff, 0xff, 0xff],
  [0x00],
];

/** A WebM or MKV that lies: in its elements' sizes, in its numbers, in what stands where. */
export function spoilElements(file: Bytes, chance: Chance): Bytes {
  let bytes = file.slice();
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const places = placesIn(bytes, 0, bytes.length);
    if (places.length > 0) bytes = lie(bytes, chance.pick(places), chance);
  }
  return chance.yes(0.3) ? spoilBytes(bytes, chance) : bytes;
}

function placesIn(bytes: Bytes, from: number, to: number): Place[] {
  const places: Place[] = [];
  for (let at = from; at < to && places.length < 500;) {
    const element = elementIn(bytes, at);
    if (!element) break;
    const { id, dataAt } = element;
    const size = element.size ?? to - dataAt;
    if (dataAt + size > to) break;
    places.push({ id, at, dataAt, size });
    if (HOLDERS.has(id)) places.push(...placesIn(bytes, dataAt, dataAt + size));
    at = dataAt + size;
  }
  return places;
}

function lie(bytes: Bytes, { id, at, dataAt, size }: Place, chance: Chance): Bytes {
  const changed = bytes.slice();
  const idBytes = id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1;
  switch (chance.below(9)) {
    case 0:
      // Its size, and all that follows moves.
      return joined(bytes.slice(0, at + idBytes), Uint8Array.from(chance.pick(ABSURD)), bytes.slice(dataAt));
    case 1:
      changed[at + idBytes] = chance.below(256);
      return changed;
    case 2:
      return changed.fill(chance.pick([0, 1, 0x7f, 0x80, 0xff]), dataAt, dataAt + Math.min(size, 8));
    case 3:
      return joined(bytes.slice(0, at), bytes.slice(dataAt + size));
    case 4: {
      const once = bytes.slice(at, dataAt + size);
      const times = once.length < 500 && chance.yes(0.2) ? 5000 : 2;
      return joined(bytes.slice(0, at), ...new Array<Bytes>(times).fill(once), bytes.slice(at));
    }
    case 5: {
      const junk = new Uint8Array(1 + chance.below(300)).map(() => chance.below(256));
      return joined(bytes.slice(0, at), junk, bytes.slice(at));
    }
    case 6: {
      const name = new Uint8Array(4);
      new DataView(name.buffer).setUint32(0, chance.pick(IDS));
      return joined(bytes.slice(0, at), name, bytes.slice(at + idBytes));
    }
    case 7:
      // Blocks of many frames each.
      if (id === TAGS.simpleBlock)
        changed.set([changed[dataAt + 3]! | (2 << chance.below(2)), 0xff], dataAt + 3);
      return changed;
    default:
      changed[dataAt + chance.below(Math.max(1, size))] = chance.below(256);
      return changed;
  }
}
