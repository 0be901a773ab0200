import { afterAll, beforeAll, expect, it } from 'vitest';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import { injected } from '../fixtures/faults/injected';
import { wait } from '../fixtures/faults/random-moment';
import {
  databaseDeleted,
  filesCleared,
  full,
  laterVersion,
  openWhateverVersion,
  refused,
  type StorageFault,
} from '../fixtures/faults/storage-faults';
import { bits } from '../fixtures/library/bits';
import { madeUpSession } from '../fixtures/library/made-up-session';
import { contentOf, countsOf, filesOf, removeLibrary, valueOf } from '../fixtures/library/open-library';

const NAME = 'plumbline.runs.import-faults';
const SOURCE = 'plumbline.runs.import-source';
const video = new File([new Uint8Array(20_000).fill(7)], 'run.mp4', { lastModified: 5 });

let file: Blob;
let before: unknown;
let finished: unknown;
let fromNothing: unknown;
let importMs = 0;

/** Ids of runners are made anew each time, and named in the order of their names. */
async function contents(library: IndexedLibrary): Promise<unknown> {
  const { runners, ...rest } = bits(await contentOf(library)) as { runners: { id: string; name: string }[] };
  let text = JSON.stringify(
    { names: runners.map(({ name }) => name).sort(), ...rest },
    (_, value: unknown) => (value instanceof Map ? [...value] : value),
  );
  for (const { id, name } of runners) text = text.replaceAll(id, name);
  return text;
}

async function filled(): Promise<IndexedLibrary> {
  await removeLibrary(NAME);
  const library = new IndexedLibrary({ name: NAME });
  const bob = await valueOf(library.addRunner('Bob'));
  const takenAt = new Date(1e12);
  await valueOf(library.keep(madeUpSession({ id: 'own', runnerId: bob.id, seed: 9, work: false, takenAt })));
  return library;
}

/** Nothing but what the library held before. */
async function expectNothingLeft(why: string): Promise<void> {
  const counts = { sessions: 1, reports: 1, works: 0, clips: 0, videos: 0 };
  expect(await countsOf(NAME), why).toMatchObject(counts);
  expect(await filesOf(NAME), why).toEqual([]);
}

beforeAll(async () => {
  await removeLibrary(SOURCE);
  const source = new IndexedLibrary({ name: SOURCE });
  const ada = await valueOf(source.addRunner('Ada'));
  for (const [i, id] of ['a', 'b'].entries()) {
    await valueOf(
      source.keep(
        madeUpSession({ id, runnerId: ada.id, seed: i + 1, work: i === 0, takenAt: new Date(2e12 + i) }),
      ),
    );
  }
  await valueOf(source.keepVideo('a', 0, video));
  file = await valueOf(source.exportAll());
  before = await contents(await filled());
  const whole = await filled();
  const beganMs = performance.now();
  expect(await whole.importAll(file)).toMatchObject({ ok: true, value: { sessions: 2, videos: 1 } });
  importMs = performance.now() - beganMs;
  finished = await contents(whole);
  await removeLibrary(NAME);
  const alone = new IndexedLibrary({ name: NAME });
  await valueOf(alone.importAll(file));
  fromNothing = await contents(alone);
});
afterAll(async () => {
  await removeLibrary(NAME);
  await removeLibrary(SOURCE);
});

/** Somebody stops it. */
const stopped: StorageFault = () => ({ end: () => Promise.resolve() });

/** At any moment of it: the faults by themselves strike within a write, which is shorter. */
const anyMoment =
  (fault: StorageFault): StorageFault =>
  (random, name) => {
    const loose = wait(random() * importMs).then(() => fault(random, name));
    return { end: async () => (await loose).end() };
  };
const deletedInIt = anyMoment(databaseDeleted);
const clearedInIt = anyMoment(filesCleared);

it.each<readonly [string, StorageFault, readonly string[]]>([
  ['no more room', full, ['full']],
  ['no storage at all', refused, ['closed']],
  ['the database was deleted', deletedInIt, ['gone', 'closed']],
  ['the files were cleared', clearedInIt, ['gone', 'closed', 'full']],
  ['a later version came', laterVersion, ['newer', 'closed']],
  ['it was stopped', stopped, ['cancelled']],
])('a library is what it was, or has all of the file, after: %s', async (_, fault, troubles) => {
  let struck = 0;
  await injected(fault, NAME, async (random, seed) => {
    const library = await filled();
    return {
      async run() {
        const leaving = new AbortController();
        if (fault === stopped) void wait(random() * importMs).then(() => leaving.abort());
        const answer = await library.importAll(file, undefined, leaving.signal);
        if (answer.ok) return 'ok';
        return 'trouble' in answer ? answer.trouble : answer.refused;
      },
      async look(outcome) {
        const why = `seed ${seed}, ${outcome}`;
        expect(['ok', ...troubles]).toContain(outcome);
        const isTakenBack = outcome === 'full' || outcome === 'cancelled';
        // Before it is opened again, which would clear what is left over.
        if (isTakenBack) await expectNothingLeft(why);
        const again =
          fault === laterVersion
            ? new IndexedLibrary({ name: NAME, open: () => openWhateverVersion(NAME) })
            : new IndexedLibrary({ name: NAME });
        const now = await contents(again).catch((error: unknown) => (error as Error).message);
        if (outcome !== 'ok' || now !== finished) struck++;
        if (isTakenBack) expect(now, why).toBe(before);
        if (fault === clearedInIt) expect([before, finished, 'damaged'], why).toContain(now);
        else if (fault === deletedInIt) {
          const nothing = JSON.stringify({ names: [], facts: [], sessions: [], checks: [] });
          // A video that it had put in place goes with the database.
          expect([before, finished, fromNothing, nothing, 'damaged'], why).toContain(now);
        } else expect(outcome === 'ok' ? [finished] : [before, finished], why).toContain(now);
      },
    };
  });
  expect(struck).toBeGreaterThan(0);
});
