import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import type { LibrarySession } from '../../src/storage/library/library';
import { openLibraryDatabase } from '../../src/storage/library/library-database';
import { madeUpSession } from '../fixtures/library/made-up-session';
import { countsOf, filesOf, removeLibrary, valueOf } from '../fixtures/library/open-library';

const NAME = 'plumbline.runs.videos-test';
const fresh = (): IndexedLibrary => new IndexedLibrary({ name: NAME });

beforeEach(() => removeLibrary(NAME));
afterEach(() => {
  vi.restoreAllMocks();
});

async function filled(clips: 1 | 2 = 2): Promise<{ library: IndexedLibrary; session: LibrarySession }> {
  const library = fresh();
  const { id: runnerId } = await valueOf(library.addRunner('Ada'));
  const session = madeUpSession({ id: 'a', runnerId, clips });
  await valueOf(library.keep(session));
  return { library, session };
}

const video = (content = 'video', name = 'run.mp4'): File =>
  new File([content], name, { type: 'video/mp4', lastModified: 1_234_567 });
const large = (bytes = 20e6): File => new File([new Uint8Array(bytes).fill(3)], 'large.mp4');
const text = async (file: Promise<File | null>): Promise<string | undefined> => (await file)?.text();

describe('the video of a clip', () => {
  it('is kept with its name, kind and date, counted in the facts, and dropped again', async () => {
    const { library, session } = await filled();
    expect(await valueOf(library.video('a', 1))).toBeNull();
    const facts = await valueOf(library.keepVideo('a', 1, video()));
    expect(facts.clips.map(({ videoBytes }) => videoBytes)).toEqual([0, 5]);
    expect(await valueOf(fresh().sessions())).toEqual([facts]);
    const kept = await valueOf(fresh().video('a', 1));
    expect(kept).toMatchObject({ name: 'run.mp4', type: 'video/mp4', lastModified: 1_234_567, size: 5 });
    expect(await kept!.text()).toBe('video');
    expect(await valueOf(library.video('a', 0))).toBeNull();
    expect(await valueOf(library.dropVideo('a', 1))).toEqual(session.facts);
    expect(await filesOf(NAME)).toEqual([]);
  });

  it('is written in pieces that are told, to the last byte', async () => {
    const { library } = await filled();
    const shares: number[] = [];
    const file = large();
    await valueOf(library.keepVideo('a', 0, file, (share) => shares.push(share)));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
    const kept = new Uint8Array(await (await valueOf(library.video('a', 0)))!.arrayBuffer());
    expect(kept.length).toBe(20e6);
    expect(kept.every((byte) => byte === 3)).toBe(true);
  });

  it('takes the place of the one before', async () => {
    const { library } = await filled();
    await valueOf(library.keepVideo('a', 0, video('first')));
    await valueOf(library.keepVideo('a', 0, video('second')));
    expect(await text(valueOf(library.video('a', 0)))).toBe('second');
    expect(await filesOf(NAME)).toHaveLength(1);
  });

  it('goes with its session, and with its runner', async () => {
    const { library, session } = await filled();
    await valueOf(library.keepVideo('a', 0, video()));
    await valueOf(library.remove('a'));
    expect(await countsOf(NAME)).toMatchObject({ videos: 0, files: 0 });
    await valueOf(library.keep(session));
    await valueOf(library.keepVideo('a', 1, video()));
    await valueOf(library.removeRunner(session.facts.runnerId));
    expect(await countsOf(NAME)).toMatchObject({ runners: 0, videos: 0, files: 0 });
  });

  it('stays with its clip when the session is kept again, wherever that clip is then', async () => {
    const { library, session } = await filled(2);
    await valueOf(library.keepVideo('a', 0, video('one')));
    await valueOf(library.keepVideo('a', 1, video('two')));
    const again = await valueOf(library.keep({ ...session, report: { ...session.report, warnings: [] } }));
    expect(again.clips.map(({ videoBytes }) => videoBytes)).toEqual([3, 3]);
    // The second clip alone: its video comes along, the other one's goes.
    const { companion, ...first } = session.report;
    const alone = { ...first, ...companion! };
    const facts = { ...session.facts, clips: session.facts.clips.slice(1) };
    expect((await valueOf(library.keep({ facts, report: alone, work: null }))).clips[0]!.videoBytes).toBe(3);
    expect(await text(valueOf(library.video('a', 0)))).toBe('two');
    expect(await filesOf(NAME)).toHaveLength(1);
  });

  it('is not kept without its session or clip', async () => {
    const { library } = await filled(1);
    for (const [id, clip] of [
      ['none', 0],
      ['a', 1],
      ['a', -1],
    ] as const) {
      expect(await library.keepVideo(id, clip, video())).toEqual({ ok: false, trouble: 'gone' });
    }
    expect(await library.video('none', 0)).toEqual({ ok: false, trouble: 'gone' });
    expect(await library.dropVideo('none', 0)).toEqual({ ok: false, trouble: 'gone' });
    expect(await filesOf(NAME)).toEqual([]);
  });

  it('whose session is removed while it is written is not kept', async () => {
    const { library } = await filled();
    const removing: Promise<unknown>[] = [];
    const answer = await library.keepVideo('a', 0, large(), () => removing.push(library.remove('a')));
    expect(answer).toEqual({ ok: false, trouble: 'gone' });
    expect(await countsOf(NAME)).toMatchObject({ sessions: 0, videos: 0, files: 0 });
  });

  it('is stopped at any moment, and nothing of it is left; the one before stays', async () => {
    const { library } = await filled();
    await valueOf(library.keepVideo('a', 0, video('before')));
    for (const at of [0, 0.3, 1]) {
      const stop = new AbortController();
      const keeping = library.keepVideo(
        'a',
        0,
        large(),
        (share) => share >= at && stop.abort(new Error('enough')),
        stop.signal,
      );
      if (at === 0) stop.abort();
      expect(await keeping).toEqual({ ok: false, trouble: 'cancelled' });
      expect(await filesOf(NAME)).toHaveLength(1);
      expect(await text(valueOf(library.video('a', 0)))).toBe('before');
    }
  });

  it('that finds no room is not kept, nor half of it', async () => {
    const { library } = await filled();
    await valueOf(library.keepVideo('a', 0, video('before')));
    const write = vi.spyOn(FileSystemWritableFileStream.prototype, 'write');
    write.mockResolvedValueOnce(undefined).mockRejectedValue(new DOMException('no', 'QuotaExceededError'));
    expect(await library.keepVideo('a', 0, large())).toEqual({ ok: false, trouble: 'full' });
    vi.restoreAllMocks();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await library.keepVideo('a', 0, large())).toEqual({ ok: false, trouble: 'full' });
    expect(await filesOf(NAME)).toHaveLength(1);
    expect(await text(valueOf(library.video('a', 0)))).toBe('before');
  });

  it('that can no longer be read says that it is gone', async () => {
    const { library } = await filled();
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('moved', 'NotReadableError'));
    expect(await library.keepVideo('a', 0, video())).toEqual({ ok: false, trouble: 'gone' });
    expect(await filesOf(NAME)).toEqual([]);
  });

  it('that the browser lost is damaged; all else is whole, and it can be dropped', async () => {
    const { library, session } = await filled();
    await valueOf(library.keepVideo('a', 0, video()));
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(NAME, { recursive: true });
    expect(await library.video('a', 0)).toEqual({ ok: false, trouble: 'damaged' });
    expect((await valueOf(library.open('a'))).report).toEqual(session.report);
    expect(await valueOf(library.dropVideo('a', 0))).toEqual(session.facts);
  });
});

