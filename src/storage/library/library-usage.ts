import type { LibraryUsage } from './library';
import type { LibraryDatabase } from './library-database';
import { readStoredVideo } from './library-schema';

/** Our own counting of what is kept, beside what the browser says of the whole site. */
export async function usageOf(database: LibraryDatabase): Promise<LibraryUsage> {
  const sessions = await database.count('sessions');
  const checks = await database.count('checks');
  const videos = (await database.getAll('videos')).flatMap((stored) => readStoredVideo(stored) ?? []);
  const { usage, quota } = await estimated();
  return {
    sessions,
    checks,
    videos: videos.length,
    videoBytes: videos.reduce((sum, { bytes }) => sum + bytes, 0),
    usedBytes: usage ?? null,
    quotaBytes: quota ?? null,
    persisted: await isPersisted(),
  };
}

/** Bytes that the browser still grants, or `null` where it does not say. */
export async function freeBytes(): Promise<number | null> {
  const { usage, quota } = await estimated();
  return usage === undefined || quota === undefined ? null : Math.max(0, quota - usage);
}

async function estimated(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}

async function isPersisted(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}
