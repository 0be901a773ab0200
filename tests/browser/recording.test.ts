import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenCamera } from '../../src/camera/camera';
import { recordCamera } from '../../src/camera/record-camera';
import { AnalysisClient } from '../../src/client/analysis-client';
import { OriginRecordingShelf } from '../../src/storage/recordings/origin-recording-shelf';
import type { RecordingShelf } from '../../src/storage/recordings/recording-shelf';
import { canvasCamera } from '../fixtures/camera/canvas-camera';

const NAME = 'plumbline.recordings.test';
const FPS = 30;
const client = new AnalysisClient();
let camera: OpenCamera & { readonly drawn: number };
let shelf: OriginRecordingShelf;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the analysis will make of a file. */
async function probed(file: File) {
  const outcome = await client.probe(file);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
}

beforeEach(async () => {
  shelf = new OriginRecordingShelf(NAME);
  await shelf.removeAll();
  camera = canvasCamera({ widthPx: 640, heightPx: 360, framesPerSecond: FPS });
});

afterEach(async () => {
  camera.close();
  await shelf.removeAll();
});

describe('a recording', () => {
  it('is a clip that the analysis reads: size, length and frames as the camera gave them', async () => {
    const running = recordCamera(shelf)(camera, { longestS: 2, name: 'run' });
    await wait(500);
    expect(await shelf.list()).toEqual([]);
    const answer = await running.done;
    const { drawn } = camera;
    if (!answer.ok) throw new Error(answer.trouble);
    const { recording } = answer;
    expect(recording).toMatchObject({ end: 'long-enough', hiddenS: 0 });
    expect(recording.durationS).toBeCloseTo(2, 0);
    const clip = await probed(recording.file);
    console.info(
      `${clip.container} ${clip.codec}: ${clip.frameCount} frames of ${drawn} drawn, ${clip.fps.toFixed(2)} a second, ${clip.durationS.toFixed(3)} s of ${recording.durationS.toFixed(3)}`,
    );
    expect(clip).toMatchObject({ widthPx: 640, heightPx: 360, rotationDeg: 0, decoder: 'webcodecs' });
    expect(Math.abs(clip.durationS - recording.durationS)).toBeLessThan(0.25);
    // What is drawn while the recorder starts and ends may be none of it.
    expect(Math.abs(clip.frameCount - drawn)).toBeLessThanOrEqual(8);
    expect(Math.abs(clip.fps - drawn / recording.durationS)).toBeLessThan(2.5);
    const [kept] = await shelf.list();
    expect(kept).toMatchObject({ id: recording.shelfId, name: recording.file.name, brokenOff: false });
    expect(kept!.bytes).toBe(recording.file.size);
    await shelf.remove(kept!.id);
    expect(await shelf.list()).toEqual([]);
  });

  it.each(['video/mp4;codecs=avc1', 'video/webm;codecs=vp9'])(
    'in %s that is broken off is there when the page is opened again, and can be read',
    async (mimeType) => {
      const { written, lengthS } = await tabThatDies(mimeType);
      const after = new OriginRecordingShelf(NAME);
      const [found, ...others] = await after.list();
      expect(others).toEqual([]);
      expect(found).toMatchObject({ name: 'run', brokenOff: true, bytes: written });
      const file = (await after.file(found!.id))!;
      expect(file.size).toBe(written);
      const clip = await probed(file);
      // MP4 holds back the fragment under way.
      expect(clip.durationS).toBeGreaterThan(0.8);
      expect(clip.durationS).toBeLessThan(lengthS + 0.1);
      // The browser leaves frames out where its encoder cannot keep up, but makes none.
      expect(clip.fps).toBeGreaterThan(FPS / 3);
      expect(clip.fps).toBeLessThan(FPS + 4);
    },
  );

  it('is kept up to where there was no more room, and handed over whole', async () => {
    const running = recordCamera(roomFor(2))(camera, { longestS: 20, name: 'run' });
    const answer = await running.done;
    if (!answer.ok) throw new Error(answer.trouble);
    const { recording } = answer;
    expect(recording.end).toBe('storage-full');
    const [kept] = await shelf.list();
    expect(kept).toMatchObject({ id: recording.shelfId, brokenOff: false });
    expect(kept!.bytes).toBeLessThan(recording.file.size);
    const whole = await probed(recording.file);
    const shelved = await probed((await shelf.file(kept!.id))!);
    expect(Math.abs(whole.durationS - recording.durationS)).toBeLessThan(0.25);
    expect(shelved.durationS).toBeGreaterThan(0.5);
    expect(shelved.durationS).toBeLessThan(whole.durationS);
  });
});