const restore: (() => void)[] = [];
afterEach(() => restore.splice(0).forEach((undo) => undo()));

/** As in a browser that never had it. */
function withoutMethod(owner: object, name: string): void {
  const method = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { value: undefined, configurable: true, writable: true });
  restore.push(() => void Object.defineProperty(owner, name, method));
}

describe('a browser without a private file system', () => {
  it.each([
    ['has none', () => withoutMethod(StorageManager.prototype, 'getDirectory')],
    [
      'gives none',
      () =>
        vi
          .spyOn(navigator.storage, 'getDirectory')
          .mockRejectedValue(new DOMException('no', 'SecurityError')),
    ],
    ['cannot write on the page', () => withoutMethod(FileSystemFileHandle.prototype, 'createWritable')],
  ])('that %s keeps no video, and all else', async (_, without) => {
    const { library, session } = await filled();
    without();
    expect(await library.keepVideo('a', 0, video())).toEqual({ ok: false, trouble: 'closed' });
    expect(await valueOf(library.video('a', 0))).toBeNull();
    expect((await valueOf(library.open('a'))).facts).toEqual(session.facts);
    const file = await valueOf(library.exportAll());
    await valueOf(library.remove('a'));
    expect(await valueOf(library.importAll(file))).toMatchObject({ sessions: 1, videos: 0 });
  });
});

describe('what was left over', () => {
  it('is cleared at the first call of a page: files of no video, rows of no session', async () => {
    const { library } = await filled(1);
    await valueOf(library.keepVideo('a', 0, video()));
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(NAME);
    await folder.getFileHandle('half-a-video', { create: true });
    const database = await openLibraryDatabase(NAME);
    const work = (await database.get('works', 'a'))!;
    await database.put('works', { ...work, sessionId: 'ghost', needs: ['ghost-clip'] });
    const { report } = (await database.get('reports', 'a'))!;
    await database.put('reports', { sessionId: 'ghost', report });
    const { tracked } = (await database.getAll('clips'))[0]!;
    await database.put('clips', { key: 'ghost-clip', tracked });
    const row = (await database.getAll('videos'))[0]!;
    await database.put('videos', { ...row, sessionId: 'ghost', fileName: 'half-a-video' });
    database.close();
    await valueOf(fresh().runners());
    await expect
      .poll(() => countsOf(NAME))
      .toEqual({ runners: 1, sessions: 1, checks: 0, reports: 1, works: 1, clips: 1, videos: 1, files: 1 });
    expect(await text(valueOf(library.video('a', 0)))).toBe('video');
    await valueOf(library.open('a'));
  });
});
