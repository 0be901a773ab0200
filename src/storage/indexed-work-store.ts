import type { TrackedClip } from '../../workers/analysis-api';
import type { Found, KeepOutcome, KeptClip, KeptWork, WorkFacts, WorkStore } from './kept-work';
import { readFacts, readPeople, readTracked } from './kept-work-schema';
import { openWorkDatabase, type StoredWork, type WorkDatabase } from './work-database';

/** Keys of clips that are stored: what is written once is not written again while it is in hand. */
type Keys = WeakMap<TrackedClip, string>;

/**
 * The latest work in IndexedDB. Each call is one transaction: of two tabs the last one's work is there whole, and what
 * belongs to no work is gone.
 */
export class IndexedWorkStore implements WorkStore {
  readonly #open: () => Promise<WorkDatabase>;
  readonly #keys: Keys = new WeakMap();

  constructor(open: () => Promise<WorkDatabase> = openWorkDatabase) {
    this.#open = open;
  }

  async latest(): Promise<Found<WorkFacts>> {
    return this.#with(async (database) => {
      const stored = await database.get('works', 'latest');
      if (!stored) return { state: 'nothing' };
      const value = readFacts(stored);
      return value ? { state: 'found', value } : { state: 'damaged' };
    });
  }

  async read(): Promise<Found<KeptWork>> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['works', 'clips']);
      const stored = await transaction.objectStore('works').get('latest');
      if (!stored) return { state: 'nothing' };
      const facts = readFacts(stored);
      const keys: unknown = stored.clipKeys;
      if (!facts || !Array.isArray(keys) || keys.length !== facts.names.length) return { state: 'damaged' };
      const read = new Map<string, TrackedClip>();
      const trackedAt = async (key: string): Promise<TrackedClip | null> => {
        const tracked =
          read.get(key) ?? readTracked((await transaction.objectStore('clips').get(key))?.tracked);
        if (tracked) this.#keys.set(tracked, key);
        if (tracked) read.set(key, tracked);
        return tracked;
      };
      const people = readPeople(stored.peopleKeys);
      const clips: KeptClip[] = [];
      for (const [i, key] of (keys as string[]).entries()) {
        const tracked = await trackedAt(key);
        if (!tracked) return { state: 'damaged' };
        const trackedIn = new Map<string, TrackedClip>();
        for (const [person, personKey] of people[i] ?? []) {
          const other = await trackedAt(personKey);
          if (!other) return { state: 'damaged' };
          trackedIn.set(person, other);
        }
        clips.push({ name: facts.names[i]!, tracked, ...(trackedIn.size > 0 && { trackedIn }) });
      }
      return { state: 'found', value: { ...facts, clips } };
    });
  }

  async keep(work: KeptWork): Promise<KeepOutcome> {
    const outcome = await this.#keepOnce(work);
    // The database was deleted from under it, or the browser cleared it: what is in hand is kept in a new one.
    return outcome === 'taken-away' ? closedIfAgain(await this.#keepOnce(work)) : outcome;
  }

  async #keepOnce({ clips, ...facts }: KeptWork): Promise<KeepOutcome | 'taken-away'> {
    try {
      const database = await this.#open();
      try {
        const clipKeys = clips.map(({ tracked }) => this.#keyOf(tracked));
        const people = clips.map(({ trackedIn = new Map<string, TrackedClip>() }) => trackedIn);
        const peopleKeys = people.map(
          (found) => new Map([...found].map(([person, tracked]) => [person, this.#keyOf(tracked)])),
        );
        const stored: StoredWork = { ...facts, key: 'latest', clipKeys, peopleKeys };
        const all = new Set([
          ...clips.map(({ tracked }) => tracked),
          ...people.flatMap((found) => [...found.values()]),
        ]);
        const wanted = new Map([...all].map((tracked) => [this.#keyOf(tracked), tracked]));
        const transaction = database.transaction(['works', 'clips'], 'readwrite');
        const works = transaction.objectStore('works');
        const clipStore = transaction.objectStore('clips');
        const writing = async (): Promise<void> => {
          const there = await clipStore.getAllKeys();
          await Promise.all([
            // One that throws at once rejects like the others: nobody would wait for those that were begun before it.
            ...there.filter((key) => !wanted.has(key)).map(async (key) => clipStore.delete(key)),
            ...[...wanted]
              .filter(([key]) => !there.includes(key))
              .map(async ([key, tracked]) => clipStore.put({ key, tracked })),
            (async () => works.put(stored))(),
          ]);
        };
        transaction.done.catch(() => {});
        try {
          await writing();
          await transaction.done;
        } catch (error) {
          // Nothing of it stays, not even what had been written; what was there before does.
          abort(transaction);
          // Where the browser ended it, its own reason says more than "aborted".
          const reason: unknown = transaction.error;
          throw reason ?? error;
        }
        return 'kept';
      } finally {
        database.close();
      }
    } catch (error) {
      return outcomeOf(error);
    }
  }

  async forget(): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['works', 'clips'], 'readwrite');
      await Promise.all([
        transaction.objectStore('works').clear(),
        transaction.objectStore('clips').clear(),
        transaction.done,
      ]);
      return { state: 'nothing' };
    });
  }

  #keyOf(tracked: TrackedClip): string {
    let key = this.#keys.get(tracked);
    if (key === undefined) {
      key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
      this.#keys.set(tracked, key);
    }
    return key;
  }

  async #with<T>(ask: (database: WorkDatabase) => Promise<Found<T>>): Promise<Found<T>> {
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
}

function outcomeOf(error: unknown): Exclude<KeepOutcome, 'kept'> | 'taken-away' {
  switch ((error as { name?: unknown } | null)?.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    // The connection was closed before the transaction began, or with it.
    case 'InvalidStateError':
    case 'AbortError':
      return 'taken-away';
    default:
      return 'closed';
  }
}

function closedIfAgain(outcome: KeepOutcome | 'taken-away'): KeepOutcome {
  return outcome === 'taken-away' ? 'closed' : outcome;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
