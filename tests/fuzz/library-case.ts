import type { KeptWork } from '../../src/storage/kept-work';
import type { Runner } from '../../src/storage/library/library';
import { packClip } from '../../src/storage/library/clip-file';
import { LIBRARY_FILE_VERSION, LIBRARY_FORMAT, MANIFEST_NAME } from '../../src/storage/library/library-file';
import { toPlain } from '../../src/storage/library/plain-value';
import { LibraryFile, Refused } from '../../src/storage/library/read-library-file';
import { ZipWriter } from '../../src/storage/library/write-zip';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { Report } from '../../src/report/report';
import { madeUpSession } from '../fixtures/library/made-up-session';
import { madeUpChecks } from '../fixtures/made-up-checks';
import type { Chance } from './chance';
import { spoilJson, type Json } from './spoil-json';
import { flipped, joined } from './spoil-text';
import { packedAfterHead, spoilZip, zipOf, type ZipParts } from './spoil-zip';
import type { Reading } from './watch-reading';

type Bytes = Uint8Array<ArrayBuffer>;

/** A library of one session, whole, and what it is made of. */
export interface SoundLibrary {
  readonly parts: ZipParts;
  readonly zip: Bytes;
  /** A deflated part of zeros that unpacks a thousandfold. */
  readonly bomb: Bytes;
  /** What stands in the stores of the browser. */
  readonly rows: Readonly<
    Record<'facts' | 'work' | 'report' | 'runner' | 'check' | 'tracked' | 'video', unknown>
  >;
}

const RUNNER: Runner = { id: 'runner-1', name: 'Kim', createdAt: new Date(0) };
const encode = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));

export async function soundLibrary(track: PoseTrack, report: Report): Promise<SoundLibrary> {
  const made = madeUpSession({ runnerId: RUNNER.id });
  const { facts } = made;
  const tracked = { ...made.work!.clips[0]!.tracked, track };
  const workFacts: Partial<KeptWork> = { ...made.work! };
  Reflect.deleteProperty(workFacts, 'clips');
  const work = {
    sessionId: facts.id,
    facts: workFacts,
    clipKeys: ['clip-1'],
    peopleKeys: [null],
    needs: ['clip-1'],
  };
  const checks = madeUpChecks(RUNNER.id, 2);
  const manifest = {
    format: LIBRARY_FORMAT,
    version: LIBRARY_FILE_VERSION,
    savedAt: '2026-04-05T06:07:08.000Z',
    runners: [toPlain(RUNNER)],
    sessions: [{ id: facts.id, entry: 'sessions/1.json', videos: [] }],
    clips: [['clip-1', 'clips/1.clip']],
    checks: checks.map(({ id }, i) => ({ id, entry: `checks/${i + 1}.check` })),
    tools: null,
  };
  const parts = new Map<string, Bytes>([
    ['clips/1.clip', new Uint8Array(await packClip(tracked).arrayBuffer())],
    ['sessions/1.json', encode(toPlain({ facts, report, work }))],
  ]);
  for (const [i, check] of checks.entries()) {
    parts.set(`checks/${i + 1}.check`, new Uint8Array(await packClip(check).arrayBuffer()));
  }
  parts.set(MANIFEST_NAME, encode(manifest));
  const video = {
    sessionId: facts.id,
    clip: 0,
    fileName: 'a-1',
    bytes: 12,
    name: 'a.mp4',
    type: 'video/mp4',
    lastModified: 1,
    sha256: 'ab',
  };
  const bomb = new ZipWriter();
  await bomb.add({ name: 'sessions/1.json', content: new Blob([new Uint8Array(2_000_000)]), deflate: true });
  return {
    parts,
    zip: await zipOf(parts),
    bomb: packedAfterHead(new Uint8Array(await (await bomb.end()).arrayBuffer())),
    rows: { facts, work, report: { report }, runner: RUNNER, check: checks[0], tracked, video },
  };
}

/** A library file with something wrong in it, read to its end. */
export async function libraryCase(library: SoundLibrary, chance: Chance): Promise<Reading> {
  return readWhole(new Blob([await spoiledLibrary(library, chance)]));
}

async function spoiledLibrary({ parts, zip, bomb }: SoundLibrary, chance: Chance): Promise<Bytes> {
  if (chance.yes(0.4)) return spoilZip(zip, bomb, chance);
  const name = chance.pick([...parts.keys()]);
  const bytes = parts.get(name)!;
  const changed = new Map(parts);
  if (name.endsWith('.json')) {
    changed.set(
      name,
      new TextEncoder().encode(spoilJson(JSON.parse(new TextDecoder().decode(bytes)) as Json, chance)),
    );
  } else changed.set(name, chance.yes(0.7) ? otherHead(bytes, chance) : flipped(bytes, chance));
  return zipOf(changed);
}

/** A packed clip begins with a JSON that says how its floats are to be read. */
function otherHead(bytes: Bytes, chance: Chance): Bytes {
  const length = new DataView(bytes.buffer).getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Json;
  const json = new TextEncoder().encode(spoilJson(head, chance));
  const beginning = bytes.slice(0, 8);
  new DataView(beginning.buffer).setUint32(4, chance.yes(0.95) ? json.length : chance.below(2 ** 32), true);
  return joined(beginning, json, bytes.slice(8 + length));
}

async function readWhole(blob: Blob): Promise<Reading> {
  try {
    const file = await LibraryFile.open(blob);
    const { clips, sessions, checks } = file.manifest;
    for (const [key] of clips) await file.clip(key);
    const own = new Map(clips.map(([key]) => [key, key]));
    for (const session of sessions) {
      await file.session(session, own);
      for (const video of session.videos) await file.video(video, () => {});
    }
    for (const check of checks) await file.check(check);
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return { sentence: error.message };
    throw error;
  }
}
