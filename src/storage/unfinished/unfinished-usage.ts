import { openUnfinishedDatabase, type UnfinishedDatabase } from './unfinished-database';

/** What is kept of analyses that broke off, or are under way in any tab. */
export interface UnfinishedUsage {
  readonly works: number;
  /** As the content counts. */
  readonly bytes: number;
}

/** @returns `null` where the browser has no storage for us, or will not say */
export async function unfinishedUsage(
  open: () => Promise<UnfinishedDatabase> = openUnfinishedDatabase,
): Promise<UnfinishedUsage | null> {
  try {
    const database = await open();
    try {
      const works = await database.getAll('works');
      const bytes = works.flatMap(({ clips }) => clips.map((clip) => clip.bytes));
      return { works: works.length, bytes: bytes.reduce((sum, each) => sum + each, 0) };
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/**
 * Deletes everything that is kept of analyses that are not finished; one under way goes on without.
 * @returns whether nothing is left
 */
export async function forgetUnfinished(
  open: () => Promise<UnfinishedDatabase> = openUnfinishedDatabase,
): Promise<boolean> {
  try {
    const database = await open();
    try {
      const transaction = database.transaction(['works', 'parts', 'finished'], 'readwrite');
      await Promise.all([
        transaction.objectStore('works').clear(),
        transaction.objectStore('parts').clear(),
        transaction.objectStore('finished').clear(),
        transaction.done,
      ]);
      return true;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
