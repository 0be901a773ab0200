import type { TrackedClip } from '../../../workers/analysis-api';
import type { UnfinishedTrack } from '../../../workers/track-part';
import { bytesOf } from '../bytes-of';
import type { Found, KeepOutcome } from '../kept-work';
import { readTracked } from '../kept-work-schema';
import { RecordingLock } from '../recordings/recording-lock';
import {
  openUnfinishedDatabase,
  UNFINISHED_DATABASE,
  type StoredUnfinishedClip,
  type UnfinishedDatabase,
  type UnfinishedWriting,
} from './unfinished-database';
import { forgetUnfinished } from './unfinished-usage';
import { readParts, readUnfinished, sameIdentity } from './unfinished-schema';
import type {
  PartOutcome,
  SeenPart,
  UnfinishedClip,
  UnfinishedStore,
  UnfinishedWork,
} from './unfinished-work';

/** Work that nobody went on with for so long is deleted, ms. */
const KEPT_FOR_MS = 7 * 24 * 3600 * 1000;
/** Parts of a work beyond this are not kept: it goes on from those that are. Over ten minutes at 60 frames a second. */
const MOST_BYTES = 100e6;
/** A page that is loaded anew may come before the lock of the one before is given back; it is waited for so long, ms. */
const LOCK_WAIT_MS = 1000;

const STORES = ['works', 'parts', 'finished'] as const;

type Writing = UnfinishedWriting<typeof STORES>;

/** Unfinished work in IndexedDB. Tabs do not disturb each other: each has its work, and holds a lock while it is at it. */
export class IndexedUnfinishedStore implements UnfinishedStore {
  readonly #open: () => Promise<UnfinishedDatabase>;
  readonly #lock: RecordingLock;
  readonly #mostBytes: number;

  /** @param mostBytes of the parts of one work */
  constructor(name = UNFINISHED_DATABASE, mostBytes = MOST_BYTES) {
    this.#open = () => openUnfinishedDatabase(name);
    this.#lock = new RecordingLock(`${name}.at.`);
    this.#mostBytes = mostBytes;
  }

