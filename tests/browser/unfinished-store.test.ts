import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrackedClip } from '../../workers/analysis-api';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { openUnfinishedDatabase } from '../../src/storage/unfinished/unfinished-database';
import { IndexedUnfinishedStore } from '../../src/storage/unfinished/indexed-unfinished-store';
import type { UnfinishedWork } from '../../src/storage/unfinished/unfinished-work';
import { fakeEngine } from '../fixtures/page/fake-engine';

/** Another one for each test: its locks are the tab's until they are given back. */
let databaseName = '';
let tests = 0;
const DAY_MS = 24 * 3600 * 1000;
const identity: TrackIdentity = {
  sha256: 'ab12',
  model: 'lite',
  modelSha256: 'cd34',
  backend: 'wasm',
  decoder: 'webcodecs',
};
const part = (firstFrame: number, frames = 10): TrackPart => ({
  firstFrame,
  timesS: Float64Array.from({ length: frames }, (_, i) => (firstFrame + i) / 60),
  points: new Float32Array(frames * 33 * 3).fill(firstFrame),
  after: { memory: new Float32Array([firstFrame]) },
});
const seen = (firstFrame: number, clip = 0) => ({ clip, identity, part: part(firstFrame), frameCount: 40 });
const work = (id: string, touchedAt = new Date()): UnfinishedWork => ({
  id,
  startedAt: touchedAt,
  touchedAt,
  settings: DEFAULT_SETTINGS,
  clips: ['side', 'rear'].map((view) => ({
    key: `${id}-${view}`,
    name: `${view}.mp4`,
    sizeBytes: 3,
    lastModifiedMs: 7,
    state: 'broken-off',
    framesKept: 0,
    frameCount: null,
  })),
});
const inTab = (): IndexedUnfinishedStore => new IndexedUnfinishedStore(databaseName);

beforeEach(async () => {
  databaseName = `plumbline.unfinished.test.${++tests}`;
  await deleteDB(databaseName);
});

afterEach(() => deleteDB(databaseName));

/** What the page finds after it was loaded anew. */
async function found(store = inTab()): Promise<UnfinishedWork> {
  const latest = await store.latest(null);
  if (latest.state !== 'found') throw new Error(latest.state);
  return latest.value;
}

describe('parts', () => {
  it('come back as they were, in order; one that does not follow is passed by', async () => {
    const store = inTab();
    await store.begin(work('a'));
    expect(await store.append('a', seen(0))).toBe('kept');
    expect(await store.append('a', seen(20))).toBe('passed-by');
    expect(await store.append('a', { ...seen(10), identity: { ...identity, backend: 'webgl' } })).toBe(
      'passed-by',
    );
    expect(await store.append('a', seen(10))).toBe('kept');
    expect(await store.append('other', seen(0))).toBe('passed-by');
    store.leave('a');
    const { clips } = await found();
    expect(clips[0]).toMatchObject({ framesKept: 20, frameCount: 40 });
    const track = await inTab().track(clips[0]!);
    expect(track).toEqual({ state: 'found', value: { identity, parts: [part(0), part(10)] } });
  });

  it('begin anew with frame 0, and end where one is damaged', async () => {
    const store = inTab();
    await store.begin(work('a'));
    for (const firstFrame of [0, 10, 0, 10, 20])
      expect(await store.append('a', seen(firstFrame))).toBe('kept');
    const database = await openUnfinishedDatabase(databaseName);
    await database.put('parts', { ...part(10), points: new Float32Array(3) }, ['a-side', 10]);
    database.close();
    const track = await store.track(work('a').clips[0]!);
    expect(track).toMatchObject({ value: { parts: [{ firstFrame: 0 }] } });
  });

  it('are kept up to a bound, and the first of them stay', async () => {
    const store = new IndexedUnfinishedStore(databaseName, 10_000);
    await store.begin(work('a'));
    const outcomes = [];
    for (const firstFrame of [0, 10, 20]) outcomes.push(await store.append('a', seen(firstFrame)));
    expect(outcomes).toEqual(['kept', 'kept', 'passed-by']);
  });

  it('give way to what is finished, in one go', async () => {
    const store = inTab();
    await store.begin(work('a'));
    await store.append('a', seen(0));
    const outcome = await fakeEngine().track({ file: new File(['x'], 'side.mp4'), model: 'lite' });
    const tracked = (outcome as { value: TrackedClip }).value;
    expect(await store.finish('a', 0, tracked)).toBe('kept');
    store.leave('a');
    const { clips } = await found();
    expect(clips[0]!.state).toBe('done');
    expect(await store.finished(clips[0]!)).toEqual({ state: 'found', value: tracked });
    expect(await store.append('a', seen(0))).toBe('passed-by');
  });
});

describe('works', () => {
  it('that a tab is at are not offered to another, nor deleted by it', async () => {
    const [one, other] = [inTab(), inTab()];
    await one.begin(work('a'));
    await one.append('a', seen(0));
    expect(await other.latest(null)).toEqual({ state: 'nothing' });
    await other.begin(work('b'));
    expect(await one.append('a', seen(10))).toBe('kept');
    one.leave('a');
    expect((await found()).id).toBe('a');
  });

  it('go along with the one that goes on with their clips; the rest is deleted', async () => {
    const store = inTab();
    await store.begin(work('a'));
    await store.append('a', seen(0));
    await store.append('a', seen(0, 1));
    store.leave('a');
    const { clips } = await found();
    await store.begin({ ...work('b'), clips: clips.slice(0, 1) });
    expect(await store.append('b', seen(10))).toBe('kept');
    const database = await openUnfinishedDatabase(databaseName);
    expect(await database.getAllKeys('works')).toEqual(['b']);
    expect(await database.getAllKeys('parts')).toEqual([
      ['a-side', 0],
      ['a-side', 10],
    ]);
    database.close();
    await store.end('b');
    expect(await inTab().latest(null)).toEqual({ state: 'nothing' });
  });

  it('are deleted after seven days', async () => {
    const store = inTab();
    await store.begin(work('a'));
    await store.append('a', seen(0));
    store.leave('a');
    const database = await openUnfinishedDatabase(databaseName);
    const stored = (await database.get('works', 'a'))!;
    for (const [days, state] of [
      [6.9, 'found'],
      [7.1, 'nothing'],
    ] as const) {
      await database.put('works', { ...stored, touchedAt: new Date(Date.now() - days * DAY_MS) });
      expect((await store.latest(null)).state).toBe(state);
    }
    expect(await database.count('parts')).toBe(0);
    database.close();
  });

  it('are not kept where the browser has no storage, or no room, and nobody is disturbed', async () => {
    const store = inTab();
    await store.begin(work('a'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.append('a', seen(0))).toBe('full');
    put.mockRestore();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no storage', 'SecurityError');
    });
    expect(await store.append('a', seen(0))).toBe('closed');
    expect(await store.latest(null)).toEqual({ state: 'closed' });
    open.mockRestore();
    expect(await store.append('a', seen(0))).toBe('kept');
  });
});
