import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordCamera } from '../../src/camera/record-camera';
import type { Recording, RunningRecording } from '../../src/camera/recorder';
import { recordingBitRate, recordingType } from '../../src/camera/recording-type';
import { cameraInHand, FakeRecorder, shelfWithRoom } from '../fixtures/camera/fake-recorder';

const OPTIONS = { longestS: 60, name: 'run' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  FakeRecorder.supported = /webm/;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (s: number): Promise<unknown> => vi.advanceTimersByTimeAsync(s * 1000);

async function recorded(running: RunningRecording): Promise<Recording & { text: string }> {
  const answer = await running.done;
  if (!answer.ok) throw new Error(answer.trouble);
  return { ...answer.recording, text: await answer.recording.file.text() };
}

describe('a recording ends', () => {
  it('when it is asked to, with its last piece, all of it on the shelf', async () => {
    const { camera, listeners } = cameraInHand();
    const { shelf, shelved } = shelfWithRoom(99);
    const running = recordCamera(shelf)(camera, OPTIONS);
    await pass(3.5);
    expect(running.elapsedS).toBeCloseTo(3.5, 6);
    expect(running.bytes).toBe(3);
    running.stop();
    running.stop();
    const found = await recorded(running);
    expect(found).toMatchObject({ end: 'asked', text: '0123', shelfId: 'run.webm', hiddenS: 0 });
    expect(found.durationS).toBeCloseTo(3.5, 6);
    expect(found.file).toMatchObject({ name: 'run.webm', type: 'video/webm' });
    expect(shelved).toMatchObject([{ finished: true, pieces: { length: 4 } }]);
    expect(listeners.size).toBe(0);
    expect(camera.close).not.toHaveBeenCalled();
    await pass(100);
    expect(running.elapsedS).toBeCloseTo(3.5, 6);
  });

  it('when it is long enough', async () => {
    const running = recordCamera(null)(cameraInHand().camera, { ...OPTIONS, longestS: 5 });
    await pass(4.9);
    expect(FakeRecorder.last!.state).toBe('recording');
    await pass(0.2);
    expect(await recorded(running)).toMatchObject({ end: 'long-enough', durationS: 5, shelfId: null });
  });

  it('when the camera is lost, by the camera’s word or because its tracks end', async () => {
    for (const byWord of [true, false]) {
      const { camera, lose } = cameraInHand();
      const running = recordCamera(shelfWithRoom(9).shelf)(camera, OPTIONS);
      await pass(2.5);
      if (byWord) lose();
      else FakeRecorder.last!.stop();
      expect(await recorded(running)).toMatchObject({ end: 'camera-lost', text: '012' });
    }
  });

  it('when the recorder fails', async () => {
    const running = recordCamera(shelfWithRoom(9).shelf)(cameraInHand().camera, OPTIONS);
    await pass(2.5);
    FakeRecorder.last!.fail();
    expect(await recorded(running)).toMatchObject({ end: 'recorder-failed', text: '012' });
  });

  it('even where the recorder never answers: what it had handed over is kept', async () => {
    const running = recordCamera(shelfWithRoom(9).shelf)(cameraInHand().camera, OPTIONS);
    await pass(2.5);
    FakeRecorder.last!.hangs = true;
    running.stop();
    await pass(5);
    expect(await recorded(running)).toMatchObject({ end: 'asked', text: '01', durationS: 2.5 });
  });

  it('when the storage is full: the shelf has what found room, the file all of it', async () => {
    const { shelf, shelved } = shelfWithRoom(3);
    const running = recordCamera(shelf)(cameraInHand().camera, OPTIONS);
    await pass(10);
    expect(await recorded(running)).toMatchObject({ end: 'storage-full', text: '01234', durationS: 4 });
    expect(shelved).toMatchObject([{ finished: true, pieces: { length: 3 } }]);
  });

  it.each([0, 1])('but goes on in memory where there is room for %i pieces only', async (room) => {
    const { shelf, shelved } = shelfWithRoom(room);
    const running = recordCamera(shelf)(cameraInHand().camera, { ...OPTIONS, longestS: 5.5 });
    await pass(6);
    expect(await recorded(running)).toMatchObject({ end: 'long-enough', text: '012345', shelfId: null });
    expect(shelved).toEqual([]);
  });
});

describe('nothing comes of it', () => {
  it('where the browser has no recorder, or none for any of our kinds', async () => {
    FakeRecorder.supported = /ogg/;
    const trouble = { ok: false, trouble: 'unsupported' };
    expect(await recordCamera(null)(cameraInHand().camera, OPTIONS).done).toEqual(trouble);
    vi.stubGlobal('MediaRecorder', undefined);
    expect(await recordCamera(null)(cameraInHand().camera, OPTIONS).done).toEqual(trouble);
  });

  it('where the recorder cannot be started', async () => {
    class Refusing extends FakeRecorder {
      override start(): void {
        throw new DOMException('', 'NotSupportedError');
      }
    }
    vi.stubGlobal('MediaRecorder', Refusing);
    const { shelf, shelved } = shelfWithRoom(9);
    const { done } = recordCamera(shelf)(cameraInHand().camera, OPTIONS);
    expect(await done).toEqual({ ok: false, trouble: 'unsupported' });
    expect(shelved).toEqual([]);
  });

  it('where no frame came: the shelf is as it was', async () => {
    const { shelf, shelved } = shelfWithRoom(9);
    const running = recordCamera(shelf)(cameraInHand('no frames').camera, OPTIONS);
    await pass(3);
    running.stop();
    expect(await running.done).toEqual({ ok: false, trouble: 'no-frames' });
    expect(shelved).toEqual([]);
  });
});

it('counts how long the page was out of sight, and goes on', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  const see = (visibilityState: string): void => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const running = recordCamera(null)(cameraInHand().camera, OPTIONS);
  await pass(1);
  see('hidden');
  await pass(2);
  see('visible');
  await pass(1);
  see('hidden');
  await pass(0.5);
  running.stop();
  expect(await recorded(running)).toMatchObject({ hiddenS: 2.5, durationS: 4.5, end: 'asked' });
});

describe('how it is recorded', () => {
  it('MP4 where it can be, else WebM, else not at all', () => {
    expect(recordingType(() => true)).toEqual({ mimeType: 'video/mp4;codecs=avc1', ending: 'mp4' });
    expect(recordingType((type) => type.includes('vp8'))).toMatchObject({ ending: 'webm' });
    expect(recordingType(() => false)).toBeNull();
  });

  it('with more bits for more pixels and frames, within bounds', () => {
    const format = fc.record({
      widthPx: fc.integer({ min: 160, max: 4000 }),
      heightPx: fc.integer({ min: 120, max: 3000 }),
      framesPerSecond: fc.double({ min: 5, max: 240, noNaN: true }),
    });
    fc.assert(
      fc.property(format, (one) => {
        const rate = recordingBitRate(one);
        expect(rate).toBeGreaterThanOrEqual(4e6);
        expect(rate).toBeLessThanOrEqual(20e6);
        expect(recordingBitRate({ ...one, widthPx: one.widthPx * 2 })).toBeGreaterThanOrEqual(rate);
      }),
    );
    const hd = { widthPx: 1280, heightPx: 720, framesPerSecond: 60 };
    // 55.3 million pixels a second.
    expect(recordingBitRate(hd) / 1e6).toBeCloseTo(8.3, 1);
  });
});
