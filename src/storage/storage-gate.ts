/** Between tabs: shared by whoever opens a store, held alone by whoever deletes all of them. */
const LOCK = 'plumbline.opening';

/** On it all tabs, and the service worker, are told that everything is being deleted. */
export const WIPED_CHANNEL = 'plumbline.wiped';

let shut = false;

/** Nothing can be opened or made any more in this tab, until its page is loaded anew. */
export function shutStorage(): void {
  shut = true;
}

/** For tests, which have one page for all of them. */
export function openStorageAgain(): void {
  shut = false;
}

/**
 * Opens or makes a store, unless everything is being deleted: then it waits for the end of that, and finds the gate shut.
 * What was opened before cannot write back either, as its database or folder is gone from under it.
 * @throws {DOMException} `InvalidStateError` once {@link shutStorage} was called; whatever `open` throws
 */
export async function throughGate<T>(open: () => Promise<T>): Promise<T> {
  if (shut) throw isShut();
  const locks = lockManager();
  if (!locks) return open();
  return (await locks.request(LOCK, { mode: 'shared' }, () => {
    if (shut) throw isShut();
    return open();
  })) as T;
}

/**
 * Does something while no tab opens a store.
 * @param atMostMs is waited for tabs that are at it; after that it is done all the same
 */
export async function gateHeld<T>(work: () => Promise<T>, atMostMs: number): Promise<T> {
  const locks = lockManager();
  if (!locks) return work();
  let begun: Promise<T> | null = null;
  try {
    return (await locks.request(LOCK, { signal: AbortSignal.timeout(atMostMs) }, () => {
      begun = work();
      return begun;
    })) as T;
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}

function isShut(): DOMException {
  return new DOMException('everything was deleted', 'InvalidStateError');
}

/** Missing on pages served over plain http. */
function lockManager(): LockManager | undefined {
  return (globalThis.navigator as { readonly locks?: LockManager } | undefined)?.locks;
}
