import type { TrackedClip } from '../../../workers/analysis-api';
import type { UnfinishedTrack } from '../../../workers/track-part';
import type { Found, KeepOutcome } from '../kept-work';
import { readTracked } from '../kept-work-schema';
import { RecordingLock } from '../recordings/recording-lock';
import {
  openUnfinishedDatabase,
  UNFINISHED_DATABASE,
  type StoredUnfinishedClip,
  type UnfinishedDatabase,
} from './unfinished-database';
import { readParts, readUnfinished, sameIdentity } from './unfinished-schema';
import { forgetUnfinished } from './unfinished-usage';
import type { PartOutcome, SeenPart, UnfinishedStore, UnfinishedWork } from './unfinished-work';

/** Work that nobody went on with for so long is deleted, ms. */
const KEPT_FOR_MS = 7 * 24 * 3600 * 1000;
/** Parts of a work beyond this are not kept: it goes on from those that are. About eighteen minutes at 60 frames a second. */
const MOST_BYTES = 100e6;

const STORES = ['works', 'parts', 'finished'] as const;

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
      const others = await this.#lock.beingWritten();
      const stored = (await database.getAll('works')).filter(({ id }) => id === here || !others.has(id));
      const oldestMs = Date.now() - KEPT_FOR_MS;
      const works = stored.flatMap((each) => readUnfinished(each) ?? []);
      const fresh = works
        .filter(({ touchedAt }) => touchedAt.getTime() >= oldestMs)
        .filter(({ clips }) => clips.some(({ state, framesKept }) => state === 'done' || framesKept > 0))
        .sort((a, b) => b.touchedAt.getTime() - a.touchedAt.getTime());
      await deleteWorks(
        database,
        stored.map(({ id }) => id).filter((id) => id !== fresh[0]?.id),
      );
      if (fresh[0]) return { state: 'found', value: fresh[0] };
      return { state: works.length < stored.length ? 'damaged' : 'nothing' };
    });
  }

  async begin({ clips, ...work }: UnfinishedWork): Promise<KeepOutcome> {
    const others = await this.#lock.beingWritten();
    await this.#lock.hold(work.id);
    return this.#write<KeepOutcome>(async (database) => {
      const ids = await database.getAllKeys('works');
      await deleteWorks(
        database,
        ids.filter((id) => id !== work.id && !others.has(id)),
      );
      const before = readUnfinished(await database.get('works', work.id));
      const entries = before?.clips ?? clips.map((clip) => ({ ...clip, bytes: 0 }));
      await database.put('works', { ...work, clips: entries });
      return 'kept';
    });
  }

  append(id: string, { clip, identity, part, frameCount }: SeenPart): Promise<PartOutcome> {
    return this.#write<PartOutcome>(async (database) => {
      const transaction = database.transaction(['works', 'parts'], 'readwrite');
      const work = await transaction.objectStore('works').get(id);
      const before = work?.clips[clip];
      const parts = transaction.objectStore('parts');
      const anew = part.firstFrame === 0;
      const follows = before?.framesKept === part.firstFrame && sameIdentity(before.identity, identity);
      if (!work || before?.state !== 'broken-off' || !(anew || follows)) return 'passed-by';
      const bytes = (anew ? 0 : before.bytes) + part.points.byteLength + part.timesS.byteLength;
      const rest = work.clips.reduce((sum, each, i) => sum + (i === clip ? 0 : each.bytes), 0);
      if (bytes + rest > this.#mostBytes) return 'passed-by';
      const after: StoredUnfinishedClip = {
        ...before,
        framesKept: part.firstFrame + part.timesS.length,
        frameCount,
        identity,
        bytes,
      };
      if (anew) void parts.delete(partsOf(id, clip)).catch(() => {});
      void parts.put(part, [id, clip, part.firstFrame]).catch(() => {});
      const now = { ...work, touchedAt: new Date(), clips: work.clips.with(clip, after) };
      void transaction
        .objectStore('works')
        .put(now)
        .catch(() => {});
      // A failure of any of them ends the transaction, and nothing of it stays.
      await transaction.done;
      return 'kept';
    });
  }

  finish(id: string, clip: number, tracked: TrackedClip): Promise<PartOutcome> {
    return this.#write<PartOutcome>(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      const work = await transaction.objectStore('works').get(id);
      const before = work?.clips[clip];
      if (!work || !before) return 'passed-by';
      const frames = tracked.track.timesS.length;
      const after = { ...before, state: 'done' as const, framesKept: frames, frameCount: frames };
      void transaction
        .objectStore('finished')
        .put(tracked, [id, clip])
        .catch(() => {});
      void transaction
        .objectStore('parts')
        .delete(partsOf(id, clip))
        .catch(() => {});
      const now = { ...work, touchedAt: new Date(), clips: work.clips.with(clip, after) };
      void transaction
        .objectStore('works')
        .put(now)
        .catch(() => {});
      await transaction.done;
      return 'kept';
    });
  }

  track(id: string, clip: number): Promise<Found<UnfinishedTrack>> {
    return this.#read(async (database) => {
      const identity = readUnfinished(await database.get('works', id))?.clips[clip]?.identity;
      if (!identity) return { state: 'nothing' };
      const parts = readParts(await database.getAll('parts', partsOf(id, clip)));
      return parts.length > 0 ? { state: 'found', value: { identity, parts } } : { state: 'damaged' };
    });
  }

  finished(id: string, clip: number): Promise<Found<TrackedClip>> {
    return this.#read(async (database) => {
      const stored = await database.get('finished', [id, clip]);
      if (!stored) return { state: 'nothing' };
      const value = readTracked(stored);
      return value ? { state: 'found', value } : { state: 'damaged' };
    });
  }

  async end(id: string): Promise<void> {
    await this.#write<KeepOutcome>(async (database) => {
      await deleteWorks(database, [id]);
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

function partsOf(id: string, clip: number): IDBKeyRange {
  return IDBKeyRange.bound([id, clip, 0], [id, clip, Infinity]);
}

/** With all that belongs to them, in one transaction. */
async function deleteWorks(database: UnfinishedDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const transaction = database.transaction(STORES, 'readwrite');
  for (const id of ids) {
    void transaction
      .objectStore('works')
      .delete(id)
      .catch(() => {});
    void transaction
      .objectStore('parts')
      .delete(IDBKeyRange.bound([id], [id, []]))
      .catch(() => {});
    void transaction
      .objectStore('finished')
      .delete(IDBKeyRange.bound([id], [id, []]))
      .catch(() => {});
  }
  await transaction.done;
}