describe('the shelf', () => {
  it('does not list what another tab is writing, and tells of what has come to its end', async () => {
    const other = new OriginRecordingShelf(NAME);
    let heard = 0;
    const leave = other.subscribe(() => heard++);
    const writer = (await shelf.begin('run.webm', 'video/webm', new Date(5000)))!;
    expect(await writer.write(new Blob(['one']))).toBe(true);
    expect(await other.list()).toEqual([]);
    expect(await writer.write(new Blob(['two']))).toBe(true);
    const file = await writer.finish();
    expect(await file.text()).toBe('onetwo');
    expect(file).toMatchObject({ name: 'run.webm', type: 'video/webm', lastModified: 5000 });
    expect(await other.list()).toEqual([
      { id: writer.id, name: 'run.webm', startedAt: new Date(5000), bytes: 6, brokenOff: false },
    ]);
    await expect.poll(() => heard).toBe(1);
    await shelf.remove(writer.id);
    await expect.poll(() => heard).toBe(2);
    expect(await other.file(writer.id)).toBeNull();
    leave();
  });

  it('lists the latest first, and forgets what was discarded or never had a frame', async () => {
    for (const at of [3000, 9000, 6000]) {
      const writer = (await shelf.begin(`${at}`, 'video/mp4', new Date(at)))!;
      await writer.write(new Blob(['x']));
      await writer.finish();
    }
    const writer = (await shelf.begin('no', 'video/mp4', new Date(1)))!;
    await writer.write(new Blob(['x']));
    await writer.discard();
    await (await shelf.begin('empty', 'video/mp4', new Date(1)))!.finish();
    expect((await shelf.list()).map(({ name }) => name)).toEqual(['9000', '6000', '3000']);
    expect(await shelf.removeAll()).toBe(true);
  });
});

/**
 * Another realm writes two pieces and is gone in mid-recording.
 * @returns bytes that were answered for, and after which length of recording they were there, s
 */
async function tabThatDies(mimeType: string): Promise<{ written: number; lengthS: number }> {
  const pieces: Blob[] = [];
  const recorder = new MediaRecorder(camera.stream, {
    mimeType,
    videoBitsPerSecond: 4e6,
    ...{ videoKeyFrameIntervalDuration: 1000 },
  });
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const beganMs = performance.now();
  recorder.start(1000);
  await expect.poll(() => pieces.length, { timeout: 15_000, interval: 50 }).toBeGreaterThanOrEqual(2);
  const lengthS = (performance.now() - beganMs) / 1000;
  recorder.stop();
  const worker = new Worker(new URL('../fixtures/camera/shelf-writer.worker.ts', import.meta.url), {
    type: 'module',
  });
  const [first, second] = pieces;
  await new Promise<void>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = () => resolve();
    worker.postMessage({ name: NAME, mimeType, pieces: [first, second] });
  });
  expect(await shelf.list()).toEqual([]);
  worker.terminate();
  await expect.poll(async () => (await shelf.list()).length).toBe(1);
  return { written: first!.size + second!.size, lengthS };
}

/** The shelf, on a disk that is full after so many pieces. */
function roomFor(pieces: number): RecordingShelf {
  const small: RecordingShelf = {
    begin: async (name, mimeType, startedAt) => {
      const writer = await shelf.begin(name, mimeType, startedAt);
      let left = pieces;
      return writer && { ...writer, write: async (piece) => left-- > 0 && writer.write(piece) };
    },
    list: () => shelf.list(),
    file: (id) => shelf.file(id),
    remove: (id) => shelf.remove(id),
    subscribe: (listener) => shelf.subscribe(listener),
  };
  return small;
}
