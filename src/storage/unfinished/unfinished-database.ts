import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { TrackedClip } from '../../../workers/analysis-api';
import type { TrackIdentity, TrackPart } from '../../../workers/track-part';
import { throughGate } from '../storage-gate';
import type { UnfinishedClip, UnfinishedWork } from './unfinished-work';

/** A clip's entry in its work: small, and written anew with each part. */
export interface StoredUnfinishedClip extends UnfinishedClip {
  /** Of its parts; absent before the first. */
  readonly identity?: TrackIdentity;
  /** Of all its parts. */
  readonly bytes: number;
}

export interface StoredUnfinishedWork extends UnfinishedWork {
  readonly clips: readonly StoredUnfinishedClip[];
}

interface UnfinishedSchema extends DBSchema {
  works: { key: string; value: StoredUnfinishedWork };
  /** Under the clip's key and the part's first frame: in order, and found together. */
  parts: { key: [string, number]; value: TrackPart };
  /** Under the clip's key. */
  finished: { key: string; value: TrackedClip };
}

export type UnfinishedDatabase = IDBPDatabase<UnfinishedSchema>;
export type UnfinishedWriting<Stores extends readonly StoreNames<UnfinishedSchema>[]> = IDBPTransaction<
  UnfinishedSchema,
  Stores,
  'readwrite'
>;

/** Of its own: parts come every few seconds, and must not stand in the way of what is finished. */
export const UNFINISHED_DATABASE = 'plumbline.unfinished';
/** Raised with each change of what is stored; what an earlier version left is then dropped: a week old at most. */
const VERSION = 1;

/**
 * Opens the database of unfinished work, or makes it.
 * @throws what the browser throws where it has no storage for us
 */
export async function openUnfinishedDatabase(name = UNFINISHED_DATABASE): Promise<UnfinishedDatabase> {
  return throughGate(() =>
    openDB<UnfinishedSchema>(name, VERSION, {
      upgrade(database, from) {
        if (from >= 1) return;
        database.createObjectStore('works', { keyPath: 'id' });
        database.createObjectStore('parts');
        database.createObjectStore('finished');
      },
      // As for kept work: a later version of the page has its way.
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
      },
    }),
  );
}
