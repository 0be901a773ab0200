import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import type { LeftOut } from '../../src/storage/library/library';
import { words } from '../../src/core/words/words';
import { ZipWriter } from '../../src/storage/library/write-zip';
import { readZipDirectory, unzipBytes } from '../../src/storage/library/read-zip';
import { bits } from '../fixtures/library/bits';
import { anyCheck } from '../fixtures/any-check';
import { dice, madeUpSession } from '../fixtures/library/made-up-session';
import {
  contentOf,
  countsOf,
  filesOf,
  removeLibrary,
  toolsInHand,
  valueOf,
} from '../fixtures/library/open-library';
import { rewritten } from '../fixtures/library/rewrite-file';
import { madeUpBalance, madeUpStanding } from '../fixtures/made-up-checks';

const NAME = 'plumbline.runs.file-test';
const OTHER = 'plumbline.runs.file-test-2';
const say = words.libraryFile;
const tools = toolsInHand();
const fresh = (name = NAME): IndexedLibrary => new IndexedLibrary({ name, tools });
const EMPTY = { runners: 0, sessions: 0, reports: 0, works: 0, clips: 0, videos: 0, checks: 0, files: 0 };

beforeEach(async () => {
  tools.text = '{"version":1,"runs":[]}';
  await removeLibrary(NAME);
  await removeLibrary(OTHER);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a report took up, and checks of any findings, the same each time. */
const CHECKS = {
  standing: { takenAt: new Date(1e12), findings: madeUpStanding() },
  balance: { takenAt: new Date(1e12), findings: madeUpBalance() },
};
const ANY_CHECKS = (runnerId: string) => fc.sample(anyCheck(runnerId), { numRuns: 12, seed: 3 });

function video(name: string, bytes = 10_000, seed = 1): File {
  const random = dice(seed);
  const content = Uint8Array.from({ length: bytes }, () => random() * 256);
  return new File([content], name, { type: 'video/mp4', lastModified: 1_700_000_000_000 + seed });
}

async function filled(name = NAME): Promise<IndexedLibrary> {
  const library = fresh(name);
  const ada = await valueOf(library.addRunner('Ada'));
  const bob = await valueOf(library.addRunner('Bob “the hare”'));
  for (const session of [
    madeUpSession({ id: 'a', runnerId: ada.id, clips: 2, people: true, takenAt: new Date(1e12) }),
    madeUpSession({ id: 'b', runnerId: ada.id, clips: 1, takenAt: new Date(2e12), checks: CHECKS }),
    madeUpSession({ id: '__proto__', runnerId: bob.id, work: false, takenAt: new Date(3e12) }),
  ]) {
    await valueOf(library.keep(session));
  }
  for (const check of ANY_CHECKS(bob.id)) await valueOf(library.keepCheck(check));
  await valueOf(library.keepVideo('a', 1, video('Löpning 1.MP4', 3_000_000)));
  await valueOf(library.keepVideo('b', 0, video('run.webm', 777, 2)));
  return library;
}

async function exportedFrom(library: IndexedLibrary): Promise<{ file: Blob; leftOut: LeftOut }> {
  const answer = await library.exportAll();
  if (!answer.ok) throw new Error(answer.trouble);
  return { file: answer.value, leftOut: answer.leftOut };
}

describe('a library', () => {
  it('that is exported, wiped and imported equals itself, to the last bit, videos and tools too', async () => {
    const library = await filled();
    const before = bits(await contentOf(library));
    const shares: number[] = [];
    const file = await valueOf(library.exportAll((share) => shares.push(share)));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    await valueOf(library.wipe());
    expect(await countsOf(NAME)).toEqual(EMPTY);
    // Tools are no part of it: elsewhere they remember nothing yet.
    expect(tools.text).not.toBeNull();
    tools.text = null;

    const imported = await valueOf(library.importAll(file));
    expect(imported).toEqual({ runners: 2, sessions: 3, checks: 12, videos: 2, already: 0 });
    expect(bits(await contentOf(fresh()))).toEqual(before);
    expect(tools.text).toBe('{"version":1,"runs":[]}');
    // Exported once more it is the same again, in another browser as well.
    const again = await valueOf(fresh().exportAll());
    await valueOf(fresh(OTHER).importAll(again));
    expect(bits(await contentOf(fresh(OTHER)))).toEqual(before);
  });

  it('that is imported twice stays as it is, and what was changed meanwhile stays changed', async () => {
    const library = await filled();
    const file = await valueOf(library.exportAll());
    const { notes } = (await valueOf(library.sessions()))[0]!;
    await valueOf(library.tell('b', { title: 'Told later', notes: { ...notes, pain: 3 } }));
    await valueOf(library.remove('a'));
    tools.text = 'changed';
    const before = await contentOf(library);
    expect(await valueOf(library.importAll(file))).toEqual({
      runners: 0,
      sessions: 1,
      checks: 0,
      videos: 1,
      already: 2,
    });
    expect((await valueOf(library.sessions())).find(({ id }) => id === 'b')?.title).toBe('Told later');
    expect(await countsOf(NAME)).toMatchObject({ sessions: 3, clips: 4, videos: 2, files: 2 });
    expect(tools.text).toBe('changed');
    await valueOf(library.remove('a'));
    expect(bits(await contentOf(library))).toEqual(bits(before));
    expect(({} as Record<string, unknown>)['facts']).toBeUndefined();
  });

  it('keeps no clip of a session that was there already and needs another one by now', async () => {
    const library = await filled();
    const file = await valueOf(library.exportAll());
    const { runnerId } = (await valueOf(library.sessions())).find(({ id }) => id === 'b')!;
    await valueOf(library.keep(madeUpSession({ id: 'b', runnerId, clips: 1, seed: 77 })));
    const counts = await countsOf(NAME);
    expect(await valueOf(library.importAll(file))).toMatchObject({ sessions: 0, already: 3 });
    expect(await countsOf(NAME)).toEqual(counts);
  });

  it('that is empty is exported and imported', async () => {
    const file = await valueOf(fresh().exportAll());
    expect(await valueOf(fresh(OTHER).importAll(file))).toEqual({
      runners: 0,
      sessions: 0,
      checks: 0,
      videos: 0,
      already: 0,
    });
  });

  it('packed anew by another program is imported', async () => {
    const library = await filled();
    const before = bits(await contentOf(library));
    const file = await rewritten(await valueOf(library.exportAll()), '', String);
    await valueOf(fresh(OTHER).importAll(file));
    expect(bits(await contentOf(fresh(OTHER)))).toEqual(before);
  });

  it('of a file of version 1, which knew no checks, is imported', async () => {
    const library = await filled();
    for (const { id } of await valueOf(library.checks())) await valueOf(library.removeCheck(id));
    await valueOf(library.remove('b'));
    const before = bits(await contentOf(library));
    const file = await rewritten(await valueOf(library.exportAll()), 'plumbline-library.json', (text) =>
      text.replace('"version":2', '"version":1').replace('"checks":[],', ''),
    );
    expect(await valueOf(fresh(OTHER).importAll(file))).toMatchObject({ sessions: 2, checks: 0 });
    expect(bits(await contentOf(fresh(OTHER)))).toEqual(before);
  });

  it('is exported without what is damaged, and with all that is whole', async () => {
    const library = await filled();
    const database = await (
      await import('../../src/storage/library/library-database')
    ).openLibraryDatabase(NAME);
    await database.put('reports', { sessionId: 'b', report: 7 as never });
    database.close();
    const { file, leftOut } = await exportedFrom(library);
    expect(leftOut).toEqual({ sessions: 1, checks: 0, videos: 0 });
    expect(await valueOf(fresh(OTHER).importAll(file))).toMatchObject({ sessions: 2, videos: 1 });
  });

  it('says how much of it was damaged and is not in the file: sessions, and videos of whole ones', async () => {
    const library = await filled();
    expect((await exportedFrom(library)).leftOut).toEqual({ sessions: 0, checks: 0, videos: 0 });
    const { openLibraryDatabase } = await import('../../src/storage/library/library-database');
    const database = await openLibraryDatabase(NAME);
    await database.put('sessions', { id: '__proto__' } as never);
    await database.put('checks', { id: 'none' } as never);
    const kept = await database.get('videos', ['a', 1]);
    await database.put('videos', { ...kept!, bytes: kept!.bytes + 1 });
    await database.put('videos', { ...(await database.get('videos', ['b', 0]))!, name: 7 as never });
    database.close();
    const { file, leftOut } = await exportedFrom(library);
    expect(leftOut).toEqual({ sessions: 1, checks: 1, videos: 2 });
    expect(await valueOf(fresh(OTHER).importAll(file))).toMatchObject({ sessions: 2, videos: 0 });
  });

  it('stops exporting and importing when told to, and nothing is left of it', async () => {
    const library = await filled();
    const stop = new AbortController();
    const stopped = library.exportAll(() => stop.abort(), stop.signal);
    expect(await stopped).toEqual({ ok: false, trouble: 'cancelled' });
    const file = await valueOf(library.exportAll());
    for (const at of [0.01, 0.3, 0.6, 0.9]) {
      const end = new AbortController();
      const importing = fresh(OTHER).importAll(
        file,
        (share) => share >= at && end.abort('enough'),
        end.signal,
      );
      expect(await importing).toEqual({ ok: false, trouble: 'cancelled' });
      expect(await countsOf(OTHER)).toEqual(EMPTY);
    }
  });
});

describe('a file that is not taken', () => {
  const MANIFEST = 'plumbline-library.json';
  const refusal = async (file: Blob): Promise<string> => {
    const library = fresh(OTHER);
    const answer = await library.importAll(file);
    expect(await countsOf(OTHER)).toEqual(EMPTY);
    if (answer.ok || !('refused' in answer)) throw new Error(`taken: ${JSON.stringify(answer)}`);
    return answer.refused;
  };

  it('is one that is no library: it says so', async () => {
    const zip = new ZipWriter();
    await zip.add({ name: 'letter.txt', content: new Blob(['Dear']), deflate: true });
    for (const file of [
      new Blob([]),
      new Blob(['hello']),
      new Blob([new Uint8Array(5000)]),
      await zip.end(),
    ]) {
      expect(await refusal(file)).toBe(say.notLibrary);
    }
  });

  it('was cut off at any of 20 places: it says so, and what was there stays', async () => {
    const file = await valueOf((await filled()).exportAll());
    for (let i = 0; i < 20; i++) {
      const cut = file.slice(0, Math.floor((file.size * (i + 0.5)) / 20));
      expect(await refusal(cut)).toBe(say.truncated);
    }
    expect(await refusal(file.slice(0, file.size - 1))).toBe(say.truncated);
    const before = bits(await contentOf(fresh()));
    await fresh().importAll(file.slice(0, file.size / 2));
    expect(bits(await contentOf(fresh()))).toEqual(before);
  });

  it('has a byte of another value: it is refused, or all of it is as it was', async () => {
    const library = await filled();
    const before = bits(await contentOf(library));
    const bytes = new Uint8Array(await (await valueOf(library.exportAll())).arrayBuffer());
    const random = dice(7);
    let refused = 0;
    for (let i = 0; i < 40; i++) {
      // Half of them among the directory and the manifest, at the end.
      const at = Math.floor(i % 2 ? bytes.length - 1 - random() * 2500 : random() * bytes.length);
      const damaged = bytes.slice();
      damaged[at]! ^= 1 << (i % 8);
      const other = fresh(OTHER);
      const answer = await other.importAll(new Blob([damaged]));
      if (answer.ok) expect(bits(await contentOf(other)), String(at)).toEqual(before);
      else {
        expect('refused' in answer && answer.refused, String(at)).toMatch(
          /damaged|too early|not a Plumbline|not part/,
        );
        expect(await countsOf(OTHER), String(at)).toEqual(EMPTY);
        refused++;
      }
      await removeLibrary(OTHER);
    }
    expect(refused).toBeGreaterThan(25);
  });

  it.each<readonly [string, string, (text: string) => string | Uint8Array<ArrayBuffer>, string]>([
    ['is of a later version', MANIFEST, (text) => text.replace('"version":2', '"version":7'), say.newer(7)],
    ['has no version', MANIFEST, (text) => text.replace('"version":2', '"version":"x"'), say.unknownVersion],
    ['is of another format', MANIFEST, (text) => text.replace('plumbline.runs', 'other'), say.notLibrary],
    ['has a manifest that is none', MANIFEST, (text) => text.slice(1), say.damaged(MANIFEST)],
    [
      'has a session that is not named',
      MANIFEST,
      (text) => {
        const json = JSON.parse(text) as { sessions: unknown[] };
        return JSON.stringify({ ...json, sessions: json.sessions.slice(1) });
      },
      say.damaged(MANIFEST),
    ],
    [
      'has two sessions of one id',
      MANIFEST,
      (text) => text.replace('"id":"b"', '"id":"a"'),
      say.damaged(MANIFEST),
    ],
    [
      'has no runners',
      MANIFEST,
      (text) => text.replace(/"runners":\[.*?\}\]/, '"runners":[]'),
      say.damaged('sessions/1.json'),
    ],
    [
      'has a session that is another’s',
      'sessions/2.json',
      (text) => text.replace('"id":"a"', '"id":"c"'),
      say.damaged('sessions/2.json'),
    ],
    [
      'has a report of a later version',
      'sessions/2.json',
      (text) => text.replace('"plumbline.report","version":1', '"plumbline.report","version":9'),
      say.damaged('sessions/2.json'),
    ],
    [
      'has a session that needs a clip that is not there',
      'sessions/2.json',
      (text) => text.replace(/"clipKeys":\["[^"]*"/, '"clipKeys":["none"'),
      say.damaged('sessions/2.json'),
    ],
    ['has a check that is none', 'checks/2.check', () => new Uint8Array(99), say.damaged('checks/2.check')],
    ['has a clip that is none', 'clips/1.clip', () => new Uint8Array(99), say.damaged('clips/1.clip')],
  ])('%s: it says so', async (_, name, change, sentence) => {
    const file = await rewritten(await valueOf((await filled()).exportAll()), name, change);
    expect(await refusal(file)).toBe(sentence);
  });

  it('has something in it that is none of a library', async () => {
    const file = await valueOf((await filled()).exportAll());
    for (const strange of [
      '../../evil.json',
      'sessions/../x.json',
      '/etc/passwd',
      'videos/1.mp4/x',
      '__proto__',
      'sessions/',
    ]) {
      const zip = new ZipWriter();
      for (const entry of await readZipDirectory(file, { entries: 1000, directoryBytes: 1e6 })) {
        await zip.add({
          name: entry.name,
          content: new Blob([await unzipBytes(entry)]),
          deflate: true,
        });
      }
      await zip.add({ name: strange, content: new Blob(strange.endsWith('/') ? [] : ['x']), deflate: true });
      expect(await refusal(await zip.end())).toBe(say.strangeName(strange));
    }
  });

  it('would unpack to far more than itself: nothing of it is unpacked', async () => {
    const zip = new ZipWriter();
    const manifest = {
      format: 'plumbline.runs',
      version: 1,
      savedAt: '',
      runners: [],
      sessions: [],
      clips: [],
      tools: null,
    };
    await zip.add({ name: 'clips/1.clip', content: new Blob([new Uint8Array(60e6)]), deflate: true });
    await zip.add({ name: MANIFEST, content: new Blob([JSON.stringify(manifest)]), deflate: true });
    expect(await refusal(await zip.end())).toBe(say.unpacksTooLarge);
  });
});

describe('an import that is broken off', () => {
  it('by a full disk leaves what was there, and nothing of its own', async () => {
    const file = await valueOf((await filled()).exportAll());
    const other = fresh(OTHER);
    const { id: runnerId } = await valueOf(other.addRunner('Cleo'));
    await valueOf(other.keep(madeUpSession({ id: 'own', runnerId, seed: 50 })));
    const before = bits(await contentOf(other));
    const counts = await countsOf(OTHER);
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
      .value as IDBObjectStore['put'];
    let failed = 0;
    for (let nth = 0; nth < 12; nth++) {
      let left = nth;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        if (left-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      });
      const answer = await other.importAll(file);
      vi.restoreAllMocks();
      expect(answer).toEqual({ ok: false, trouble: 'full' });
      failed++;
      expect(await countsOf(OTHER)).toEqual(counts);
      expect(bits(await contentOf(other))).toEqual(before);
    }
    expect(failed).toBe(12);
    await valueOf(other.importAll(file));
    expect(await filesOf(OTHER)).toHaveLength(2);
  });
});
