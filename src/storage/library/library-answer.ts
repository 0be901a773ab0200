import type { Answer, LibraryTrouble } from './library';
import type { LibraryDatabase, LibraryStore, Writing } from './library-database';

/** Thrown inside a call to the library to break it off, and answered at its end. */
export class Trouble extends Error {
  constructor(readonly trouble: LibraryTrouble) {
    super(trouble);
  }
}

/** The database was deleted, or closed by the browser, in the midst of a call: the next one opens it anew. */
export class TakenAway extends Trouble {
  constructor() {
    super('closed');
  }
}

/** What a call found or did, or why it did not. Whatever is thrown in it becomes an answer. */
export async function answered<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, trouble: signal?.aborted ? 'cancelled' : troubleOf(error) };
  }
}

function troubleOf(error: unknown): LibraryTrouble {
  if (error instanceof Trouble) return error.trouble;
  switch ((error as { name?: unknown } | null)?.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'AbortError':
      return 'cancelled';
    // A file that was chosen and has been moved, changed or deleted since.
    case 'NotReadableError':
    case 'NotFoundError':
      return 'gone';
    default:
      return 'closed';
  }
}

/**
 * One transaction: all that `work` writes is there at its end, or nothing.
 * @throws what `work` throws; the browser's reason where it ends the transaction itself
 */
export async function writing<T>(
  database: LibraryDatabase,
  stores: readonly LibraryStore[],
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction = begun(database, stores);
  transaction.done.catch(() => {});
  try {
    const value = await work(transaction as Writing);
    await transaction.done;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself; then its own reason says more than "aborted".
    }
    const reason: unknown = transaction.error;
    throw reason ?? unlessAborted(error);
  }
}

function begun(database: LibraryDatabase, stores: readonly LibraryStore[]) {
  try {
    return database.transaction([...stores], 'readwrite');
  } catch (error) {
    throw (error as { name?: unknown } | null)?.name === 'InvalidStateError' ? new TakenAway() : error;
  }
}

/** A transaction that ends with no reason was ended from outside: its storage was taken away. */
function unlessAborted(error: unknown): unknown {
  return (error as { name?: unknown } | null)?.name === 'AbortError' ? new TakenAway() : error;
}
