import type { TrackedClip } from '../../../workers/analysis-api';
import type { Report } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import type { KeptClip, KeptWork } from '../kept-work';
import { clipKey } from './clip-key';
import type { LibrarySession, SessionFacts } from './library';
import { Trouble } from './library-answer';
import type { LibraryDatabase, StoredSessionWork, StoredVideo, Writing } from './library-database';
import { readSessionFacts, readSessionWork, readStoredClip, readStoredReport } from './library-schema';

/** A session as it is stored, before it is: making it costs time that a transaction does not wait for. */
export interface SessionRows {
  readonly facts: SessionFacts;
  readonly report: Report;
  readonly work: StoredSessionWork | null;
  /** By their keys. */
  readonly clips: ReadonlyMap<string, TrackedClip>;
}

/** @throws {Trouble} where it could not be read again */
export function sessionRows({ facts, report, work }: LibrarySession): SessionRows {
  const read = readSessionFacts(facts);
  if (!read || facts.clips.length !== sourcesOf(report).length) throw new Trouble('damaged');
  const clips = new Map<string, TrackedClip>();
  return { facts: read, report, work: work && workRow(facts.id, work, clips), clips };
}

function workRow(
  sessionId: string,
  { clips, ...facts }: KeptWork,
  found: Map<string, TrackedClip>,
): StoredSessionWork {
  const keyOf = (tracked: TrackedClip): string => {
    const key = clipKey(tracked);
    found.set(key, tracked);
    return key;
  };
  const clipKeys = clips.map(({ tracked }) => keyOf(tracked));
  const peopleKeys = clips.map(
    ({ trackedIn }) =>
      trackedIn && new Map([...trackedIn].map(([person, tracked]) => [person, keyOf(tracked)])),
  );
  return {
    sessionId,
    facts,
    clipKeys,
    peopleKeys: peopleKeys.map((people) => people ?? null),
    needs: [...found.keys()],
  };
}

/**
 * Puts a session in place of the one with its id. Its videos stay with their clips.
 * @returns the facts as they are now, and names of files that nobody needs any more once the transaction is done
 * @throws {Trouble} `gone` where there is no such runner
 */
export async function putSession(
  transaction: Writing,
  { facts, report, work, clips }: SessionRows,
): Promise<{ readonly facts: SessionFacts; readonly loose: readonly string[] }> {
  const runner = await transaction.objectStore('runners').getKey(facts.runnerId);
  if (runner === undefined) throw new Trouble('gone');
  const { placed, loose } = await placeVideos(transaction, facts.id, report);
  const kept = withVideoBytes(facts, placed);
  const before = await needsOf(transaction, facts.id);
  await transaction.objectStore('sessions').put(kept);
  await putLarge(transaction, { facts: kept, report, work, clips });
  await dropUnneeded(transaction, before);
  return { facts: kept, loose };
}

/** All of a session but its facts: until those are there as well it is in no list. */
export async function putLarge(
  transaction: Writing,
  { facts: { id }, report, work, clips }: SessionRows,
): Promise<void> {
  await transaction.objectStore('reports').put({ sessionId: id, report });
  if (work) await transaction.objectStore('works').put(work);
  else await transaction.objectStore('works').delete(id);
  const store = transaction.objectStore('clips');
  for (const [key, tracked] of clips) {
    if ((await store.getKey(key)) === undefined) await store.put({ key, tracked });
  }
}

/** @returns names of files that nobody needs any more once the transaction is done */
export async function deleteSession(transaction: Writing, id: string): Promise<readonly string[]> {
  const videos = await videosOf(transaction, id);
  const needs = await needsOf(transaction, id);
  await transaction.objectStore('sessions').delete(id);
  await transaction.objectStore('reports').delete(id);
  await transaction.objectStore('works').delete(id);
  await transaction.objectStore('videos').delete(IDBKeyRange.bound([id], [id, []]));
  await dropUnneeded(transaction, needs);
  return videos.map(({ fileName }) => fileName);
}

