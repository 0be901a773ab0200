import { sourcesOf } from '../../report/report-sources';
import type { SessionFacts } from './library';
import { Trouble } from './library-answer';
import type { LibraryDatabase, StoredVideo, Writing } from './library-database';
import { readSessionFacts, readStoredReport, readStoredVideo } from './library-schema';
import { sound, videosOf, withVideoBytes } from './session-rows';
import type { VideoFiles } from './video-files';

/** The facts with a change of their videos, and names of files that nobody needs once the transaction is done. */
interface Changed {
  readonly facts: SessionFacts;
  readonly loose: readonly string[];
}

/** @throws {Trouble} `gone` where there is no such session, or no such clip in it */
export async function putVideo(
  transaction: Writing,
  id: string,
  clip: number,
  placed: Pick<StoredVideo, 'fileName' | 'bytes' | 'name' | 'type' | 'lastModified'>,
): Promise<Changed> {
  const facts = await factsOf(transaction, id, clip);
  const report = readStoredReport(await transaction.objectStore('reports').get(id));
  const sha256 = (report && sourcesOf(report)[clip]?.clip.sha256) ?? '';
  const store = transaction.objectStore('videos');
  const before = await store.get([id, clip]);
  await store.put({ sessionId: id, clip, sha256, ...placed });
  return changed(transaction, facts, before);
}

/** @throws {Trouble} as {@link putVideo}; dropping what is not kept changes nothing */
export async function deleteVideo(transaction: Writing, id: string, clip: number): Promise<Changed> {
  const facts = await factsOf(transaction, id, clip);
  const store = transaction.objectStore('videos');
  const before = await store.get([id, clip]);
  await store.delete([id, clip]);
  return changed(transaction, facts, before);
}

/** @throws {Trouble} `gone` where there is no such session; `damaged` where the file is not what was kept */
export async function readVideo(
  database: LibraryDatabase,
  files: VideoFiles,
  id: string,
  clip: number,
): Promise<File | null> {
  const transaction = database.transaction(['sessions', 'videos']);
  transaction.done.catch(() => {});
  const session = await transaction.objectStore('sessions').getKey(id);
  const stored = await transaction.objectStore('videos').get([id, clip]);
  if (session === undefined) throw new Trouble('gone');
  return stored ? videoFile(sound(readStoredVideo(stored)), files) : null;
}

/** With the name, kind and date of the file that was given. */
export async function videoFile(
  { fileName, bytes, name, type, lastModified }: StoredVideo,
  files: VideoFiles,
): Promise<File> {
  const file = await files.read(fileName).catch((error: unknown) => {
    throw (error as DOMException).name === 'NotFoundError' ? new Trouble('damaged') : error;
  });
  if (file.size !== bytes) throw new Trouble('damaged');
  return new File([file], name, { type, lastModified });
}

async function factsOf(transaction: Writing, id: string, clip: number): Promise<SessionFacts> {
  const stored = await transaction.objectStore('sessions').get(id);
  if (!stored) throw new Trouble('gone');
  const facts = sound(readSessionFacts(stored));
  if (!facts.clips[clip]) throw new Trouble('gone');
  return facts;
}

async function changed(
  transaction: Writing,
  facts: SessionFacts,
  before: StoredVideo | undefined,
): Promise<Changed> {
  const now = withVideoBytes(facts, await videosOf(transaction, facts.id));
  await transaction.objectStore('sessions').put(now);
  return { facts: now, loose: before ? [before.fileName] : [] };
}
