import { openDB, type IDBPDatabase } from 'idb';
import { bytesOf } from './bytes-of';
import { everythingThere } from './everything-there';
import { throughGate } from './storage-gate';
import { STORES, type StoreId } from './stores';

/** Of so many rows the size is counted; what they weigh on average stands for the rest. */
const ROWS_COUNTED = 12;

/**
 * What a store takes, bytes, as its content counts: browsers pack it and say only what all stores take together. The copy of
 * the app counts for itself (src/offline).
 * @returns 0 where there is nothing, or no storage at all. Never rejects.
 */
export async function storeBytes(id: StoreId): Promise<number> {
  const { databases, folders, local, session } = STORES[id];
  const there = await everythingThere();
  const sizes = await Promise.all([
    ...databases.filter((name) => there.databases.includes(name)).map((name) => orNone(databaseBytes(name))),
    ...folders.filter((name) => there.folders.includes(name)).map((name) => orNone(folderBytes(name))),
    ...local.map((key) => keyBytes(() => localStorage, key)),
    ...session.map((key) => keyBytes(() => sessionStorage, key)),
  ]);
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

async function databaseBytes(name: string): Promise<number> {
  const database = await throughGate(() =>
    openDB(name, undefined, {
      // It was deleted meanwhile: it is not made anew.
      upgrade: (_database, _from, _to, transaction) => {
        transaction.done.catch(() => {});
        transaction.abort();
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );
  try {
    let sum = 0;
    for (const store of database.objectStoreNames) sum += await rowsBytes(database, store);
    return sum;
  } finally {
    database.close();
  }
}

async function rowsBytes(database: IDBPDatabase, store: string): Promise<number> {
  const rows = await database.count(store);
  const counted: number[] = [];
  let at = rows > 0 ? await database.transaction(store).store.openCursor() : null;
  for (; at && counted.length < ROWS_COUNTED; at = await at.continue()) counted.push(bytesOf(at.value));
  const sum = counted.reduce((total, bytes) => total + bytes, 0);
  return counted.length === 0 ? 0 : (sum / counted.length) * rows;
}

async function folderBytes(name: string): Promise<number> {
  return filesBytes(await (await navigator.storage.getDirectory()).getDirectoryHandle(name));
}

async function filesBytes(folder: FileSystemDirectoryHandle): Promise<number> {
  let sum = 0;
  for await (const entry of folder.values()) {
    // A file may go while it is counted.
    sum += await orNone(
      entry.kind === 'directory'
        ? filesBytes(entry as FileSystemDirectoryHandle)
        : (entry as FileSystemFileHandle).getFile().then(({ size }) => size),
    );
  }
  return sum;
}

/** Two bytes a letter, as browsers count. */
function keyBytes(storage: () => Storage, key: string): number {
  try {
    const text = storage().getItem(key);
    return text === null ? 0 : 2 * (key.length + text.length);
  } catch {
    return 0;
  }
}

async function orNone(bytes: Promise<number>): Promise<number> {
  try {
    return await bytes;
  } catch {
    return 0;
  }
}
