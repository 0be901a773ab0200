import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserCameras } from '../../src/camera/browser-cameras';
import type { CameraFormat, CameraTrouble, OpenCamera } from '../../src/camera/camera';
import { MUTED_MS } from '../../src/camera/track-camera';
import { words } from '../../src/core/words/words';
import { FakeDevices, FakeTrack, named } from '../fixtures/camera/fake-cameras';

const ANY = { deviceId: null, format: null };
const mode = (widthPx: number, heightPx: number, framesPerSecond: number): CameraFormat => ({
  widthPx,
  heightPx,
  framesPerSecond,
});
const ORDINARY = [mode(1280, 720, 30), mode(640, 480, 30)];

function camerasOf(devices: FakeDevices | undefined, secure = true, permission: PermissionState = 'granted') {
  return browserCameras(devices as unknown as MediaDevices | undefined, {
    secure,
    permission: () => Promise.resolve(permission),
  });
}

async function opened(track: FakeTrack, permission?: PermissionState): Promise<OpenCamera> {
  const answer = await camerasOf(new FakeDevices(track), true, permission).open(ANY);
  if (!answer.ok) throw new Error(answer.trouble);
  return answer.camera;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a camera that does not open', () => {
  it.each<[string, CameraTrouble, boolean]>([
    ['NotAllowedError', 'refused', true],
    ['SecurityError', 'refused', true],
    ['SecurityError', 'insecure', false],
    ['NotFoundError', 'missing', true],
    ['NotReadableError', 'busy', true],
    ['AbortError', 'busy', true],
    ['TypeError', 'unsupported', true],
    ['TypeError', 'insecure', false],
    ['OverconstrainedError', 'failed', true],
    ['SomethingNew', 'failed', true],
  ])('%s is %s', async (name, trouble, secure) => {
    const errors = Array.from({ length: 3 }, () => named(name));
    expect(await camerasOf(new FakeDevices(...errors), secure).open(ANY)).toEqual({ ok: false, trouble });
    expect(words.cameraTroubles[trouble].whatToDo).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('nor does one where the browser knows of none', async () => {
    const trouble = async (secure: boolean) => camerasOf(undefined, secure).open(ANY);
    // The default is for what is left out, so no devices have to be said with an object that has none.
    const none = browserCameras({} as MediaDevices, {
      secure: false,
      permission: () => Promise.resolve(null),
    });
    expect(await trouble(true)).toEqual({ ok: false, trouble: 'unsupported' });
    expect(await none.open(ANY)).toEqual({ ok: false, trouble: 'insecure' });
  });

  it('asks again for any camera where its own is gone, and without wishes where they cannot be met', async () => {
    const gone = named('OverconstrainedError');
    const devices = new FakeDevices(gone, gone, new FakeTrack(ORDINARY));
    expect((await camerasOf(devices).open({ deviceId: 'old', format: null })).ok).toBe(true);
    const [first, second, third] = devices.asked.map(({ video }) => video);
    expect(first).toMatchObject({ deviceId: { exact: 'old' } });
    expect(second).not.toHaveProperty('deviceId');
    expect(third).toBe(true);
    expect(devices.asked.every(({ audio }) => audio === false)).toBe(true);
  });

  it('is not asked for twice where the person said no', async () => {
    const devices = new FakeDevices(named('NotAllowedError'));
    await camerasOf(devices).open({ deviceId: 'one', format: null });
    expect(devices.asked).toHaveLength(1);
  });
});

describe('what a camera gives', () => {
  it.each<[string, CameraFormat[], CameraFormat]>([
    [
      '60 frames at 720 rows before 1080 rows',
      [mode(1920, 1080, 30), mode(1280, 720, 60)],
      mode(1280, 720, 60),
    ],
    ['1080 rows at equal frames', [mode(1920, 1080, 30), mode(1280, 720, 30)], mode(1920, 1080, 30)],
    [
      '720 rows at 30 before 480 rows at 120',
      [mode(1280, 720, 30), mode(640, 480, 120)],
      mode(1280, 720, 30),
    ],
    ['480 rows at 30 before 720 rows at 10', [mode(1280, 720, 10), mode(640, 480, 30)], mode(640, 480, 30)],
    ['all there is', [mode(320, 240, 15)], mode(320, 240, 15)],
  ])('%s', async (_, modes, wanted) => {
    expect((await opened(new FakeTrack(modes))).format).toEqual(wanted);
  });

  it('is not restarted where it has no more frames to give', async () => {
    const track = new FakeTrack(ORDINARY);
    await opened(track);
    expect(track.asked).toEqual([]);
  });

  it('is offered within what it states; one that states nothing offers what it gives', async () => {
    const { offers } = await opened(new FakeTrack([mode(1280, 720, 60), mode(640, 480, 30)]));
    expect(offers).toEqual([
      mode(1280, 720, 60),
      mode(1280, 720, 30),
      mode(640, 480, 60),
      mode(640, 480, 30),
    ]);
    const silent = await opened(new FakeTrack(ORDINARY, false));
    expect(silent.offers).toEqual([silent.format]);
  });

  it('changes to the nearest, one change after the other, and stays where the browser refuses', async () => {
    const track = new FakeTrack(ORDINARY);
    const camera = await opened(track);
    const both = [camera.change(mode(640, 480, 30)), camera.change(mode(1280, 720, 30))];
    expect(await Promise.all(both)).toEqual([mode(640, 480, 30), mode(1280, 720, 30)]);
    track.refuses = true;
    expect(await camera.change(mode(640, 480, 30))).toEqual(mode(1280, 720, 30));
    expect(track.asked.at(-1)).toEqual(mode(1280, 720, 30));
  });

  it('is listed without microphones', async () => {
    expect(await camerasOf(new FakeDevices()).list()).toEqual([{ id: 'one', name: 'the one' }]);
  });
});

describe('a camera that is lost', () => {
  it.each<[PermissionState, CameraTrouble]>([
    ['granted', 'unplugged'],
    ['denied', 'refused'],
  ])('with permission %s: %s, told once, and to those who ask later', async (permission, trouble) => {
    const track = new FakeTrack(ORDINARY);
    const camera = await opened(track, permission);
    const told: CameraTrouble[] = [];
    camera.onLost((why) => told.push(why));
    const forgotten = vi.fn();
    camera.onLost(forgotten)();
    track.end();
    track.end();
    await vi.advanceTimersByTimeAsync(1);
    camera.onLost((why) => told.push(why));
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual([trouble, trouble]);
    expect(forgotten).not.toHaveBeenCalled();
  });

  it('is busy once there has been no picture for a while, and not before', async () => {
    const track = new FakeTrack(ORDINARY);
    const lost = vi.fn();
    (await opened(track)).onLost(lost);
    track.mute(true);
    await vi.advanceTimersByTimeAsync(MUTED_MS - 1);
    track.mute(false);
    await vi.advanceTimersByTimeAsync(MUTED_MS);
    expect(lost).not.toHaveBeenCalled();
    track.mute(true);
    await vi.advanceTimersByTimeAsync(MUTED_MS);
    expect(lost).toHaveBeenCalledExactlyOnceWith('busy');
    expect(track.readyState).toBe('ended');
  });

  it('is not lost when it is closed: its light goes out', async () => {
    const track = new FakeTrack(ORDINARY);
    const camera = await opened(track);
    const lost = vi.fn();
    camera.onLost(lost);
    camera.close();
    track.end();
    await vi.advanceTimersByTimeAsync(MUTED_MS);
    expect(track.readyState).toBe('ended');
    expect(lost).not.toHaveBeenCalled();
  });
});
