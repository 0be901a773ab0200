import type { BlobWindow } from './blob-window';
import type { ContainerFault } from './check-boxes';
import { CONTAINER_LIMITS } from './container-limits';
import { BLOCKS, INDEXES, readElement, SEGMENT_PARTS, TAGS, type Element } from './ebml-element';
import { countTracks, seekPlaces } from './ebml-lists';

/** Junk between two parts of a file is looked through so far, bytes; the reader looks 10 MiB ahead. */
const JUNK_BYTES = 8 * 2 ** 20;
const LEAST_ELEMENT_BYTES = 2;
const MOST_BEFORE_SEGMENT = 1000;
/** Places that are pointed at. */
const MOST_SOUGHT = 1000;
/** A reader that follows laced blocks makes a list of them anew for each. */
const MOST_LACED = 20_000;

/** What ends a cluster, and what is found again after junk. */
const FOUND_IN_JUNK: ReadonlySet<number> = new Set([...SEGMENT_PARTS].filter((id) => id !== TAGS.void));
const ENDS_CLUSTER: ReadonlySet<number> = new Set([...FOUND_IN_JUNK, TAGS.segment, TAGS.ebml]);

interface Counted {
  blocks: number;
  laced: number;
}

export interface CheckedElements {
  readonly fault: ContainerFault | null;
  /** What holds everything but the head; `null` where there is none. */
  readonly segment: Element | null;
  /** Where the last part begins that the file does not hold whole, or junk without an end; else the file's end. */
  readonly endsAt: number;
  /** Places of bytes that are to be struck out: there, parts begin that nothing can be read of. */
  readonly struck: readonly number[];
}

/**
 * Walks the elements of a WebM or MKV: the lists of its contents, and each block's head. Nothing is made of them.
 * @returns the first thing that goes past a limit, and how far the file can be followed
 */
export async function checkElements(file: BlobWindow): Promise<CheckedElements> {
  const walk = new Walk(file);
  const fault = await walk.whole();
  return { fault, segment: walk.segment, endsAt: walk.endsAt, struck: walk.struck };
}

class Walk {
  endsAt: number;
  segment: Element | null = null;
  readonly struck: number[] = [];
  readonly #file: BlobWindow;
  readonly #starts = new Set<number>();
  readonly #sought: number[] = [];
  #parts = 0;
  #tracks = 0;
  #listBytes = 0;

  constructor(file: BlobWindow) {
    this.#file = file;
    this.endsAt = file.sizeBytes;
  }

