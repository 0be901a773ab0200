import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ToolsStore } from '../../src/app/plan/tools-store';
import { everythingThere } from '../../src/storage/everything-there';
import { IndexedWorkStore } from '../../src/storage/indexed-work-store';
import type { KeptWork } from '../../src/storage/kept-work';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import { OriginRecordingShelf } from '../../src/storage/recordings/origin-recording-shelf';
import { openStorageAgain } from '../../src/storage/storage-gate';
import { wipeEverything } from '../../src/storage/wipe-everything';
import { openWorkDatabase } from '../../src/storage/work-database';
import { injected, TIMES } from '../fixtures/faults/injected';
import { randomBelow, seededRandom, wait } from '../fixtures/faults/random-moment';
import {
  databaseDeleted,
  filesCleared,
  full,
  laterVersion,
  openWhateverVersion,
  refused,
  type StorageFault,
} from '../fixtures/faults/storage-faults';
import type { WorkWriterTask } from '../fixtures/faults/work-writer.worker';
import { bits } from '../fixtures/library/bits';
import { madeUpClip, madeUpSession } from '../fixtures/library/made-up-session';
import { contentOf, removeLibrary, valueOf } from '../fixtures/library/open-library';

const WORK = 'plumbline.work.faults';
const RUNS = 'plumbline.runs.faults';
const RECORDINGS = 'plumbline.recordings.faults';
const beganMs = performance.now();

const library = (): IndexedLibrary =>
  new IndexedLibrary({ name: RUNS, open: () => openWhateverVersion(RUNS) });
const { work: madeUp } = madeUpSession({ runnerId: 'ada' });

function workOf(seed: number): KeptWork {
  const tracked = madeUpClip(seed, 'run.mp4', 60, 0.5);
  return { ...madeUp!, id: `work-${seed}`, clips: [{ name: 'run.mp4', tracked }] };
}
const workThere = async (open = () => openWorkDatabase(WORK)): Promise<unknown> =>
  bits(await new IndexedWorkStore(open).read());
/** As it is read where nothing goes wrong. */
const readAs = new Map<KeptWork, unknown>();
const found = (work: KeptWork): unknown => readAs.get(work);
const [NOTHING, BEFORE, AFTER, OTHER] = [{ state: 'nothing' }, workOf(1), workOf(2), workOf(3)] as const;

beforeAll(async () => {
  for (const work of [BEFORE, AFTER, OTHER]) {
    await deleteDB(WORK);
    await new IndexedWorkStore(() => openWorkDatabase(WORK)).keep(work);
    const now = await workThere();
    expect(now).toMatchObject({ state: 'found', value: { id: work.id } });
    expect(JSON.stringify(now)).toContain(work.clips[0]!.tracked.sha256);
    readAs.set(work, now);
  }
});
beforeEach(async () => {
  openStorageAgain();
  await deleteDB(WORK);
});
afterEach(() => openStorageAgain());
afterAll(async () => {
  await deleteDB(WORK);
  await removeLibrary(RUNS);
  console.info(`storage faults: ${((performance.now() - beganMs) / 1000).toFixed(1)} s`);
});

