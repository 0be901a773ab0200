import { everythingThere, type EverythingThere } from './everything-there';
import { gateHeld, shutStorage, WIPED_CHANNEL } from './storage-gate';

/** Another tab that is opening something is waited for so long. */
const WAIT_FOR_TABS_MS = 3000;
/** A database or file may be in use for a moment yet; a service worker may still be putting things away. */
const TRIES = 8;
const BETWEEN_TRIES_MS = 250;
const DATABASE_AT_MOST_MS = 2000;

/**
 * Deletes all that this page has in the browser: databases, files, keys, caches and the service worker. Other tabs are told
 * first, and nothing can be opened any more, here or there, until the page is loaded anew ({@link shutStorage}).
 * @returns names of what could not be deleted, being in use; none where nothing is left. Never rejects.
 */
export async function wipeEverything(): Promise<readonly string[]> {
  shutStorage();
  tellOtherTabs();
  return gateHeld(async () => {
    let wasEmpty = false;
    for (let tries = 1; ; tries++) {
      const there = await everythingThere();
      const names = namesOf(there);
      // Once more after a while: a service worker may have been about to answer a page.
      if ((names.length === 0 && wasEmpty) || tries > TRIES) return names;
      wasEmpty = names.length === 0;
      if (!wasEmpty) await deleteAll(there);
      await wait(BETWEEN_TRIES_MS);
    }
  }, WAIT_FOR_TABS_MS);
}

/**
 * Hears of another tab that deletes everything: nothing can be opened any more by then, and what the browser keeps for this
 * tab alone is gone.
 * @returns what ends it
 */
export function onWipedElsewhere(listener: () => void): () => void {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(WIPED_CHANNEL);
  } catch {
    return () => {};
  }
  channel.onmessage = () => {
    shutStorage();
    // The rest of it is the same for all tabs.
    void everythingThere().then(({ session }) => removeKeys(() => sessionStorage, session));
    listener();
  };
  return () => channel.close();
}

function tellOtherTabs(): void {
  try {
    const channel = new BroadcastChannel(WIPED_CHANNEL);
    channel.postMessage('wiped');
    channel.close();
  } catch {
    // A browser without them: each tab's databases are deleted from under it all the same.
  }
}

async function deleteAll(there: EverythingThere): Promise<void> {
  // First whoever might put things back into the caches.
  await Promise.allSettled(there.serviceWorkers.map((worker) => worker.unregister()));
  await Promise.allSettled([
    ...there.databases.map(deleteDatabase),
    ...there.folders.map(deleteFolder),
    ...there.caches.map((name) => caches.delete(name)),
  ]);
  removeKeys(() => localStorage, there.local);
  removeKeys(() => sessionStorage, there.session);
}

/** Settles when it is gone, or is still in use after a while: the browser deletes it as soon as it is not. */
async function deleteDatabase(name: string): Promise<void> {
  await Promise.race([
    new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
    }),
    wait(DATABASE_AT_MOST_MS),
  ]);
}

async function deleteFolder(name: string): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
}

function removeKeys(storage: () => Storage, keys: readonly string[]): void {
  try {
    for (const key of keys) storage().removeItem(key);
  } catch {
    // Closed to us: nothing of ours is in it.
  }
}

function namesOf({ serviceWorkers, ...names }: EverythingThere): readonly string[] {
  return [...Object.values(names).flat(), ...serviceWorkers.map(({ scope }) => scope)];
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
