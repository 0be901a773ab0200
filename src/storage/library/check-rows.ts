import type { KeptCheck } from './library';
import { Trouble } from './library-answer';
import type { LibraryDatabase, Writing } from './library-database';
import { readKeptCheck } from './library-schema';
import { sound } from './session-rows';

/** Of one runner, or of all; the latest first; without those that cannot be read. */
export async function readChecks(
  database: LibraryDatabase,
  runnerId?: string,
): Promise<readonly KeptCheck[]> {
  const stored =
    runnerId === undefined
      ? await database.getAll('checks')
      : await database.getAllFromIndex('checks', 'ofRunner', runnerId);
  return stored
    .flatMap((each) => readKeptCheck(each) ?? [])
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime() || (a.id < b.id ? -1 : 1));
}

/**
 * Puts a check in place of the one with its id.
 * @throws {Trouble} `damaged` where it could not be read again; `gone` where there is no such runner
 */
export async function putCheck(transaction: Writing, check: KeptCheck): Promise<KeptCheck> {
  const kept = sound(readKeptCheck(check));
  const runner = await transaction.objectStore('runners').getKey(kept.runnerId);
  if (runner === undefined) throw new Trouble('gone');
  await transaction.objectStore('checks').put(kept);
  return kept;
}

/** @throws {Trouble} `gone` where there is none */
export async function deleteCheck(transaction: Writing, id: string): Promise<null> {
  const checks = transaction.objectStore('checks');
  if ((await checks.getKey(id)) === undefined) throw new Trouble('gone');
  await checks.delete(id);
  return null;
}