describe('the latest work is what it was, or what was kept, after', () => {
  /** What may be there beside the two, and what may be answered. */
  const FAULTS: readonly (readonly [string, StorageFault, readonly unknown[], readonly string[]])[] = [
    ['no more room', full, [], ['full', 'kept']],
    ['no storage at all', refused, [], ['closed', 'kept']],
    ['its database was deleted', databaseDeleted, [NOTHING], ['kept', 'closed']],
    ['a later version came', laterVersion, [], ['kept', 'newer']],
  ];

  it.each(FAULTS)('%s', async (_, fault, also, answers) => {
    const outcomes = await injected(fault, WORK, async () => {
      await deleteDB(WORK);
      const store = new IndexedWorkStore(() => openWorkDatabase(WORK));
      expect(await store.keep(BEFORE)).toBe('kept');
      return {
        run: () => store.keep(AFTER),
        async look(outcome) {
          const now = await workThere(fault === laterVersion ? () => openWhateverVersion(WORK) : undefined);
          expect(answers).toContain(outcome);
          const may = outcome === 'kept' ? [found(AFTER), ...also] : [found(BEFORE), found(AFTER), ...also];
          expect(may).toContainEqual(now);
          if (outcome === 'full') expect(now).toEqual(found(BEFORE));
        },
      };
    });
    expect(Object.keys(outcomes)).toContain(answers[0]);
  });

  it('another tab kept its own at the same time: one of the two, whole', async () => {
    for (let seed = 1; seed <= TIMES; seed++) {
      const random = seededRandom(seed);
      const [one, other] = [1, 2].map(() => new IndexedWorkStore(() => openWorkDatabase(WORK)));
      const there = wait(random() * 8).then(() => other!.keep(OTHER));
      expect([await one!.keep(AFTER), await there]).toEqual(['kept', 'kept']);
      expect([found(AFTER), found(OTHER)]).toContainEqual(await workThere());
    }
  });

  it('its tab was ended in mid-write', async () => {
    const store = new IndexedWorkStore(() => openWorkDatabase(WORK));
    for (let seed = 1; seed <= TIMES; seed++) {
      const random = seededRandom(seed);
      await store.keep(BEFORE);
      const worker = new Worker(new URL('../fixtures/faults/work-writer.worker.ts', import.meta.url), {
        type: 'module',
      });
      await new Promise((resolve) => {
        worker.onmessage = resolve;
        worker.postMessage({ name: WORK, work: AFTER } satisfies WorkWriterTask);
      });
      await wait(random() * 15);
      worker.terminate();
      expect([found(BEFORE), found(AFTER)]).toContainEqual(await workThere());
    }
  });
});

describe('runs that are kept are what they were, or what was asked for, after', () => {
  const session = (seed: number) => madeUpSession({ id: 'a', runnerId: 'ada', seed, work: false });
  const video = new File([new Uint8Array(20_000).fill(7)], 'run.mp4', { lastModified: 5 });
  const WRITES: readonly ((on: IndexedLibrary) => Promise<{ readonly ok: boolean; trouble?: string }>)[] = [
    (on) => on.keep({ ...session(2), facts: { ...session(2).facts, runnerId: ada } }),
    (on) => on.keepVideo('a', 0, video),
    (on) => on.tell('a', { title: 'Told' }),
    (on) => on.remove('a'),
  ];
  let ada = '';

  async function filled(): Promise<IndexedLibrary> {
    await removeLibrary(RUNS);
    const fresh = new IndexedLibrary({ name: RUNS });
    ada = (await valueOf(fresh.addRunner('Ada'))).id;
    await valueOf(fresh.keep({ ...session(1), facts: { ...session(1).facts, runnerId: ada } }));
    return fresh;
  }
  const contents = async (on: IndexedLibrary): Promise<unknown> => {
    const { facts, sessions, checks } = bits(await contentOf(on)) as Record<string, unknown>;
    // Ids of runners are made anew each time.
    return JSON.parse(JSON.stringify({ facts, sessions, checks }).replaceAll(ada, 'ada'));
  };

  const FAULTS: readonly (readonly [string, StorageFault, readonly string[]])[] = [
    ['no more room', full, ['full']],
    ['no storage at all', refused, ['closed']],
    ['the database was deleted', databaseDeleted, ['gone', 'closed']],
    ['the files were cleared', filesCleared, ['gone', 'closed', 'full']],
    ['a later version came', laterVersion, ['newer']],
  ];

  it.each(FAULTS)('%s', async (name, fault, troubles) => {
    const finished: unknown[] = [];
    for (const write of WRITES) {
      const on = await filled();
      expect(await write(on)).toMatchObject({ ok: true });
      finished.push(await contents(on));
    }
    await filled();
    const before = await contents(library());
    await injected(fault, RUNS, async (random) => {
      const on = await filled();
      const which = randomBelow(random, WRITES.length);
      return {
        run: async () => {
          const answer = await WRITES[which]!(on);
          return answer.ok ? 'ok' : answer.trouble!;
        },
        async look(outcome) {
          expect(['ok', ...troubles]).toContain(outcome);
          if (fault === databaseDeleted) return noneOrWhole();
          const now = await contents(library()).catch((error: unknown) => (error as Error).message);
          // A video whose file was cleared once it was kept is told as damaged.
          if (fault === filesCleared && now === 'damaged') return;
          expect(outcome === 'ok' ? [finished[which]] : [before, finished[which]], name).toContainEqual(now);
          if (outcome === 'full') expect(now).toEqual(before);
        },
      };
    });
    async function noneOrWhole(): Promise<void> {
      const sessions = await valueOf(new IndexedLibrary({ name: RUNS }).sessions());
      for (const { id } of sessions) await valueOf(new IndexedLibrary({ name: RUNS }).open(id));
    }
  });
});

