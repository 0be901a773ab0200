import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/storage/library/library';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import {
  LADDER,
  openLibraryDatabase,
  type LibraryDatabase,
  type Rung,
} from '../../src/storage/library/library-database';
import { bits } from '../fixtures/library/bits';
import { madeUpSession } from '../fixtures/library/made-up-session';
import { madeUpChecks } from '../fixtures/made-up-checks';
import { contentOf, countsOf, removeLibrary, toolsInHand, valueOf } from '../fixtures/library/open-library';

const NAME = 'plumbline.runs.trouble-test';
/** Chromium's, with a quota for each; TypeScript does not know them yet. */
const buckets = (
  navigator as unknown as {
    readonly storageBuckets: {
      open(
        name: string,
        options: { readonly quota: number },
      ): Promise<{ readonly indexedDB: IDBFactory; getDirectory(): Promise<FileSystemDirectoryHandle> }>;
      delete(name: string): Promise<void>;
    };
  }
).storageBuckets;
const fresh = (): IndexedLibrary => new IndexedLibrary({ name: NAME });

beforeEach(() => removeLibrary(NAME));
afterEach(() => {
  vi.restoreAllMocks();
});

async function filled(): Promise<IndexedLibrary> {
  const library = fresh();
  const { id: runnerId } = await valueOf(library.addRunner('Ada'));
  await valueOf(library.keep(madeUpSession({ id: 'a', runnerId, takenAt: new Date(1e12) })));
  await valueOf(library.keep(madeUpSession({ id: 'b', runnerId, seed: 9, takenAt: new Date(2e12) })));
  return library;
}

/** Every way to ask the library something. */
const CALLS: readonly (readonly [string, (library: Library) => Promise<unknown>])[] = [
  ['runners', (library) => library.runners()],
  ['addRunner', (library) => library.addRunner('x')],
  ['renameRunner', (library) => library.renameRunner('x', 'y')],
  ['removeRunner', (library) => library.removeRunner('x')],
  ['sessions', (library) => library.sessions()],
  ['damaged', (library) => library.damaged()],
  ['open', (library) => library.open('a')],
  ['keep', (library) => library.keep(madeUpSession({ runnerId: 'x' }))],
  ['tell', (library) => library.tell('a', {})],
  ['remove', (library) => library.remove('a')],
  ['keepVideo', (library) => library.keepVideo('a', 0, new File(['x'], 'x'))],
  ['video', (library) => library.video('a', 0)],
  ['dropVideo', (library) => library.dropVideo('a', 0)],
  ['checks', (library) => library.checks()],
  ['keepCheck', (library) => library.keepCheck(madeUpChecks('x')[0]!)],
  ['removeCheck', (library) => library.removeCheck('x')],
  ['usage', (library) => library.usage()],
  ['exportAll', (library) => library.exportAll()],
  ['wipe', (library) => library.wipe()],
];

describe('a database of another version', () => {
  /** A version that only this test has: each runner gets a colour. */
  const withColour: Rung = async (_database, transaction) => {
    let at = await transaction.objectStore('runners').openCursor();
    for (; at; at = await at.continue()) await at.update({ ...at.value, colour: 'blue' } as never);
  };

  it('that is earlier is brought along, and nothing is lost', async () => {
    const before = bits(await contentOf(await filled()));
    const database = await openLibraryDatabase(NAME, [...LADDER, withColour]);
    expect(database.version).toBe(LADDER.length + 1);
    expect(await database.getAll('runners')).toMatchObject([{ name: 'Ada', colour: 'blue' }]);
    database.close();
    const later = new IndexedLibrary({
      name: NAME,
      open: () => openLibraryDatabase(NAME, [...LADDER, withColour]),
    });
    expect(bits(await contentOf(later))).toEqual(before);
  });

  it('that was made before there were checks is brought along: it keeps everything, and has none', async () => {
    (await openLibraryDatabase(NAME, LADDER.slice(0, 1))).close();
    const first = await openLibraryDatabase(NAME, LADDER.slice(0, 1));
    expect([first.version, [...first.objectStoreNames]]).toEqual([
      1,
      ['clips', 'reports', 'runners', 'sessions', 'videos', 'works'],
    ]);
    const { work, report, facts } = madeUpSession({ id: 'old', runnerId: 'ada', work: false });
    expect(work).toBeNull();
    const ada = { id: 'ada', name: 'Ada', createdAt: new Date(0) };
    await first.put('runners', ada);
    await first.put('reports', { sessionId: 'old', report });
    await first.put('sessions', facts);
    first.close();
    const library = fresh();
    expect(await valueOf(library.runners())).toEqual([ada]);
    expect(bits(await valueOf(library.open('old')))).toEqual(bits({ facts, report, work }));
    expect(await valueOf(library.checks())).toEqual([]);
    const [check] = madeUpChecks('ada');
    await valueOf(library.keepCheck(check!));
    expect(bits(await valueOf(fresh().checks()))).toEqual(bits([check]));
    expect((await openLibraryDatabase(NAME)).version).toBe(2);
  });

  it('that is earlier stays as it was where bringing it along fails', async () => {
    const library = await filled();
    const before = bits(await contentOf(library));
    const failing: Rung = async (database, transaction) => {
      await withColour(database, transaction);
      throw new Error('no further');
    };
    await expect(openLibraryDatabase(NAME, [...LADDER, failing])).rejects.toThrow('no further');
    expect(bits(await contentOf(library))).toEqual(before);
    const database = await openLibraryDatabase(NAME);
    expect(await database.getAll('runners')).not.toMatchObject([{ colour: 'blue' }]);
    database.close();
  });

  it('that is newer is not touched: every call says so', async () => {
    const library = await filled();
    const ladder = [...LADDER, withColour];
    (await openLibraryDatabase(NAME, ladder)).close();
    const newer = new IndexedLibrary({ name: NAME, open: () => openLibraryDatabase(NAME, ladder) });
    const before = bits(await contentOf(newer));
    for (const [name, call] of CALLS) {
      expect(await call(library), name).toEqual({ ok: false, trouble: 'newer' });
    }
    expect(bits(await contentOf(newer))).toEqual(before);
  });

  it('is let through while this page has it open', async () => {
    await filled();
    const held = await openLibraryDatabase(NAME);
    const newer = await openLibraryDatabase(NAME, [...LADDER, withColour]);
    expect(newer.version).toBe(LADDER.length + 1);
    newer.close();
    held.close();
  });
});

