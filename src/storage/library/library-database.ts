import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { TrackedClip } from '../../../workers/analysis-api';
import type { Report } from '../../report/report';
import { throughGate } from '../storage-gate';
import type { WorkFacts } from '../kept-work';
import type { KeptCheck, Runner, SessionFacts } from './library';

/** What was done with a session's clips; the clips stand apart. */
export interface StoredSessionWork {
  readonly sessionId: string;
  readonly facts: WorkFacts;
  /** Keys into `clips`, in order. */
  readonly clipKeys: readonly string[];
  /** Keys of everyone who was the runner of a clip, in order of the clips; `null` where nobody was chosen. */
  readonly peopleKeys: readonly (ReadonlyMap<string, string> | null)[];
  /** All of these, each once: the index by which a clip finds who needs it. */
  readonly needs: readonly string[];
}

/** A video that is kept: its bytes are a file of the origin's private file system. */
export interface StoredVideo {
  readonly sessionId: string;
  readonly clip: number;
  /** Its name there; nothing else has it. */
  readonly fileName: string;
  readonly bytes: number;
  /** Of the file that was given. */
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
  /** Of the clip in the session's report, so that it stays with its clip when others come or go. */
  readonly sha256: string;
}

/**
 * Small facts apart from large ones, so that a list of hundreds is there at once. A session is there when its facts are:
 * whatever else bears its id without them is left over from something that was broken off.
 */
export interface LibrarySchema extends DBSchema {
  runners: { key: string; value: Runner };
  sessions: { key: string; value: SessionFacts; indexes: { ofRunner: string } };
  reports: { key: string; value: { readonly sessionId: string; readonly report: Report } };
  works: { key: string; value: StoredSessionWork; indexes: { needing: string } };
  clips: { key: string; value: { readonly key: string; readonly tracked: TrackedClip } };
  videos: { key: [string, number]; value: StoredVideo };
  checks: { key: string; value: KeptCheck; indexes: { ofRunner: string } };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type LibraryStore = 'runners' | 'sessions' | 'reports' | 'works' | 'clips' | 'videos' | 'checks';
export const LIBRARY_STORES: readonly LibraryStore[] = [
  'runners',
  'sessions',
  'reports',
  'works',
  'clips',
  'videos',
  'checks',
];
export type Writing = IDBPTransaction<LibrarySchema, LibraryStore[], 'readwrite'>;
export type Upgrading = IDBPTransaction<LibrarySchema, LibraryStore[], 'versionchange'>;

/** What one version brings; it may rewrite what is there within the transaction that it is given. */
export type Rung = (database: LibraryDatabase, transaction: Upgrading) => void | Promise<void>;

/** Version n is reached by the first n rungs: one is added with each change of what is stored, none is ever altered. */
export const LADDER: readonly Rung[] = [
  (database) => {
    database.createObjectStore('runners', { keyPath: 'id' });
    database.createObjectStore('sessions', { keyPath: 'id' }).createIndex('ofRunner', 'runnerId');
    database.createObjectStore('reports', { keyPath: 'sessionId' });
    database
      .createObjectStore('works', { keyPath: 'sessionId' })
      .createIndex('needing', 'needs', { multiEntry: true });
    database.createObjectStore('clips', { keyPath: 'key' });
    database.createObjectStore('videos', { keyPath: ['sessionId', 'clip'] });
  },
  (database) => {
    database.createObjectStore('checks', { keyPath: 'id' }).createIndex('ofRunner', 'runnerId');
  },
];

export const LIBRARY_DATABASE = 'plumbline.runs';

/**
 * Opens the library's database, or makes it, or brings one of an earlier version along rung by rung.
 * @throws what the browser throws where it has no storage for us; a `VersionError` where a later version was here
 */
export async function openLibraryDatabase(
  name = LIBRARY_DATABASE,
  ladder: readonly Rung[] = LADDER,
): Promise<LibraryDatabase> {
  let stumbled: unknown = null;
  const opening = throughGate(() =>
    openDB<LibrarySchema>(name, ladder.length, {
      upgrade(database, from, _to, transaction) {
        transaction.done.catch(() => {});
        // Nobody waits for it but the transaction, which ends well unless it is told otherwise.
        climb(ladder.slice(from), database, transaction).catch((error: unknown) => {
          stumbled = error;
          transaction.abort();
        });
      },
      // Another tab has a later version of the page: let it have its way; the next call opens it anew, or cannot.
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
      },
    }),
  );
  return opening.catch((error: unknown) => {
    throw stumbled ?? error;
  });
}

async function climb(
  rungs: readonly Rung[],
  database: LibraryDatabase,
  transaction: Upgrading,
): Promise<void> {
  for (const rung of rungs) await rung(database, transaction);
}
