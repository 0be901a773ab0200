import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TrackedClip } from '../../workers/analysis-api';
import type { TrackPart } from '../../workers/track-part';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { IndexedUnfinishedStore } from '../../src/storage/unfinished/indexed-unfinished-store';
import {
  openUnfinishedDatabase,
  type UnfinishedDatabase,
} from '../../src/storage/unfinished/unfinished-database';
import type { UnfinishedWork } from '../../src/storage/unfinished/unfinished-work';
import { injected } from '../fixtures/faults/injected';
import { randomBelow } from '../fixtures/faults/random-moment';
import {
  databaseDeleted,
  full,
  laterVersion,
  openWhateverVersion,
  refused,
  type StorageFault,
} from '../fixtures/faults/storage-faults';
import { fakeEngine } from '../fixtures/page/fake-engine';

const NAME = 'plumbline.unfinished.faults';
const NOTHING = '[]';
const WHEN = new Date();

const identity = {
  sha256: 'ab',
  model: 'lite',
  modelSha256: 'cd',
  backend: 'wasm',
  decoder: 'webcodecs',
} as const;
const elsewhere = { ...identity, backend: 'webgl' } as const;
const part = (firstFrame: number): TrackPart => ({
  firstFrame,
  timesS: Float64Array.from({ length: 5 }, (_, i) => (firstFrame + i) / 60),
  points: new Float32Array(5 * 33 * 3).fill(firstFrame),
  after: { memory: new Float32Array([firstFrame]) },
});
const work = (id: string): UnfinishedWork => ({
  id,
  startedAt: WHEN,
  touchedAt: WHEN,
  settings: DEFAULT_SETTINGS,
  clips: ['side', 'rear'].map((view) => ({
    ...{ key: `${id}-${view}`, name: `${view}.mp4`, sizeBytes: 3, lastModifiedMs: 7 },
    ...{ state: 'broken-off', framesKept: 0, frameCount: null },
  })),
});
let tracked: TrackedClip;

/** What may come while a fault strikes: a part that follows, a clip begun anew, one finished, another work, an end. */
const WRITES: readonly ((on: IndexedUnfinishedStore) => Promise<unknown>)[] = [
  (on) => on.append('a', { clip: 0, identity, part: part(10), frameCount: 40 }),
  (on) => on.append('a', { clip: 0, identity: elsewhere, part: part(0), frameCount: 40 }),
  (on) => on.finish('a', 0, tracked),
  (on) => on.begin(work('b')),
  (on) => on.end('a'),
];

/** Every row, as text; but the moment of the last touch, and whose lock is held. */
async function rows(open: () => Promise<UnfinishedDatabase>): Promise<string> {
  const database = await open().catch(() => null);
  if (!database) return NOTHING;
  try {
    const all: unknown[] = [];
    for (const store of database.objectStoreNames) {
      for (const key of await database.getAllKeys(store))
        all.push([store, key, await database.get(store, key)]);
    }
    return JSON.stringify(all, (key, value: unknown) => {
      if (key === 'touchedAt') return undefined;
      return value instanceof Map ? [...value] : value;
    });
  } finally {
    database.close();
  }
}

async function filled(): Promise<IndexedUnfinishedStore> {
  await deleteDB(NAME);
  const store = new IndexedUnfinishedStore(NAME);
  await store.begin(work('a'));
  for (const firstFrame of [0, 5]) {
    await store.append('a', { clip: 0, identity, part: part(firstFrame), frameCount: 40 });
  }
  store.leave('a');
  return store;
}

const unwaitedFor: unknown[] = [];
const hear = ({ reason }: PromiseRejectionEvent): void => void unwaitedFor.push(reason);
beforeAll(async () => {
  const outcome = await fakeEngine().track({ file: new File(['x'], 'side.mp4'), model: 'lite' });
  tracked = (outcome as { value: TrackedClip }).value;
  window.addEventListener('unhandledrejection', hear);
});
beforeEach(() => void (unwaitedFor.length = 0));
afterEach(() => expect(unwaitedFor).toEqual([]));
afterAll(async () => {
  window.removeEventListener('unhandledrejection', hear);
  await deleteDB(NAME);
});

describe('what was seen of a clip is what it was, or what it was to be, after', () => {
  const FAULTS: readonly (readonly [string, StorageFault, readonly string[]])[] = [
    ['no more room', full, ['full']],
    ['no storage at all', refused, ['closed']],
    ['its database was deleted', databaseDeleted, ['closed', 'passed-by']],
    ['a later version came', laterVersion, ['closed']],
  ];

  it.each(FAULTS)('%s', async (_, fault, troubles) => {
    const own = (): Promise<UnfinishedDatabase> => openUnfinishedDatabase(NAME);
    const before = await filled().then(() => rows(own));
    const finished: string[] = [];
    const fromNothing: string[] = [];
    for (const write of WRITES) {
      const store = await filled();
      await write(store);
      store.leave('b');
      finished.push(await rows(own));
      await deleteDB(NAME);
      await write(store);
      store.leave('b');
      fromNothing.push(await rows(own));
    }
    expect(new Set(finished).size).toBe(WRITES.length);
    const outcomes = await injected(fault, NAME, async (random, seed) => {
      const which = seed % WRITES.length;
      const store = await filled();
      randomBelow(random, 9);
      return {
        run: async () => String((await WRITES[which]!(store)) ?? 'kept'),
        async look(outcome) {
          store.leave('b');
          const now = await rows(() => openWhateverVersion(NAME));
          expect(['kept', ...troubles]).toContain(outcome);
          const may = [before, finished[which]];
          if (fault === databaseDeleted) may.push(NOTHING, fromNothing[which]);
          expect(may, `seed ${seed}, write ${which}, ${outcome}`).toContain(now);
          if (outcome === 'full') expect(now).toBe(before);
        },
      };
    });
    // It struck at all.
    expect(Object.keys(outcomes).filter((outcome) => outcome !== 'kept')).not.toEqual([]);
  });
});