describe('no storage', () => {
  it('is answered by every call, none of which throws', async () => {
    const closed = new IndexedLibrary({
      name: NAME,
      open: () => Promise.reject(new DOMException('no', 'InvalidStateError')),
    });
    for (const [name, call] of CALLS) {
      expect(await call(closed), name).toEqual({ ok: false, trouble: 'closed' });
    }
    const file = await valueOf(fresh().exportAll());
    expect(await closed.importAll(file)).toEqual({ ok: false, trouble: 'closed' });
  });

  it('for the tools hinders nothing else', async () => {
    const tools = {
      ...toolsInHand(),
      read: (): never => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    const library = new IndexedLibrary({ name: NAME, tools });
    const file = await valueOf(library.exportAll());
    expect(await library.importAll(file)).toMatchObject({ ok: true });
  });
});

describe('rows that are damaged', () => {
  const DAMAGE: readonly (readonly [string, (database: LibraryDatabase) => Promise<unknown>])[] = [
    ['a report that is none', (database) => database.put('reports', { sessionId: 'a', report: 7 as never })],
    ['no report', (database) => database.delete('reports', 'a')],
    ['work that is none', (database) => database.put('works', { sessionId: 'a', facts: 7 } as never)],
    [
      'no clip',
      async (database) => {
        const work = await database.get('works', 'a');
        await database.delete('clips', work!.clipKeys[0]!);
      },
    ],
    [
      'a clip whose columns are of another length',
      async (database) => {
        const key = (await database.get('works', 'a'))!.clipKeys[0]!;
        const clip = await database.get('clips', key);
        (clip!.tracked.track as { timesS: Float64Array }).timesS = new Float64Array(3);
        await database.put('clips', clip!);
      },
    ],
  ];

  it.each(DAMAGE)(
    'of a session, %s: opening it says so, all else is whole, it can be removed',
    async (_, damage) => {
      const library = await filled();
      const whole = bits(await valueOf(library.open('b')));
      const database = await openLibraryDatabase(NAME);
      await damage(database);
      database.close();
      expect(await library.open('a')).toEqual({ ok: false, trouble: 'damaged' });
      expect(bits(await valueOf(library.open('b')))).toEqual(whole);
      expect(await valueOf(library.sessions())).toHaveLength(2);
      await valueOf(library.remove('a'));
      expect((await valueOf(library.sessions())).map(({ id }) => id)).toEqual(['b']);
    },
  );

  it.each([
    ['has nothing but its id', () => ({ id: 'a' })],
    ['has a verdict of no kind', (now: object) => ({ ...now, verdicts: { 'D3.overstride': 'fine' } })],
    [
      'has a measure that is no number',
      (now: object) => ({ ...now, measures: { stepRate: { left: { value: NaN } } } }),
    ],
    ['has no date', (now: object) => ({ ...now, takenAt: new Date(NaN) })],
  ])('of the facts, that %s: the session is told apart, and hides no other', async (_, damaged) => {
    const library = await filled();
    const database = await openLibraryDatabase(NAME);
    await database.put('sessions', damaged((await database.get('sessions', 'a'))!) as never);
    await database.put('runners', { id: 'r', name: 7 } as never);
    await database.put('checks', { id: 'c', kind: 'standing' } as never);
    database.close();
    expect((await valueOf(library.sessions())).map(({ id }) => id)).toEqual(['b']);
    expect((await valueOf(library.runners())).map(({ name }) => name)).toEqual(['Ada']);
    expect(await valueOf(library.damaged())).toEqual({ runners: ['r'], sessions: ['a'], checks: ['c'] });
    expect(await library.open('a')).toEqual({ ok: false, trouble: 'damaged' });
    expect(await library.tell('a', { title: 'x' })).toEqual({ ok: false, trouble: 'damaged' });
    await valueOf(library.remove('a'));
    await valueOf(library.removeRunner('r'));
    expect(await valueOf(library.checks())).toEqual([]);
    await valueOf(library.removeCheck('c'));
    expect(await valueOf(library.damaged())).toEqual({ runners: [], sessions: [], checks: [] });
  });

  it('of the facts that know criteria and measures of another day show what is known today', async () => {
    const library = await filled();
    const database = await openLibraryDatabase(NAME);
    const row = (await database.get('sessions', 'a'))!;
    const more = {
      verdicts: { ...row.verdicts, 'D9.new': 'flag' },
      measures: { ...row.measures, smile: {} },
    };
    await database.put('sessions', { ...row, ...more } as never);
    database.close();
    expect((await valueOf(library.sessions()))[1]).toEqual(row);
  });
});

describe('no more room', () => {
  it('at any write of a session: it says so, and what was there is as it was', async () => {
    const library = await filled();
    const before = bits(await contentOf(library));
    const { runnerId } = (await valueOf(library.sessions()))[0]!;
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
      .value as IDBObjectStore['put'];
    for (let nth = 0; nth < 4; nth++) {
      let left = nth;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        if (left-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      });
      const answer = await library.keep(madeUpSession({ id: 'a', runnerId, seed: 77 }));
      vi.restoreAllMocks();
      expect(answer, String(nth)).toEqual({ ok: false, trouble: 'full' });
      expect(bits(await contentOf(library))).toEqual(before);
      expect(await countsOf(NAME)).toMatchObject({ sessions: 2, reports: 2, works: 2, clips: 2 });
    }
  });

  it('as the browser itself says it: it says so, what was there is as it was, and goes on when there is room', async () => {
    // A bucket of its own: the browser remembers for half a minute how much room the site’s own had.
    await buckets.delete('trouble-test').catch(() => {});
    const bucket = await buckets.open('trouble-test', { quota: 4_000_000 });
    vi.stubGlobal('indexedDB', bucket.indexedDB);
    vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(() => bucket.getDirectory());
    try {
      const library = await filled();
      const before = bits(await contentOf(library));
      const { runnerId } = (await valueOf(library.sessions()))[0]!;
      const large = (n: number) => madeUpSession({ id: `large-${n}`, runnerId, clips: 2, seed: 300 + 2 * n });
      const kept: number[] = [];
      let trouble: unknown = null;
      for (let n = 0; n < 40 && trouble === null; n++) {
        const answer = await library.keep(large(n));
        if (answer.ok) kept.push(n);
        else trouble = answer.trouble;
      }
      expect(trouble).toBe('full');
      expect(kept.length).toBeGreaterThan(0);
      const video = new File([new Uint8Array(20e6)], 'run.mp4');
      expect(await library.keepVideo('a', 0, video)).toEqual({ ok: false, trouble: 'full' });
      expect(await countsOf(NAME)).toMatchObject({ sessions: 2 + kept.length, files: 0, videos: 0 });
      for (const n of kept) expect(bits(await valueOf(library.open(`large-${n}`)))).toEqual(bits(large(n)));
      for (const n of kept) await valueOf(library.remove(`large-${n}`));
      expect(bits(await contentOf(library))).toEqual(before);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('usage', () => {
  it('counts what is kept, and says what the browser says', async () => {
    const library = await filled();
    await valueOf(library.keepVideo('a', 0, new File([new Uint8Array(5000)], 'run.mp4')));
    const usage = await valueOf(library.usage());
    expect(usage).toMatchObject({ sessions: 2, videos: 1, videoBytes: 5000 });
    const { quota } = await navigator.storage.estimate();
    expect(usage.quotaBytes).toBe(quota);
    expect(usage.usedBytes).toBeGreaterThan(5000);
    expect(usage.persisted).toBe(await navigator.storage.persisted());
  });

  it('asks the browser to persist at the first that is kept, once', async () => {
    const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
    const library = fresh();
    const { id: runnerId } = await valueOf(library.addRunner('Ada'));
    expect(persist).not.toHaveBeenCalled();
    await valueOf(library.keep(madeUpSession({ runnerId })));
    await valueOf(library.keep(madeUpSession({ runnerId, id: 'two' })));
    await expect.poll(() => persist.mock.calls.length).toBe(1);
  });
});