  /** What stands before the segment is stepped over; it is read to the file's end. */
  async whole(): Promise<ContainerFault | null> {
    for (let at = 0; at < this.#file.sizeBytes;) {
      const element = await readElement(this.#file, at);
      if (!element) return null;
      if (element.id === TAGS.segment) {
        this.segment = element;
        return (await this.#segment(element.dataAt)) ?? this.#hidden();
      }
      // A reader looks for the segment behind all of these.
      const endless = element.size === null && element.id === TAGS.cluster;
      if (endless || ++this.#parts > MOST_BEFORE_SEGMENT) {
        return tooMany('parts', endless ? Infinity : this.#parts, MOST_BEFORE_SEGMENT);
      }
      if (element.size === null) return null;
      at = element.dataAt + element.size;
    }
    return null;
  }

  async #segment(from: number): Promise<ContainerFault | null> {
    for (let at = from; at < this.endsAt;) {
      if (++this.#parts > CONTAINER_LIMITS.parts)
        return tooMany('parts', this.#parts, CONTAINER_LIMITS.parts);
      const element = await readElement(this.#file, at);
      if (!element || !SEGMENT_PARTS.has(element.id)) {
        if (!element) await this.#strike(at);
        at = await this.#afterJunk(at);
        continue;
      }
      this.#starts.add(at);
      if (element.id === TAGS.cluster) {
        const after = await this.#cluster(element);
        if (typeof after !== 'number') return after;
        if (after > this.#file.sizeBytes) this.endsAt = at;
        at = after;
        continue;
      }
      if (element.size === null) return null;
      if (element.dataAt + element.size > this.#file.sizeBytes) this.endsAt = at;
      const fault = INDEXES.has(element.id) ? await this.#index(element, from) : null;
      if (fault) return fault;
      at = element.dataAt + element.size;
    }
    return null;
  }

  async #index({ id, dataAt, size }: Element, segmentAt: number): Promise<ContainerFault | null> {
    const bytes = size!;
    const small = id === TAGS.cues || id === TAGS.seekHead;
    const most = small ? CONTAINER_LIMITS.fragmentBytes : CONTAINER_LIMITS.indexBytes;
    // One that the file does not hold whole is never read.
    if (dataAt + bytes > this.#file.sizeBytes) return null;
    this.#listBytes += small ? bytes : 0;
    if (Math.max(bytes, this.#listBytes) > most)
      return tooMany('index', Math.max(bytes, this.#listBytes), most);
    if (id === TAGS.tracks) {
      // There may be several lists: all count.
      this.#tracks += countTracks(await this.#file.read(dataAt, bytes));
      const { tracks } = CONTAINER_LIMITS;
      if (this.#tracks > tracks) return tooMany('tracks', this.#tracks, tracks);
    }
    if (id === TAGS.seekHead) {
      const places = seekPlaces(await this.#file.read(dataAt, bytes));
      const found = this.#sought.length + places.length;
      if (found > MOST_SOUGHT) return tooMany('entries', found, MOST_SOUGHT);
      this.#sought.push(...places.map((place) => segmentAt + place));
    }
    return null;
  }

  /** Each block's head: a laced one stands for up to 256. @returns where the cluster ends */
  async #cluster({ dataAt, size }: Element): Promise<number | ContainerFault> {
    const end = size === null ? this.#file.sizeBytes : dataAt + size;
    // One that the file does not hold whole is never read.
    if (end > this.#file.sizeBytes) return end;
    const counted = { blocks: 0, laced: 0 };
    let at = dataAt;
    // As the reader has it: a cluster ends where something else begins, whatever it says.
    while (end - at >= LEAST_ELEMENT_BYTES) {
      const element = await readElement(this.#file, at);
      if (!element || ENDS_CLUSTER.has(element.id)) break;
      if (element.size === null) return end;
      const after = element.dataAt + element.size;
      if (BLOCKS.has(element.id)) await this.#count(element, counted);
      if (element.id === TAGS.blockGroup) await this.#group(element.dataAt, after, counted);
      const { entries } = CONTAINER_LIMITS;
      if (counted.blocks > entries) return tooMany('entries', counted.blocks, entries);
      if (counted.laced > MOST_LACED) return tooMany('entries', counted.laced, MOST_LACED);
      at = after;
    }
    const { clusterBytes } = CONTAINER_LIMITS;
    const bytes = size ?? at - dataAt;
    return bytes > clusterBytes ? tooMany('index', bytes, clusterBytes) : Math.max(at, dataAt);
  }

  async #group(from: number, end: number, counted: Counted): Promise<void> {
    for (let at = from; end - at >= LEAST_ELEMENT_BYTES;) {
      const element = await readElement(this.#file, at);
      if (!element || element.size === null) return;
      if (BLOCKS.has(element.id)) await this.#count(element, counted);
      at = element.dataAt + element.size;
    }
  }

  async #count(block: Element, counted: Counted): Promise<void> {
    const frames = await this.#framesIn(block);
    counted.blocks += frames;
    if (frames > 1) counted.laced += frames;
  }

  async #framesIn({ dataAt }: Element): Promise<number> {
    const head = await this.#file.read(dataAt, 12);
    const width = Math.clz32(head[0] ?? 0) - 23;
    const flags = head[width + 2] ?? 0;
    return (flags & 6) === 0 ? 1 : 1 + (head[width + 3] ?? 0);
  }

  /** A known part without a size that can be read: after it the reader would find the same one, for ever. */
  async #strike(at: number): Promise<void> {
    const bytes = await this.#file.read(at, 4);
    if (bytes.length < 4) return;
    const id = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (FOUND_IN_JUNK.has(id)) this.struck.push(at);
  }

  /** Where the next part begins, or the file ends; junk without an end ends it. */
  async #afterJunk(from: number): Promise<number> {
    const bytes = await this.#file.read(from, JUNK_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 1; i + 8 < bytes.length; i++) if (FOUND_IN_JUNK.has(view.getUint32(i))) return from + i;
    if (bytes.length === JUNK_BYTES) this.endsAt = from;
    return this.#file.sizeBytes;
  }

  /** A list that is pointed at, and stands where no part of the file begins, was not looked at. */
  async #hidden(): Promise<ContainerFault | null> {
    for (const at of this.#sought) {
      if (this.#starts.has(at) || at >= this.endsAt) continue;
      const element = await readElement(this.#file, at);
      if (element && INDEXES.has(element.id)) return tooMany('parts', at, this.#starts.size);
    }
    return null;
  }
}

function tooMany(what: ContainerFault['what'], found: number, most: number): ContainerFault {
  return { what, found, most };
}