/** @throws {Trouble} `gone` or `damaged` */
export async function readSession(database: LibraryDatabase, id: string): Promise<LibrarySession> {
  const transaction = database.transaction(['sessions', 'reports', 'works', 'clips']);
  transaction.done.catch(() => {});
  const stored = await transaction.objectStore('sessions').get(id);
  if (!stored) throw new Trouble('gone');
  const report = await transaction.objectStore('reports').get(id);
  const work = await transaction.objectStore('works').get(id);
  const row = work && sound(readSessionWork(work));
  const clips = new Map<string, unknown>();
  for (const key of row ? keysOf(row) : []) {
    clips.set(key, await transaction.objectStore('clips').get(key));
  }
  return {
    facts: sound(readSessionFacts(stored)),
    report: sound(readStoredReport(report)),
    work: row ? workOf(row, clips) : null,
  };
}

function workOf(row: StoredSessionWork, clips: ReadonlyMap<string, unknown>): KeptWork {
  const read = new Map([...clips].map(([key, stored]) => [key, sound(readStoredClip(stored))]));
  return {
    ...row.facts,
    clips: row.clipKeys.map((key, i): KeptClip => {
      const people = row.peopleKeys[i];
      return {
        name: row.facts.names[i]!,
        tracked: read.get(key)!,
        ...(people && {
          trackedIn: new Map([...people].map(([person, other]) => [person, read.get(other)!])),
        }),
      };
    }),
  };
}

export function sound<T>(read: T | null): T {
  if (read === null) throw new Trouble('damaged');
  return read;
}

function keysOf({ clipKeys, peopleKeys }: StoredSessionWork): ReadonlySet<string> {
  return new Set([...clipKeys, ...peopleKeys.flatMap((people) => [...(people?.values() ?? [])])]);
}

export async function videosOf(transaction: Writing, id: string): Promise<readonly StoredVideo[]> {
  return transaction.objectStore('videos').getAll(IDBKeyRange.bound([id], [id, []]));
}

/** The same facts with the sizes of the videos that are kept. */
export function withVideoBytes(facts: SessionFacts, videos: readonly StoredVideo[]): SessionFacts {
  const bytes = new Map(videos.map((video) => [video.clip, video.bytes]));
  return { ...facts, clips: facts.clips.map((each, i) => ({ ...each, videoBytes: bytes.get(i) ?? 0 })) };
}

/** A video belongs to its clip, whatever place that has in the report; without its clip it goes. */
async function placeVideos(
  transaction: Writing,
  id: string,
  report: Report,
): Promise<{ readonly placed: readonly StoredVideo[]; readonly loose: readonly string[] }> {
  const shas = sourcesOf(report).map(({ clip }) => clip.sha256);
  const store = transaction.objectStore('videos');
  const placed = new Map<number, StoredVideo>();
  const loose: string[] = [];
  for (const video of await videosOf(transaction, id)) {
    const clip = shas[video.clip] === video.sha256 ? video.clip : shas.indexOf(video.sha256);
    if (clip === video.clip) {
      placed.set(clip, video);
      continue;
    }
    await store.delete([id, video.clip]);
    if (clip < 0 || video.sha256 === '') loose.push(video.fileName);
    else placed.set(clip, { ...video, clip });
  }
  for (const video of placed.values()) await store.put(video);
  return { placed: [...placed.values()], loose };
}

async function needsOf(transaction: Writing, id: string): Promise<readonly string[]> {
  const needs: unknown = (await transaction.objectStore('works').get(id))?.needs;
  return Array.isArray(needs) ? needs.filter((key): key is string => typeof key === 'string') : [];
}

/** Of these clips those that no session needs. */
export async function dropUnneeded(transaction: Writing, keys: readonly string[]): Promise<void> {
  const needing = transaction.objectStore('works').index('needing');
  for (const key of keys) {
    if ((await needing.count(key)) === 0) await transaction.objectStore('clips').delete(key);
  }
}
