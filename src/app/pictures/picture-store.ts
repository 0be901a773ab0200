import type { PictureBox } from '../../drawing/picture-box';
import type { Engine } from '../engine';

/** A cropped frame at a size. */
export interface PictureWish {
  readonly video: File;
  readonly timeS: number;
  readonly crop: PictureBox;
  readonly heightPx: number;
}

/** A picture belongs to the store: it is good for drawing until its watcher leaves, and not to be closed by it. */
export type PictureState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly picture: ImageBitmap }
  | { readonly kind: 'failed' };

export interface PictureStoreOptions {
  /** Pictures that nobody watches are closed, the longest unused first, while all take more than this. */
  readonly maxBytes?: number;
  /** Wishes are gathered for so long, ms, so that one walk through the clip serves many. */
  readonly gatherMs?: number;
  /** Most pictures of one walk: what comes into view meanwhile waits for its end. */
  readonly mostAtOnce?: number;
  /** After the last user has left everything is closed, ms; a strict double mount is no leaving. */
  readonly lingerMs?: number;
}

interface Entry {
  readonly key: string;
  readonly wish: PictureWish;
  readonly watchers: Set<(state: PictureState) => void>;
  state: PictureState;
}

const WAITING: PictureState = { kind: 'waiting' };

/** The pictures of a page: asked for while someone watches, kept within bounds, closed when the page is left. */
export class PictureStore {
  readonly #ask: Engine['pictures'];
  readonly #options: Required<PictureStoreOptions>;
  /** Longest unused first. */
  readonly #entries = new Map<string, Entry>();
  readonly #fileIds = new WeakMap<File, number>();
  #nextFileId = 1;
  #walk: { readonly entries: readonly Entry[]; readonly stop: AbortController } | null = null;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #users = 0;
  readonly #settling: (() => void)[] = [];

  constructor(ask: Engine['pictures'], options: PictureStoreOptions = {}) {
    this.#ask = ask;
    this.#options = { maxBytes: 96 * 2 ** 20, gatherMs: 40, mostAtOnce: 24, lingerMs: 1000, ...options };
  }

  /** Bytes that the pictures take, as RGBA. */
  get bytes(): number {
    let sum = 0;
    for (const { state } of this.#entries.values()) sum += bytesOf(state);
    return sum;
  }

  /** Says that someone may watch soon; returns what says that they have gone. */
  enter(): () => void {
    clearTimeout(this.#leaving);
    this.#users++;
    return once(() => {
      this.#users--;
      if (this.#users === 0) this.#leaving = setTimeout(() => this.clear(), this.#options.lingerMs);
    });
  }

  /** Watches a picture: `told` is called at once and at every change, until the returned function is called. */
  want(wish: PictureWish, told: (state: PictureState) => void): () => void {
    const key = this.#keyOf(wish);
    const entry: Entry = this.#entries.get(key) ?? { key, wish, watchers: new Set(), state: WAITING };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.watchers.add(told);
    told(entry.state);
    this.#gather();
    return once(() => {
      entry.watchers.delete(told);
      if (entry.watchers.size === 0) this.#unwatched(entry);
    });
  }

  /** Resolves when every picture that is watched is there or has failed, as before a print. */
  async settled(): Promise<void> {
    while (this.#waiting().length > 0) await new Promise<void>((resolve) => this.#settling.push(resolve));
  }

  /** Stops what is under way and closes every picture. */
  clear(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#walk?.stop.abort();
    for (const { state } of this.#entries.values()) close(state);
    this.#entries.clear();
    for (const resolve of this.#settling.splice(0)) resolve();
  }

  #waiting(): readonly Entry[] {
    return [...this.#entries.values()].filter(({ state }) => state.kind === 'waiting');
  }

  #unwatched(entry: Entry): void {
    // Also one that failed: who comes back to it tries again.
    if (entry.state.kind !== 'here') this.#entries.delete(entry.key);
    if (this.#walk?.entries.every(({ watchers }) => watchers.size === 0)) this.#walk.stop.abort();
    this.#trim();
  }

  #gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.#begin();
    }, this.#options.gatherMs);
  }

  async #begin(): Promise<void> {
    if (this.#walk) return;
    const waiting = this.#waiting();
    const first = waiting[0]?.wish;
    if (!first) {
      for (const resolve of this.#settling.splice(0)) resolve();
      return;
    }
    const entries = waiting
      .filter(({ wish }) => wish.video === first.video && wish.heightPx === first.heightPx)
      .slice(0, this.#options.mostAtOnce)
      .sort((a, b) => a.wish.timeS - b.wish.timeS);
    const stop = new AbortController();
    this.#walk = { entries, stop };
    await this.#ask(
      {
        file: first.video,
        timesS: entries.map(({ wish }) => wish.timeS),
        crops: entries.map(({ wish }) => wish.crop),
        maxHeightPx: first.heightPx,
      },
      ({ index, picture }) => this.#put(entries[index], picture),
      stop.signal,
    );
    this.#walk = null;
    // Also one that a good outcome left out: asking again and again would not bring it.
    if (!stop.signal.aborted) {
      for (const entry of entries) if (entry.state.kind === 'waiting') tell(entry, { kind: 'failed' });
    }
    this.#gather();
  }

  #put(entry: Entry | undefined, picture: ImageBitmap): void {
    if (!entry || this.#entries.get(entry.key) !== entry || entry.state.kind === 'here') {
      picture.close();
      return;
    }
    tell(entry, { kind: 'here', picture });
    this.#trim();
  }

  #trim(): void {
    let { bytes } = this;
    for (const entry of this.#entries.values()) {
      if (bytes <= this.#options.maxBytes) return;
      if (entry.state.kind !== 'here' || entry.watchers.size > 0) continue;
      bytes -= bytesOf(entry.state);
      close(entry.state);
      this.#entries.delete(entry.key);
    }
  }

  #keyOf({ video, timeS, crop, heightPx }: PictureWish): string {
    let id = this.#fileIds.get(video);
    if (id === undefined) this.#fileIds.set(video, (id = this.#nextFileId++));
    return [id, timeS, crop.leftPx, crop.topPx, crop.widthPx, crop.heightPx, heightPx].join('/');
  }
}

function tell(entry: Entry, state: PictureState): void {
  entry.state = state;
  for (const told of [...entry.watchers]) told(state);
}

function bytesOf(state: PictureState): number {
  return state.kind === 'here' ? 4 * state.picture.width * state.picture.height : 0;
}

function close(state: PictureState): void {
  if (state.kind === 'here') state.picture.close();
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
