import { writing } from './library-answer';
import type { LibraryDatabase } from './library-database';
import type { VideoFiles } from './video-files';

/**
 * Clears what was begun and never came to be: all that bears the id of no session, clips that no session needs, and files
 * of no video. Nobody may be placing things meanwhile (library-lock.ts).
 */
export async function clearLeftOver(database: LibraryDatabase, files: VideoFiles): Promise<void> {
  const known = await writing(
    database,
    ['sessions', 'reports', 'works', 'clips', 'videos'],
    async (transaction) => {
      const sessions = new Set(await transaction.objectStore('sessions').getAllKeys());
      for (const name of ['reports', 'works'] as const) {
        const store = transaction.objectStore(name);
        for (const id of await store.getAllKeys()) if (!sessions.has(id)) await store.delete(id);
      }
      const videos = transaction.objectStore('videos');
      const names = new Set<string>();
      for (const { sessionId, clip, fileName } of await videos.getAll()) {
        if (sessions.has(sessionId)) names.add(fileName);
        else await videos.delete([sessionId, clip]);
      }
      const needed = new Set<IDBValidKey>();
      let at = await transaction.objectStore('works').index('needing').openKeyCursor(null, 'nextunique');
      for (; at; at = await at.continue()) needed.add(at.key);
      const clips = transaction.objectStore('clips');
      for (const key of await clips.getAllKeys()) if (!needed.has(key)) await clips.delete(key);
      return names;
    },
  );
  await files.keepOnly(known);
}
