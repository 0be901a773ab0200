import type { BlobWindow } from './blob-window';
import type { ContainerFault } from './check-boxes';
import { CONTAINER_LIMITS } from './container-limits';
import { BLOCKS, INDEXES, readElement, SEGMENT_PARTS, TAGS, type Element } from './ebml-element';
import { countTracks, seekPlaces } from './ebml-lists';

/** Junk this long between two parts of a file is stepped over, bytes. */
const JUNK_BYTES = 64 * 1024;
/** A reader that follows laced blocks makes a list of them anew for each. */
const MOST_LACED = 20_000;

export interface CheckedElements {
  readonly fault: ContainerFault | null;
  /** Where the file stops making sense; its end where it does not. What lies beyond is better not read. */
  readonly endsAt: number;
}

/**
 * Walks the elements of a WebM or MKV: the lists of its contents, and each block's head. Nothing is made of them.
 * @returns the first thing that goes past a limit, and how far the file can be followed
 */
export async function checkElements(file: BlobWindow): Promise<CheckedElements> {
  const walk = new Walk(file);
  const fault = await walk.whole();
  return { fault, endsAt: walk.endsAt };
}

class Walk {
  endsAt: number;
  readonly #file: BlobWindow;
  readonly #starts = new Set<number>();
  readonly #sought: number[] = [];
  #parts = 0;

  constructor(file: BlobWindow) {
    this.#file = file;
    this.endsAt = file.sizeBytes;
  }

  async whole(): Promise<ContainerFault | null> {
    for (let at = 0; at < this.#file.sizeBytes;) {
      const element = await readElement(this.#file, at);
      if (!element) return this.#stop(at);
      const { id, dataAt, size } = element;
      if (id === TAGS.cluster) {
        const end = await this.#cluster(element);
        if (typeof end !== 'number') return end;
        at = end;
      } else if (id === TAGS.segment) {
        const end = await this.#segment(dataAt, size === null ? Infinity : dataAt + size);
        if (typeof end !== 'number') return end;
        at = end;
      } else if (size === null) return this.#stop(at);
      else at = dataAt + size;
      if (++this.#parts > CONTAINER_LIMITS.parts)
        return tooMany('parts', this.#parts, CONTAINER_LIMITS.parts);
    }
    return this.#hidden();
  }

  #stop(at: number): Promise<ContainerFault | null> {
    this.endsAt = Math.min(this.endsAt, at);
    return this.#hidden();
  }

  /** @returns where it ends */
  async #segment(from: number, end: number): Promise<number | ContainerFault | null> {
    let at = from;
    while (at < end && at < this.#file.sizeBytes) {
      if (++this.#parts > CONTAINER_LIMITS.parts)
        return tooMany('parts', this.#parts, CONTAINER_LIMITS.parts);
      const element = await readElement(this.#file, at);
      if (!element || !SEGMENT_PARTS.has(element.id)) {
        const next = element?.id === TAGS.segment ? null : await this.#afterJunk(at);
        if (next === null) {
          this.endsAt = at;
          return this.#hidden();
        }
        at = next;
        continue;
      }
      this.#starts.add(at);
      if (element.id === TAGS.cluster) {
        const after = await this.#cluster(element);
        if (typeof after !== 'number') return after;
        at = after;
        continue;
      }
      if (element.size === null) return this.#stop(at);
      const fault = INDEXES.has(element.id) ? await this.#index(element, from) : null;
      if (fault) return fault;
      at = element.dataAt + element.size;
    }
    return Math.max(at, Math.min(end, this.#file.sizeBytes));
  }

  async #index({ id, dataAt, size }: Element, segmentAt: number): Promise<ContainerFault | null> {
    const bytes = size!;
    const small = id === TAGS.cues || id === TAGS.seekHead;
    const most = small ? CONTAINER_LIMITS.fragmentBytes : CONTAINER_LIMITS.indexBytes;
    // One that the file does not hold whole is never read.
    if (dataAt + bytes > this.#file.sizeBytes) return null;
    if (bytes > most) return tooMany('index', bytes, most);
    if (id === TAGS.tracks) {
      const tracks = countTracks(await this.#file.read(dataAt, bytes));
      if (tracks > CONTAINER_LIMITS.tracks) return tooMany('tracks', tracks, CONTAINER_LIMITS.tracks);
    }
    if (id === TAGS.seekHead) {
      const places = seekPlaces(await this.#file.read(dataAt, bytes));
      this.#sought.push(...places.slice(0, 1000).map((place) => segmentAt + place));
      if (places.length > 1000) return tooMany('entries', places.length, 1000);
    }
    return null;
  }

  /** Each block's head: a laced one stands for up to 256. @returns where the cluster ends */
  async #cluster({ dataAt, size }: Element): Promise<number | ContainerFault | null> {
    const end = size === null ? this.#file.sizeBytes : dataAt + size;
    const readWhole = size === null || end <= this.#file.sizeBytes;
    let [blocks, laced, at] = [0, 0, dataAt];
    while (readWhole && at < end) {
      const element = await readElement(this.#file, at);
      if (!element || element.size === null) break;
      if (SEGMENT_PARTS.has(element.id) && element.id !== TAGS.void) break;
      if (element.id === TAGS.segment || element.id === TAGS.ebml) break;
      if (BLOCKS.has(element.id)) {
        const frames = await this.#framesIn(element);
        blocks += frames;
        if (frames > 1) laced += frames;
      }
      if (blocks > CONTAINER_LIMITS.entries) return tooMany('entries', blocks, CONTAINER_LIMITS.entries);
      if (laced > MOST_LACED) return tooMany('entries', laced, MOST_LACED);
      // Groups are stepped into.
      at = element.id === TAGS.blockGroup ? element.dataAt : element.dataAt + element.size;
    }
    const found = size === null ? at - dataAt : size;
    const { clusterBytes } = CONTAINER_LIMITS;
    if (readWhole && found > clusterBytes) return tooMany('index', found, clusterBytes);
    // One that claims to be longer than it is ends where the next part begins: so the reader has it.
    return size === null ? at : end;
  }

  async #framesIn({ dataAt }: Element): Promise<number> {
    const head = await this.#file.read(dataAt, 12);
    const width = Math.clz32(head[0] ?? 0) - 23;
    const flags = head[width + 2] ?? 0;
    return (flags & 6) === 0 ? 1 : 1 + (head[width + 3] ?? 0);
  }

  async #afterJunk(from: number): Promise<number | null> {
    const bytes = await this.#file.read(from, JUNK_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 1; i + 12 < bytes.length; i++) if (SEGMENT_PARTS.has(view.getUint32(i))) return from + i;
    return null;
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
