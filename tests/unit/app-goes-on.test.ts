import { describe, expect, it } from 'vitest';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import type { Engine } from '../../src/app/engine';
import type { ChosenFile } from '../../src/app/home/sort-files';
import { faultDetails } from '../../src/app/recovery/fault-details';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { MemoryUnfinishedStore } from '../fixtures/page/memory-unfinished-store';

const video = (name: string, bytes = name): ChosenFile => ({
  file: new File([bytes], name, { type: 'video/mp4', lastModified: 7 }),
  kind: 'video',
});
const part = (firstFrame: number, frames: number): TrackPart => ({
  firstFrame,
  timesS: new Float64Array(frames),
  points: new Float32Array(frames * 33 * 3),
  after: null,
});
const identity = { sha256: 'ab12', model: 'full' } as unknown as TrackIdentity;

/** Hands over 48 frames of a clip; a clip whose name has "hang" in it comes no further, "crash" breaks off there. */
function engineOf(asked: Parameters<Engine['track']>[0][] = []): Engine {
  const engine = fakeEngine();
  const { track } = engine;
  engine.track = async (request, listener, signal) => {
    asked.push(request);
    const goesOn = (request.goOnFrom?.parts ?? []).length > 0;
    if (!goesOn) listener?.onPart?.(identity, part(0, 48));
    if (/crash/.test(request.file.name) && !goesOn) {
      return { ok: false, error: { code: 'worker-crashed', message: 'It broke.', detail: '' } };
    }
    if (/hang/.test(request.file.name) && !goesOn) {
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    }
    return track(request, listener, signal);
  };
  return engine;
}

const after = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const open = (store: MemoryUnfinishedStore, engine = engineOf()): Session =>
  new Session(engine, DEFAULT_SETTINGS, undefined, { store });

describe('an analysis that broke off', () => {
  it('is offered after a reload, and the same file goes on from what was seen, with its settings', async () => {
    const store = new MemoryUnfinishedStore();
    const first = open(store);
    await first.set({ ...DEFAULT_SETTINGS, model: 'lite', statureCm: 181 });
    void first.analyse([video('hang.mp4')]);
    await after();

    const asked: Parameters<Engine['track']>[0][] = [];
    const second = open(store, engineOf(asked));
    await second.begin();
    const { clips } = second.state().keeping.unfinished!;
    expect(clips).toMatchObject([{ name: 'hang.mp4', state: 'broken-off', framesKept: 48, frameCount: 480 }]);
    await second.analyse([video('hang.mp4')]);
    expect(asked[0]?.model).toBe('lite');
    expect(asked[0]?.goOnFrom?.parts.map(({ firstFrame }) => firstFrame)).toEqual([0]);
    expect(second.state()).toMatchObject({ screen: 'result', settings: { statureCm: 181 } });
  });

  it('begins anew with another file, whose parts are kept in its place', async () => {
    const store = new MemoryUnfinishedStore();
    void open(store).analyse([video('hang.mp4')]);
    await after();
    const asked: Parameters<Engine['track']>[0][] = [];
    const second = open(store, engineOf(asked));
    await second.begin();
    void second.analyse([video('another-hang.mp4', 'other bytes')]);
    await after();
    expect(asked[0]).not.toHaveProperty('goOnFrom');
    expect(store.work?.clips.map(({ name }) => name)).toEqual(['another-hang.mp4']);
  });

  it('does not look again at a clip that was finished, with or without its file', async () => {
    const files = [video('side.mp4'), video('rear-hang.mp4')];
    for (const dropped of [files, files.slice(1)]) {
      const store = new MemoryUnfinishedStore();
      const first = open(store);
      // The network that the made-up findings say they are of.
      await first.set({ ...DEFAULT_SETTINGS, model: 'full' });
      void first.analyse(files);
      await expect.poll(() => store.work?.clips.map(({ state }) => state)).toEqual(['done', 'broken-off']);
      await expect.poll(() => store.work?.clips[1]?.framesKept).toBe(48);
      const asked: Parameters<Engine['track']>[0][] = [];
      const second = open(store, engineOf(asked));
      await second.begin();
      await second.analyse(dropped);
      expect(asked.map(({ file }) => file.name)).toEqual(['rear-hang.mp4']);
      expect(second.state().clips.map(({ name, tracked }) => [name, !!tracked])).toEqual([
        ['side.mp4', true],
        ['rear-hang.mp4', true],
      ]);
    }
  });

  it('gives the report of the finished clip alone, and stays offered', async () => {
    const store = new MemoryUnfinishedStore();
    void open(store).analyse([video('side.mp4'), video('rear-hang.mp4')]);
    await expect.poll(() => store.work?.clips[1]?.framesKept).toBe(48);
    const second = open(store);
    await second.begin();
    await second.finishUnfinished();
    expect(second.state().judged?.report).toBeDefined();
    await expect
      .poll(() => second.state().keeping.unfinished?.clips.map(({ name, framesKept }) => [name, framesKept]))
      .toContainEqual(['rear-hang.mp4', 48]);
  });

  it('is deleted when the user stops it', async () => {
    const store = new MemoryUnfinishedStore();
    const session = open(store);
    void session.analyse([video('hang.mp4')]);
    await expect.poll(() => store.work?.clips[0]?.framesKept).toBe(48);
    session.stop();
    await expect.poll(() => store.work).toBeNull();
  });

  it('is tried again from where it crashed, and from the beginning with another network', async () => {
    const asked: Parameters<Engine['track']>[0][] = [];
    const session = open(new MemoryUnfinishedStore(), engineOf(asked));
    await session.analyse([video('crash.mp4')]);
    expect(session.state()).toMatchObject({
      screen: 'home',
      failures: [{ failure: { code: 'worker-crashed' } }],
    });
    await expect.poll(() => session.state().keeping.unfinished?.clips.length).toBe(1);
    await session.tryAgain('lite');
    expect(asked[1]).not.toHaveProperty('goOnFrom');
    expect(asked[1]?.model).toBe('lite');
    await expect.poll(() => session.state().keeping.unfinished?.clips.length).toBe(1);
    await session.tryAgain();
    expect(asked[2]?.goOnFrom?.parts).toHaveLength(1);
    expect(session.state().screen).toBe('result');
  });

  it('leaves nothing to go on from where the clip itself is at fault', async () => {
    const store = new MemoryUnfinishedStore();
    const session = new Session(fakeEngine({ unreadable: ['bad.mp4'] }), DEFAULT_SETTINGS, undefined, {
      store,
    });
    await session.analyse([video('bad.mp4')]);
    await expect.poll(() => store.work).toBeNull();
  });
});

describe('details of a fault', () => {
  it('name no file of the runner’s', () => {
    const details = faultDetails(
      new Error('cannot draw Anna at the track (3).mp4 nor my-knee.mov'),
      ['Anna at the track (3).mp4'],
      'at Result',
    );
    expect(details).toContain('cannot draw [file] nor [file]');
    expect(details).not.toMatch(/Anna|knee/);
    expect(details).toContain('at Result');
  });
});
