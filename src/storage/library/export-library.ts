import type { KeptCheck, LeftOut, OnShare, SessionFacts } from './library';
import { Trouble } from './library-answer';
import type { LibraryDatabase, StoredVideo } from './library-database';
import {
  LIBRARY_FILE_VERSION,
  LIBRARY_FORMAT,
  MANIFEST_NAME,
  type Manifest,
  type ManifestCheck,
  type ManifestSession,
} from './library-file';
import {
  readKeptCheck,
  readRunner,
  readSessionFacts,
  readSessionWork,
  readStoredClip,
  readStoredReport,
  readStoredVideo,
} from './library-schema';
import { packClip } from './clip-file';
import { toPlain } from './plain-value';
import { sound } from './session-rows';
import { videoFile } from './session-videos';
import type { VideoFiles } from './video-files';
import { ZipWriter } from './write-zip';

/** A clip is counted as so many bytes of what is to be done, for its size is not known before. */
const CLIP_SHARE_BYTES = 2 ** 20;

export interface ExportOptions {
  readonly tools: string | null;
  readonly onShare?: OnShare | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The whole library as one zip: sessions and clips one at a time, videos in pieces, so that little is held in memory.
 * What cannot be read is left out and counted: a damaged session or check, or a video that is not as it was kept. Sessions
 * that are removed meanwhile are left out as well, and not counted.
 */
export async function exportLibrary(
  database: LibraryDatabase,
  files: VideoFiles,
  { tools, onShare, signal }: ExportOptions,
): Promise<{ readonly file: Blob; readonly leftOut: LeftOut }> {
  const runners = (await database.getAll('runners')).flatMap((stored) => readRunner(stored) ?? []);
  const all = await database.getAll('sessions');
  const sessions = all.flatMap((stored) => readSessionFacts(stored) ?? []);
  const allChecks = await database.getAll('checks');
  const checks = allChecks.flatMap((stored) => readKeptCheck(stored) ?? []);
  const leftOut = {
    sessions: all.length - sessions.length,
    checks: allChecks.length - checks.length,
    videos: 0,
  };
  const known = new Set(runners.map(({ id }) => id));
  for (const { runnerId: id } of [...sessions, ...checks]) {
    if (known.has(id)) continue;
    // Whose they are cannot be read; they are exported all the same.
    known.add(id);
    runners.push({ id, name: '', createdAt: new Date(0) });
  }
  const videoBytes = (facts: SessionFacts): number =>
    facts.clips.reduce((sum, clip) => sum + clip.videoBytes, 0);
  const total = sessions.reduce((sum, facts) => sum + CLIP_SHARE_BYTES + videoBytes(facts), 0);

  const zip = new ZipWriter();
  const clips = new Map<string, string>();
  const exported: ManifestSession[] = [];
  let [doneBytes, videoCount] = [0, 0];
  for (const { id } of sessions) {
    signal?.throwIfAborted();
    const session = await collect(database, id, clips);
    if (session === 'gone') continue;
    if (session === 'damaged') {
      leftOut.sessions++;
      continue;
    }
    leftOut.videos += session.damagedVideos;
    for (const [key, tracked] of session.clips) {
      const entry = `clips/${clips.size + 1}.clip`;
      await zip.add({ name: entry, content: packClip(tracked), deflate: true }, undefined, signal);
      clips.set(key, entry);
    }
    const entry = `sessions/${exported.length + 1}.json`;
    const json = JSON.stringify(toPlain(session.whole));
    await zip.add({ name: entry, content: new Blob([json]), deflate: true }, undefined, signal);
    doneBytes += CLIP_SHARE_BYTES;
    onShare?.(Math.min(1, doneBytes / total));
    const videos: ManifestSession['videos'] = [];
    for (const stored of session.videos) {
      const file = await videoFile(stored, files).catch(unlessDamaged);
      if (file === 'damaged') {
        leftOut.videos++;
        continue;
      }
      const name = `videos/${++videoCount}${endingOf(stored.name)}`;
      await zip.add(
        { name, content: file, deflate: false },
        (bytes) => onShare?.(Math.min(1, (doneBytes += bytes) / total)),
        signal,
      );
      const { clip, bytes, type, lastModified, sha256 } = stored;
      videos.push({ clip: clip as 0 | 1, entry: name, bytes, name: stored.name, type, lastModified, sha256 });
    }
    exported.push({ id, entry, videos });
  }
  const exportedChecks = await addChecks(zip, checks, signal);
  const manifest: Manifest = {
    format: LIBRARY_FORMAT,
    version: LIBRARY_FILE_VERSION,
    savedAt: new Date().toISOString(),
    runners: runners.map((runner) => toPlain(runner)),
    sessions: exported,
    clips: [...clips],
    checks: exportedChecks,
    tools,
  };
  await zip.add({ name: MANIFEST_NAME, content: new Blob([JSON.stringify(manifest)]), deflate: true });
  const file = await zip.end();
  onShare?.(1);
  return { file, leftOut };
}

async function addChecks(
  zip: ZipWriter,
  checks: readonly KeptCheck[],
  signal: AbortSignal | undefined,
): Promise<ManifestCheck[]> {
  const exported: ManifestCheck[] = [];
  for (const check of checks) {
    const entry = `checks/${exported.length + 1}.check`;
    await zip.add({ name: entry, content: packClip(check), deflate: true }, undefined, signal);
    exported.push({ id: check.id, entry });
  }
  return exported;
}

/** All of a session, and those of its clips that are not packed yet, as one transaction sees them. */
async function collect(database: LibraryDatabase, id: string, packed: ReadonlyMap<string, string>) {
  const transaction = database.transaction(['sessions', 'reports', 'works', 'clips', 'videos']);
  transaction.done.catch(() => {});
  const row = await transaction.objectStore('sessions').get(id);
  const report = readStoredReport(await transaction.objectStore('reports').get(id));
  const stored = await transaction.objectStore('works').get(id);
  const work = stored ? readSessionWork(stored) : null;
  const rows: readonly StoredVideo[] = await transaction
    .objectStore('videos')
    .getAll(IDBKeyRange.bound([id], [id, []]));
  const found: (readonly [string, unknown])[] = [];
  for (const key of work?.needs ?? []) {
    if (!packed.has(key)) found.push([key, await transaction.objectStore('clips').get(key)]);
  }
  if (!row) return 'gone';
  try {
    if (stored) sound(work);
    const clips = found.map(([key, clip]) => [key, sound(readStoredClip(clip))] as const);
    const videos = rows.flatMap((video) => readStoredVideo(video) ?? []);
    return {
      whole: { facts: sound(readSessionFacts(row)), report: sound(report), work },
      clips,
      videos,
      damagedVideos: rows.length - videos.length,
    };
  } catch (error) {
    return unlessDamaged(error);
  }
}

function unlessDamaged(error: unknown): 'damaged' {
  if (error instanceof Trouble && error.trouble === 'damaged') return 'damaged';
  throw error;
}

/** A video that is unpacked by hand opens by its ending. */
function endingOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/.exec(name.toLowerCase())?.[0] ?? '';
}
