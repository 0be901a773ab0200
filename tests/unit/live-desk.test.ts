import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveDesk } from '../../src/app/live/live-desk';
import type { AnalysisFailure } from '../../workers/analysis-api';
import type { LiveSeen } from '../../workers/live-api';
import { fakeCameras, fakeLiveEngine, livePerson, FAKE_DEVICES } from '../fixtures/live';
import { fakeVideo, takenFrom } from '../fixtures/live/fake-video';

const PERSON = livePerson('runner');
const FRAME_MS = 1000 / 30;
const CRASHED: AnalysisFailure = { code: 'worker-crashed', message: 'It stopped.', detail: 'test' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function deskWith({ lookMs = 20, startMs = 100 } = {}) {
  const stream = {
    getTracks: () => [],
    getVideoTracks: () => [{ getSettings: () => ({}) }],
  } as unknown as MediaStream;
  const cameras = fakeCameras({ person: PERSON, film: () => ({ stream, stop() {} }) });
  const engine = fakeLiveEngine({ person: PERSON, lookMs, startMs, nowS: () => 5 });
  const { take, pictures } = takenFrom();
  const read = vi.fn(() => Promise.resolve({ width: 600, height: 800, close() {} } as ImageBitmap));
  const desk = new LiveDesk(cameras, engine, { take, readPhoto: read });
  const video = fakeVideo(FRAME_MS);
  const seen: LiveSeen[] = [];
  desk.onSeen((each) => seen.push(each));
  return { cameras, engine, desk, video, seen, pictures, read };
}

/** The camera is on, and looked at. */
async function running(options = {}) {
  const all = deskWith(options);
  all.desk.attach(all.video.element);
  const opened = all.desk.open('lite');
  await vi.advanceTimersByTimeAsync(150);
  await opened;
  return all;
}

describe('a camera that is opened', () => {
  it('asks for nothing before; then opening, loading, live', async () => {
    const { cameras, engine, desk } = deskWith();
    const phases: string[] = [];
    desk.subscribe(() => {
      if (phases.at(-1) !== desk.state().phase) phases.push(desk.state().phase);
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect([cameras.asked, engine.starts.length, desk.state().phase]).toEqual([0, 0, 'off']);
    void desk.open('lite');
    await vi.advanceTimersByTimeAsync(1000);
    expect(phases).toEqual(['off', 'opening', 'loading', 'live']);
    expect(desk.state().devices).toEqual(FAKE_DEVICES);
    expect(desk.state().format).toMatchObject({ widthPx: PERSON.widthPx, heightPx: PERSON.heightPx });
  });

  it('is off with its trouble where it is refused, and may be asked for again', async () => {
    const { cameras, desk } = deskWith();
    cameras.refuseWith('refused');
    await desk.open('lite');
    expect(desk.state()).toMatchObject({ phase: 'off', trouble: 'refused', camera: null });
    cameras.refuseWith(null);
    void desk.open('lite');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.state()).toMatchObject({ phase: 'live', trouble: null });
  });

  it('is let go at once where the page was left while the browser asked', async () => {
    const { cameras, desk } = deskWith();
    const opened = desk.open('lite');
    desk.close();
    await opened;
    expect([cameras.asked, cameras.on, desk.state().phase]).toEqual([1, 0, 'off']);
  });

  it('makes room for another one: never two at once', async () => {
    const { cameras, desk } = await running();
    void desk.open('lite', 'phone');
    expect(cameras.on).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(cameras.on).toBe(1);
    expect(desk.state().camera?.device.id).toBe('phone');
  });

  it('is off with its trouble when it is lost, and the list of cameras follows the plugs', async () => {
    const { cameras, desk, seen } = await running();
    const forget = desk.subscribe(() => {});
    cameras.setDevices([]);
    cameras.lose('unplugged');
    await vi.advanceTimersByTimeAsync(50);
    expect(desk.state()).toMatchObject({ phase: 'off', trouble: 'unplugged', camera: null, devices: [] });
    const before = seen.length;
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.length).toBe(before);
    forget();
  });

  it('is let go with its worker when it is closed', async () => {
    const { cameras, engine, desk, video } = await running();
    desk.close();
    expect([cameras.on, engine.disposals, desk.state().phase]).toEqual([0, 1, 'off']);
    expect(video.element.srcObject).toBeNull();
    expect(video.waiting).toBe(0);
  });
});

describe('the loop', () => {
  it('has one look under way at most and takes the newest frame next, with rising times', async () => {
    const { engine, desk, video, seen, pictures } = await running({ lookMs: 2.6 * FRAME_MS });
    await video.show(300);
    expect(engine.mostAtOnce).toBe(1);
    // Every 2.6 frames a look: most frames are skipped, none waits.
    expect(seen.length).toBeGreaterThan(300 / 2.6 - 4);
    expect(seen.length).toBeLessThan(300 / 2.6 + 4);
    expect(desk.lag.looked).toBe(seen.length);
    expect(desk.lag.looked + desk.lag.skipped).toBeGreaterThan(297);
    expect(desk.lag.looked + desk.lag.skipped).toBeLessThanOrEqual(301);
    seen.forEach(({ timeS }, i) => i > 0 && expect(timeS).toBeGreaterThan(seen[i - 1]!.timeS));
    // A look begins with the frame on show: at most one frame old, and it takes 2.6.
    expect(desk.lag.frameToDrawMs).toBeLessThan(3.7 * FRAME_MS);
    desk.close();
    await vi.advanceTimersByTimeAsync(500);
    expect(pictures.open).toBe(0);
  });

  it('looks at every frame where the network is quick', async () => {
    const { desk, video } = await running({ lookMs: 5 });
    await video.show(60);
    await vi.advanceTimersByTimeAsync(50);
    expect(desk.lag).toMatchObject({ looked: 60, skipped: 0 });
  });

  it('goes on by itself after the element showed nothing, as in a hidden tab', async () => {
    const { video, seen } = await running();
    await video.show(10);
    await vi.advanceTimersByTimeAsync(60_000);
    const before = seen.length;
    await video.show(10);
    expect(seen.length).toBeGreaterThan(before + 5);
  });

  it('starts the worker again once by itself, then says so and keeps the picture', async () => {
    const { engine, desk, video, cameras } = await running();
    await video.show(5);
    engine.failLooksWith(CRASHED);
    await video.show(1);
    await vi.advanceTimersByTimeAsync(60);
    expect(desk.state()).toMatchObject({ phase: 'loading', failure: null });
    await vi.advanceTimersByTimeAsync(200);
    expect(engine.starts.length).toBe(2);
    expect(desk.state()).toMatchObject({ phase: 'live', failure: null });
    await video.show(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(desk.state()).toMatchObject({ phase: 'live', failure: CRASHED });
    expect([engine.starts.length, cameras.on]).toEqual([2, 1]);
    // Asked for anew by the person, it tries anew.
    engine.failLooksWith(null);
    void desk.open('lite');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.state()).toMatchObject({ phase: 'live', failure: null });
  });

  it('says that no network can be loaded, and the camera stays on', async () => {
    const { engine, desk, cameras } = deskWith();
    engine.failStartsWith({ ...CRASHED, code: 'model-failed' });
    void desk.open('lite');
    await vi.advanceTimersByTimeAsync(2000);
    expect(desk.state()).toMatchObject({ phase: 'live', failure: { code: 'model-failed' } });
    expect([engine.starts.length, cameras.on]).toEqual([2, 1]);
  });

  it('stands still without an element, and goes on with the next one', async () => {
    const { desk, video, seen } = await running();
    await video.show(5);
    desk.attach(null);
    expect(video.waiting).toBe(0);
    const other = fakeVideo(FRAME_MS);
    desk.attach(other.element);
    await vi.advanceTimersByTimeAsync(50);
    const before = seen.length;
    await other.show(10);
    expect(seen.length).toBeGreaterThan(before + 5);
  });
});

describe('a photo', () => {
  it('is looked at by itself, without any camera', async () => {
    const { desk, engine, cameras } = deskWith();
    const looked = desk.lookAt(new Blob(['photo']), 'heavy');
    await vi.advanceTimersByTimeAsync(500);
    expect(await looked).toMatchObject({ ok: true, value: { widthPx: 600, heightPx: 800 } });
    expect(engine.looks).toMatchObject([{ alone: true, scale: 1 }]);
    expect([cameras.asked, engine.starts]).toEqual([0, [{ model: 'heavy' }]]);
  });

  it('comes between two frames of a camera that is on, which then goes on with its own network', async () => {
    const { desk, engine, video, seen } = await running();
    await video.show(5);
    const looked = desk.lookAt(new Blob(['photo']), 'heavy');
    await video.show(10);
    expect((await looked).ok).toBe(true);
    expect(seen.every(({ timeS }) => timeS > 0)).toBe(true);
    await vi.advanceTimersByTimeAsync(300);
    const before = seen.length;
    await video.show(10);
    expect(seen.length).toBeGreaterThan(before + 5);
    expect(engine.starts.map(({ model }) => model)).toEqual(['lite', 'heavy', 'lite']);
    expect(engine.mostAtOnce).toBe(1);
  });

  it('that is none is said to be none', async () => {
    const { desk, read } = deskWith();
    read.mockRejectedValueOnce(new Error('no picture'));
    const looked = desk.lookAt(new Blob(['text']), 'lite');
    await vi.advanceTimersByTimeAsync(500);
    expect(await looked).toMatchObject({ ok: false, error: { code: 'cannot-decode' } });
  });
});

describe('the mirror', () => {
  it('is on for a camera that looks at its person, and stays as the person chose', async () => {
    const { desk } = await running();
    expect(desk.state().mirrored).toBe(true);
    desk.mirror(false);
    void desk.open('lite', 'phone');
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.state().mirrored).toBe(false);
  });
});
