import type { TrackedClip } from '../../../workers/analysis-api';
import { BlobInPieces } from './blob-in-pieces';
import { clipKey } from './clip-key';
import type { Imported, KeptCheck, OnShare } from './library';
import { Trouble, writing } from './library-answer';
import { LIBRARY_STORES, type LibraryDatabase, type StoredVideo, type Writing } from './library-database';
import type { ManifestSession } from './library-file';
import { freeBytes } from './library-usage';
import type { LibraryFile } from './read-library-file';
import { deleteSession, dropUnneeded, putLarge, withVideoBytes, type SessionRows } from './session-rows';
import type { VideoFiles } from './video-files';

export interface ImportOptions {
  readonly onShare?: OnShare | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings in all of a file or nothing. First every part is read and checked. The large ones are put in place, where no
 * list shows them; then one transaction makes all sessions appear. Whatever stops it before that, what was put in
 * place goes again: here, or at the next opening (clear-left-over.ts).
 * @throws Refused where the file is not whole; Trouble; the signal's reason
 */
export async function importLibrary(
  database: LibraryDatabase,
  files: VideoFiles,
  file: LibraryFile,
  { onShare, signal }: ImportOptions,
): Promise<Imported> {
  const free = await freeBytes();
  if (free !== null && file.unpackedBytes > free) throw new Trouble('full');
  const { clips, sessions, checks: packedChecks } = file.manifest;
  // Sessions and videos are gone through twice: once to look, once to take.
  const sizeOf = (entries: readonly string[]): number =>
    entries.reduce((sum, entry) => sum + file.packedBytes(entry), 0);
  const total = sizeOf(clips.map(([, entry]) => entry)) + 2 * sizeOf(sessions.flatMap(partsOf));
  let doneBytes = 0;
  const done = (entry: string): void =>
    onShare?.(Math.min(1, (doneBytes += file.packedBytes(entry)) / total));

  const there = new Set(await database.getAllKeys('sessions'));
  const own = new Map<string, string>();
  const placedClips: string[] = [];
  const placed: string[] = [];
  const staged: Staged[] = [];
  try {
    // A clip takes longest to read: it is put in place at once.
    for (const [key, entry] of clips) {
      const tracked = await file.clip(key, signal);
      const ownKey = clipKey(tracked);
      if (await placeClip(database, ownKey, tracked)) placedClips.push(ownKey);
      own.set(key, ownKey);
      done(entry);
    }
    for (const session of sessions) {
      await file.session(session, own, signal);
      done(session.entry);
      for (const video of session.videos) {
        await file.video(video, () => {}, signal);
        done(video.entry);
      }
    }
    const checks: KeptCheck[] = [];
    for (const check of packedChecks) checks.push(await file.check(check, signal));
    const called = new Map([...own].map(([key, ownKey]) => [ownKey, key]));
    for (const session of sessions) {
      if (there.has(session.id)) continue;
      const rows = await file.session(session, own, signal);
      await stage(database, { ...rows, clips: await missingClips(database, file, rows, called, signal) });
      const videos: StoredVideo[] = [];
      for (const { entry, ...video } of session.videos) {
        const content = await contentOf(file, { entry, ...video }, signal);
        const fileName = await files.place(content, undefined, signal);
        placed.push(fileName);
        videos.push({ ...video, sessionId: session.id, fileName });
      }
      staged.push({ rows, videos });
      partsOf(session).forEach(done);
    }
    signal?.throwIfAborted();
    const imported = await writing(database, LIBRARY_STORES, async (transaction) => {
      const appeared = await appear(transaction, file, staged, checks);
      // Those of sessions that were there already, and have changed since.
      await dropUnneeded(transaction, placedClips);
      return appeared;
    });
    await files.remove(imported.loose);
    onShare?.(1);
    const { runners, added, checks: addedChecks, videos } = imported;
    return { runners, sessions: added, checks: addedChecks, videos, already: sessions.length - added };
  } catch (error) {
    await files.remove(placed);
    const ids = sessions.map(({ id }) => id).filter((id) => !there.has(id));
    await writing(database, LIBRARY_STORES, (transaction) => takeBack(transaction, ids, placedClips)).catch(
      () => {},
    );
    throw error;
  }
}

interface Staged {
  readonly rows: Omit<SessionRows, 'clips'>;
  readonly videos: readonly StoredVideo[];
}

function partsOf({ entry, videos }: ManifestSession): readonly string[] {
  return [entry, ...videos.map((video) => video.entry)];
}

/** @returns whether it was not there yet */
async function placeClip(database: LibraryDatabase, key: string, tracked: TrackedClip): Promise<boolean> {
  if ((await database.getKey('clips', key)) !== undefined) return false;
  await writing(database, ['clips'], (transaction) => transaction.objectStore('clips').put({ key, tracked }));
  return true;
}

/** Its clips that are not there: another tab may have cleared them meanwhile. */
async function missingClips(
  database: LibraryDatabase,
  file: LibraryFile,
  { work }: Pick<SessionRows, 'work'>,
  called: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, TrackedClip>> {
  const clips = new Map<string, TrackedClip>();
  for (const key of work?.needs ?? []) {
    if ((await database.getKey('clips', key)) === undefined) {
      clips.set(key, await file.clip(called.get(key)!, signal));
    }
  }
  return clips;
}

/** Unless another tab has kept a session of that id meanwhile: then that one stays. */
async function stage(database: LibraryDatabase, rows: SessionRows): Promise<void> {
  await writing(database, LIBRARY_STORES, async (transaction) => {
    const there = await transaction.objectStore('sessions').getKey(rows.facts.id);
    if (there === undefined) await putLarge(transaction, rows);
  });
}

async function contentOf(
  file: LibraryFile,
  video: ManifestSession['videos'][number],
  signal?: AbortSignal,
): Promise<Blob> {
  const pieces = new BlobInPieces();
  await file.video(video, (piece) => pieces.add(piece), signal);
  return pieces.blob();
}

async function appear(
  transaction: Writing,
  { runners: given }: LibraryFile,
  staged: readonly Staged[],
  givenChecks: readonly KeptCheck[],
) {
  const loose: string[] = [];
  let [runners, added, checks, videos] = [0, 0, 0, 0];
  const runnerStore = transaction.objectStore('runners');
  for (const runner of given) {
    if ((await runnerStore.getKey(runner.id)) !== undefined) continue;
    await runnerStore.put(runner);
    runners++;
  }
  const checkStore = transaction.objectStore('checks');
  for (const check of givenChecks) {
    if ((await checkStore.getKey(check.id)) !== undefined) continue;
    await checkStore.put(check);
    checks++;
  }
  const sessions = transaction.objectStore('sessions');
  for (const each of staged) {
    const { id } = each.rows.facts;
    if ((await sessions.getKey(id)) !== undefined) {
      loose.push(...each.videos.map(({ fileName }) => fileName));
      continue;
    }
    await demandLarge(transaction, each.rows);
    for (const video of each.videos) await transaction.objectStore('videos').put(video);
    await sessions.put(withVideoBytes(each.rows.facts, each.videos));
    added++;
    videos += each.videos.length;
  }
  return { loose, runners, added, checks, videos };
}

/** Another tab may have wiped everything meanwhile. */
async function demandLarge(transaction: Writing, { facts: { id }, work }: Staged['rows']): Promise<void> {
  const report = await transaction.objectStore('reports').getKey(id);
  const row = work ? await transaction.objectStore('works').getKey(id) : id;
  if (report === undefined || row === undefined) throw new Trouble('gone');
  for (const key of work?.needs ?? []) {
    if ((await transaction.objectStore('clips').getKey(key)) === undefined) throw new Trouble('gone');
  }
}

async function takeBack(
  transaction: Writing,
  ids: readonly string[],
  clips: readonly string[],
): Promise<void> {
  const sessions = transaction.objectStore('sessions');
  for (const id of ids) {
    if ((await sessions.getKey(id)) === undefined) await deleteSession(transaction, id);
  }
  await dropUnneeded(transaction, clips);
}