  latest(here: string | null): Promise<Found<UnfinishedWork>> {
    return this.#read(async (database) => {
      const others = await this.#othersAt(here);
      const all = await database.getAll('works');
      const stored = all.filter(({ id }) => !others.has(id));
      const oldestMs = Date.now() - KEPT_FOR_MS;
      const works = stored.flatMap((each) => readUnfinished(each) ?? []);
      const [latest] = works
        .filter(({ touchedAt }) => touchedAt.getTime() >= oldestMs)
        .filter(({ clips }) => clips.some(({ state, framesKept }) => state === 'done' || framesKept > 0))
        .sort((a, b) => b.touchedAt.getTime() - a.touchedAt.getTime());
      const stay = new Set([...others, ...(latest ? [latest.id] : [])]);
      await inOneGo(database, (transaction) => keepOnly(transaction, stay));
      if (latest) return { state: 'found', value: latest };
      return { state: works.length < stored.length ? 'damaged' : 'nothing' };
    });
  }

  begin({ clips, ...work }: UnfinishedWork): Promise<KeepOutcome> {
    return this.#write<KeepOutcome>(async (database) => {
      await this.#lock.hold(work.id);
      const others = await this.#lock.beingWritten();
      await inOneGo(database, async (transaction) => {
        const works = transaction.objectStore('works');
        const before = (await works.getAll()).flatMap((each) => readUnfinished(each)?.clips ?? []);
        const entries = clips.map(
          (clip) => before.find(({ key }) => key === clip.key) ?? { ...clip, bytes: 0 },
        );
        await works.put({ ...work, clips: entries });
        await keepOnly(transaction, new Set([...others, work.id]));
      });
      return 'kept';
    });
  }

  append(id: string, { clip, identity, part, frameCount }: SeenPart): Promise<PartOutcome> {
    return this.#writeParts(async (transaction) => {
      const works = transaction.objectStore('works');
      const work = await works.get(id);
      const before = work?.clips[clip];
      const anew = part.firstFrame === 0;
      const follows = before?.framesKept === part.firstFrame && sameIdentity(before.identity, identity);
      if (!work || before?.state !== 'broken-off' || !(anew || follows)) return 'passed-by';
      const bytes = (anew ? 0 : before.bytes) + bytesOf(part);
      const rest = work.clips.reduce((sum, each, i) => sum + (i === clip ? 0 : each.bytes), 0);
      if (bytes + rest > this.#mostBytes) return 'passed-by';
      const framesKept = part.firstFrame + part.timesS.length;
      const after: StoredUnfinishedClip = { ...before, framesKept, frameCount, identity, bytes };
      const parts = transaction.objectStore('parts');
      if (anew) await parts.delete(partsOf(before.key));
      // Shared memory cannot be stored.
      await parts.put({ ...part, points: part.points.slice() }, [before.key, part.firstFrame]);
      await works.put({ ...work, touchedAt: new Date(), clips: work.clips.with(clip, after) });
      return 'kept';
    });
  }

  finish(id: string, clip: number, tracked: TrackedClip): Promise<PartOutcome> {
    return this.#writeParts(async (transaction) => {
      const works = transaction.objectStore('works');
      const work = await works.get(id);
      const before = work?.clips[clip];
      if (!work || !before) return 'passed-by';
      const frames = tracked.track.timesS.length;
      const bytes = bytesOf(tracked.track);
      const after = { ...before, state: 'done' as const, framesKept: frames, frameCount: frames, bytes };
      await transaction.objectStore('finished').put(tracked, before.key);
      await transaction.objectStore('parts').delete(partsOf(before.key));
      await works.put({ ...work, touchedAt: new Date(), clips: work.clips.with(clip, after) });
      return 'kept';
    });
  }

  track({ key }: UnfinishedClip): Promise<Found<UnfinishedTrack>> {
    return this.#read(async (database) => {
      const works = (await database.getAll('works')).flatMap((each) => readUnfinished(each) ?? []);
      const identity = works.flatMap(({ clips }) => clips).find((clip) => clip.key === key)?.identity;
      if (!identity) return { state: 'nothing' };
      const parts = readParts(await database.getAll('parts', partsOf(key)));
      return parts.length > 0 ? { state: 'found', value: { identity, parts } } : { state: 'damaged' };
    });
  }

  finished({ key }: UnfinishedClip): Promise<Found<TrackedClip>> {
    return this.#read(async (database) => {
      const stored = await database.get('finished', key);
      if (!stored) return { state: 'nothing' };
      const value = readTracked(stored);
      return value ? { state: 'found', value } : { state: 'damaged' };
    });
  }

  async end(id: string): Promise<void> {
    await this.#write<KeepOutcome>(async (database) => {
      await inOneGo(database, async (transaction) => {
        const ids = await transaction.objectStore('works').getAllKeys();
        await keepOnly(transaction, new Set(ids.filter((each) => each !== id)));
      });
      return 'kept';
    });
    this.leave(id);
  }

  leave(id: string): void {
    this.#lock.release(id);
  }

  async forget(): Promise<void> {
    await forgetUnfinished(this.#open);
  }

  async #othersAt(here: string | null): Promise<ReadonlySet<string>> {
    const untilMs = performance.now() + LOCK_WAIT_MS;
    for (;;) {
      const others = await this.#lock.beingWritten();
      if (here === null || !others.has(here) || performance.now() > untilMs) return others;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #read<T>(ask: (database: UnfinishedDatabase) => Promise<Found<T>>): Promise<Found<T>> {
    try {
      const database = await this.#open();
      try {
        return await ask(database);
      } finally {
        database.close();
      }
    } catch {
      return { state: 'closed' };
    }
  }

  #writeParts(work: (transaction: Writing) => Promise<PartOutcome>): Promise<PartOutcome> {
    return this.#write((database) => inOneGo(database, work));
  }

  async #write<T extends PartOutcome>(
    work: (database: UnfinishedDatabase) => Promise<T>,
  ): Promise<T | 'full' | 'closed'> {
    try {
      const database = await this.#open();
      try {
        return await work(database);
      } finally {
        database.close();
      }
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'closed';
    }
  }
}

function partsOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, 0], [key, Infinity]);
}

/**
 * One transaction: all that `work` writes is there at its end, or nothing. It waits for each of its requests by itself: one
 * that is refused at once would leave the others without anyone who waits for them.
 * @throws what `work` throws, or the browser's reason where it ended the transaction
 */
async function inOneGo<T>(
  database: UnfinishedDatabase,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction: Writing = database.transaction(STORES, 'readwrite');
  transaction.done.catch(() => {});
  try {
    const value = await work(transaction);
    await transaction.done;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself; then its own reason says more.
    }
    const reason: unknown = transaction.error;
    throw reason ?? error;
  }
}

/** Deletes all other works, and what was seen of clips that are in none of those. */
async function keepOnly(transaction: Writing, ids: ReadonlySet<string>): Promise<void> {
  const works = await transaction.objectStore('works').getAll();
  const keysOf = (some: readonly UnfinishedWork[]): string[] =>
    // A damaged work may have no clips at all.
    some.flatMap(({ clips }) => (Array.isArray(clips) ? clips.map(({ key }) => key) : []));
  const stay = new Set(keysOf(works.filter(({ id }) => ids.has(id))));
  const go = keysOf(works).filter((key) => typeof key === 'string' && !stay.has(key));
  for (const { id } of works) if (!ids.has(id)) await transaction.objectStore('works').delete(id);
  for (const key of go) {
    await transaction.objectStore('parts').delete(partsOf(key));
    await transaction.objectStore('finished').delete(key);
  }
}
