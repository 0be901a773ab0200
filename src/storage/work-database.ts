import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { TrackedClip } from '../../workers/analysis-api';
import type { WorkFacts } from './kept-work';
import { throughGate } from './storage-gate';

/** A work as it is stored: small, and written anew after each correction; its clips stand apart. */
export interface StoredWork extends WorkFacts {
  /** Its place in the store; there is one, the latest. */
  readonly key: 'latest';
  /** Keys into `clips`, in order. */
  readonly clipKeys: readonly string[];
  /** Keys of everyone who was the runner of a clip, in order of the clips; absent where nobody was chosen. */
  readonly peopleKeys?: readonly ReadonlyMap<string, string>[];
}

/** A clip as it is stored: large, and written once. */
export interface StoredClip {
  readonly key: string;
  readonly tracked: TrackedClip;
}

export interface WorkSchema extends DBSchema {
  works: { key: string; value: StoredWork };
  clips: { key: string; value: StoredClip };
}

export type WorkDatabase = IDBPDatabase<WorkSchema>;

export const WORK_DATABASE = 'plumbline.work';
/** Raised with each change of what is stored; `upgrade` then brings what is there along, version by version. */
const VERSION = 1;

/**
 * Opens the database of kept work, or makes it.
 * @throws what the browser throws where it has no storage for us
 */
export async function openWorkDatabase(name = WORK_DATABASE): Promise<WorkDatabase> {
  return throughGate(() =>
    openDB<WorkSchema>(name, VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('works', { keyPath: 'key' });
          database.createObjectStore('clips', { keyPath: 'key' });
        }
      },
      // Another tab has a later version of the page: let it have its way; the next call opens it anew, or cannot.
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
      },
    }),
  );
}