describe('a recording holds every piece that was answered for, after', () => {
  it.each([
    ['no more room', full],
    ['no storage at all', refused],
    ['the files were cleared', filesCleared],
  ] as const)('%s', async (_, fault) => {
    const shelf = new OriginRecordingShelf(RECORDINGS);
    await injected(fault, RECORDINGS, async () => {
      await shelf.removeAll();
      let kept = 0;
      return {
        async run() {
          const writer = await shelf.begin('run.webm', 'video/webm', new Date(0));
          if (!writer) return 'none';
          for (const piece of ['0', '1', '2', '3']) {
            if (!(await writer.write(new Blob([piece])))) break;
            kept++;
          }
          await writer.finish();
          return 'ended';
        },
        async look() {
          const [listed] = await shelf.list();
          const text = listed ? await (await shelf.file(listed.id))!.text() : '';
          // Cleared from outside, all of it is gone: never a part that begins later.
          if (fault === filesCleared) expect('0123'.startsWith(text)).toBe(true);
          else expect(text).toBe('0123'.slice(0, kept));
        },
      };
    });
    await shelf.removeAll();
  });
});

describe('what the tools remember', () => {
  it('is what it was where there is no more room, and goes on in the page', () => {
    let text: string | null = null;
    const random = seededRandom(1);
    let isFull = false;
    const storage = {
      getItem: () => text,
      setItem: (_: string, next: string) => {
        if (isFull) throw new DOMException('injected', 'QuotaExceededError');
        text = next;
      },
    } as unknown as Storage;
    const tools = new ToolsStore(() => storage);
    for (let time = 0; time < TIMES; time++) {
      isFull = random() < 0.5;
      const before = text;
      tools.change({ done: [`${time}`] } as never);
      expect(tools.state()).toMatchObject({ done: [`${time}`] });
      expect(text).toBe(isFull ? before : JSON.stringify(tools.state()));
    }
  });
});

describe('everything', () => {
  it('is deleted whatever is being written, and nothing is written back', async () => {
    await removeLibrary(RUNS);
    for (let seed = 1; seed <= TIMES; seed++) {
      const random = seededRandom(seed);
      const store = new IndexedWorkStore(() => openWorkDatabase(WORK));
      const shelf = new OriginRecordingShelf(RECORDINGS);
      localStorage.setItem('plumbline.theme', 'dark');
      sessionStorage.setItem('plumbline.on-show', 'x');
      const on = new IndexedLibrary({ name: RUNS });
      const writing = [store.keep(AFTER), on.addRunner('Ada'), shelf.begin('r', 'video/webm', new Date(0))];
      await wait(random() * 15);
      expect(await wipeEverything()).toEqual([]);
      await Promise.all(writing);
      // Whoever goes on, in this page, finds the gate shut.
      expect(await store.keep(BEFORE)).toBe('closed');
      expect(await on.addRunner('Ada')).toEqual({ ok: false, trouble: 'closed' });
      expect(await shelf.begin('r', 'video/webm', new Date(0))).toBeNull();
      expect(await everythingThere()).toEqual({
        databases: [],
        folders: [],
        local: [],
        session: [],
        caches: [],
        serviceWorkers: [],
      });
      openStorageAgain();
    }
  });
});
