import { BlobSource, EncodedPacketSink, Input, MP4, VideoSampleSink, WEBM } from 'mediabunny';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnnotatedVideo, AnnotateRequest, Outcome, Progress } from '../../workers/analysis-api';
import { AnalysisClient } from '../../src/client/analysis-client';
import { AnalysisService } from '../../workers/analysis-service';
import type { GaitEvent } from '../../src/core/gait/events';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { type PoseTrack, trackFromFrames } from '../../src/core/pose/pose-track';
import { bitrateFor } from '../../src/media/annotate-video-encoder';
import { type ClipRecipe, makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const SIZE = { widthPx: 640, heightPx: 480 };
const NOTHING = { skeleton: false, events: false, angles: false };
const GREY = 0x77;

/** A grey clip: whatever else is in it was drawn by us. */
function greyClip(timesS: readonly number[], changes: Partial<ClipRecipe> = {}): Promise<File> {
  const draw: ClipRecipe['draw'] = (context) => {
    context.fillStyle = '#777777';
    context.fillRect(0, 0, 4000, 4000);
  };
  return makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS, draw, ...changes });
}

/** A standing figure made of the joints alone: hips in the middle, one joint an x of its own. */
function standing(timesS: readonly number[], widthPx = SIZE.widthPx, heightPx = SIZE.heightPx): PoseTrack {
  const place: Readonly<Record<string, readonly [x: number, y: number]>> = {
    shoulder: [0.5, 0.25],
    hip: [0.5, 0.5],
    knee: [0.5, 0.7],
    ankle: [0.5, 0.9],
  };
  const points = KEYPOINTS.map((name) => {
    const [side, joint] = name.split('_');
    const at = joint === undefined ? undefined : place[joint];
    if (!at) return null;
    const xPx = widthPx * (at[0] + (side === 'left' ? -0.05 : 0.05));
    return { xPx, yPx: heightPx * at[1], confidence: 0.9 };
  });
  return trackFromFrames(
    timesS.map((timeS) => ({ timeS, points })),
    widthPx,
    heightPx,
  );
}

function request(file: File, timesS: readonly number[], changes: Partial<AnnotateRequest>): AnnotateRequest {
  const common = { view: 'side-right', events: [], rollDeg: 0, show: NOTHING } as const;
  return { file, track: standing(timesS), ...common, ...changes };
}

const clients: AnalysisClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
  vi.restoreAllMocks();
});

function newClient(): AnalysisClient {
  const client = new AnalysisClient();
  clients.push(client);
  return client;
}

async function annotate(asked: AnnotateRequest): Promise<AnnotatedVideo> {
  return made(await newClient().annotate(asked));
}

function made(outcome: Outcome<AnnotatedVideo>): AnnotatedVideo {
  if (!outcome.ok) throw new Error(`${outcome.error.message} (${outcome.error.detail})`);
  return outcome.value;
}

interface SeenFrame {
  readonly timeS: number;
  /** Share of a part of the picture (as shares of its sides) that is not grey. */
  drawn(left: number, top: number, right: number, bottom: number): number;
  readonly pixels: ImageData;
}

async function watch(video: Blob) {
  using input = new Input({ formats: [MP4, WEBM], source: new BlobSource(video) });
  const track = (await input.getPrimaryVideoTrack())!;
  const frames: SeenFrame[] = [];
  const widthPx = await track.getDisplayWidth();
  const heightPx = await track.getDisplayHeight();
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for await (const sample of new VideoSampleSink(track).samples()) {
    sample.draw(context, 0, 0);
    const pixels = context.getImageData(0, 0, widthPx, heightPx);
    frames.push({
      timeS: sample.timestamp,
      pixels,
      drawn: (...part) => drawnShare(pixels, ...part),
    });
    sample.close();
  }
  let packets = 0;
  const sink = new EncodedPacketSink(track);
  for (let packet = await sink.getFirstPacket(); packet; packet = await sink.getNextPacket(packet)) packets++;
  return {
    widthPx,
    heightPx,
    frames,
    packets,
    rotation: await track.getRotation(),
    sound: (await input.getAudioTracks()).length,
  };
}

function drawnShare(pixels: ImageData, left: number, top: number, right: number, bottom: number): number {
  const [x0, x1] = [Math.round(left * pixels.width), Math.round(right * pixels.width)];
  const [y0, y1] = [Math.round(top * pixels.height), Math.round(bottom * pixels.height)];
  let drawn = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = (y * pixels.width + x) * 4;
      const off = [0, 1, 2].map((i) => Math.abs(pixels.data[at + i]! - GREY));
      if (Math.max(...off) > 40) drawn++;
    }
  }
  return drawn / ((x1 - x0) * (y1 - y0));
}

/** MP4 counts in 1/57600 s, the encoder in microseconds. */
const PRECISION_S = 5e-5;

function expectTimes(found: readonly SeenFrame[], expected: readonly number[], withinS = PRECISION_S): void {
  expect(found.length).toBe(expected.length);
  found.forEach(({ timeS }, i) => expect(Math.abs(timeS - expected[i]!)).toBeLessThanOrEqual(withinS));
}

const PANEL = [0, 0, 0.45, 0.2] as const;
const CAPTION = [0.38, 0.91, 0.62, 0.96] as const;
const BODY = [0.42, 0.2, 0.58, 0.95] as const;

describe('the annotated video', () => {
  it('has every frame of the clip with its time, and no sound', async () => {
    const timesS = steadyTimes(75, 30);
    const video = await annotate(request(await greyClip(timesS), timesS, {}));
    expect(video).toMatchObject({ ...SIZE, frames: 75 });
    const seen = await watch(video.file);
    expectTimes(seen.frames, timesS);
    expect(seen).toMatchObject({ ...SIZE, packets: 75, rotation: 0, sound: 0 });
    // Nothing was asked for, so nothing is drawn.
    expect(Math.max(...seen.frames.map((frame) => frame.drawn(0, 0, 1, 1)))).toBe(0);
  });

  it('keeps an uneven rate and a late start', async () => {
    // 60, 30 and 24 frames a second by turns, as phones film in failing light.
    const steps = Array.from({ length: 60 }, (_, i) => [1 / 60, 1 / 30, 1 / 24][Math.floor(i / 7) % 3]!);
    const timesS = steps.map((_, i) => 0.2 + steps.slice(0, i).reduce((sum, each) => sum + each, 0));
    const { file } = await annotate(request(await greyClip(timesS), timesS, {}));
    expectTimes((await watch(file)).frames, timesS);
  });

  it.each([90, 180, 270] as const)(
    'is upright where the clip is stored turned by %i',
    async (rotationDeg) => {
      const timesS = steadyTimes(20, 30);
      const size = { widthPx: 360, heightPx: 640 };
      const clip = await greyClip(timesS, {
        ...size,
        rotationDeg,
        // The sky is white: it must be at the top.
        draw: (context) => {
          context.fillStyle = '#777777';
          context.fillRect(0, 0, 360, 640);
          context.fillStyle = '#ffffff';
          context.fillRect(0, 0, 360, 64);
        },
      });
      const track = standing(timesS, 360, 640);
      const video = await annotate(request(clip, timesS, { track, show: { ...NOTHING, skeleton: true } }));
      const seen = await watch(video.file);
      expect(seen).toMatchObject({ ...size, rotation: 0, packets: 20 });
      const last = seen.frames.at(-1)!;
      expect(last.drawn(0, 0.01, 1, 0.09)).toBe(1);
      expect(last.drawn(...BODY)).toBeGreaterThan(0.03);
      expect(last.drawn(0.65, 0.12, 1, 1)).toBe(0);
    },
  );

  it('cuts an odd last row and column off, since colours are stored by twos', async () => {
    const timesS = steadyTimes(20, 30);
    const clip = await greyClip(timesS, { widthPx: 321, heightPx: 243 });
    const track = standing(timesS, 321, 243);
    const video = await annotate(request(clip, timesS, { track }));
    expect(await watch(video.file)).toMatchObject({ widthPx: 320, heightPx: 242, packets: 20 });
  });

  it('shows the skeleton where the joints are, in the frames that have them', async () => {
    const timesS = steadyTimes(40, 30);
    // The second half was not tracked.
    const track = standing(timesS.slice(0, 20));
    const show = { ...NOTHING, skeleton: true };
    const { frames } = await watch(
      (await annotate(request(await greyClip(timesS), timesS, { track, show }))).file,
    );
    frames.forEach((frame, i) => {
      if (i < 20) expect(frame.drawn(...BODY)).toBeGreaterThan(0.05);
      else expect(frame.drawn(...BODY)).toBeLessThan(0.005);
      expect(frame.drawn(0, 0, 0.35, 1)).toBe(0);
    });
    // The left knee is a filled circle in the left's colour, on its place.
    const { data, width } = frames[5]!.pixels;
    const at = (Math.round(0.7 * 480) * width + Math.round(0.45 * 640)) * 4;
    expect(data[at + 2]! - data[at]!).toBeGreaterThan(80);
  });

  it('names an event about its time and only there', async () => {
    const timesS = steadyTimes(90, 60);
    const events: GaitEvent[] = [
      { type: 'IC', side: 'left', timeS: 0.5, seS: 0.005 },
      { type: 'TO', side: 'left', timeS: 1.2, seS: 0.005 },
    ];
    const show = { ...NOTHING, events: true };
    const { frames } = await watch(
      (await annotate(request(await greyClip(timesS), timesS, { events, show }))).file,
    );
    frames.forEach((frame) => {
      const near = events.some(({ timeS }) => Math.abs(frame.timeS - timeS) < 0.0751);
      if (near) expect(frame.drawn(...CAPTION)).toBeGreaterThan(0.5);
      else expect(frame.drawn(0, 0, 1, 1)).toBeLessThan(0.001);
    });
    expect(frames.filter((frame) => frame.drawn(...CAPTION) > 0.5).length).toBe(18);
  });

  it('shows a panel of angles from the side, none at an angle', async () => {
    const timesS = steadyTimes(20, 30);
    const file = await greyClip(timesS);
    const show = { ...NOTHING, angles: true };
    const side = await watch((await annotate(request(file, timesS, { show }))).file);
    expect(side.frames[10]!.drawn(...PANEL)).toBeGreaterThan(0.3);
    const oblique = await watch((await annotate(request(file, timesS, { show, view: 'oblique' }))).file);
    expect(oblique.frames[10]!.drawn(...PANEL)).toBe(0);
  });

  it('is made of a clip that only the <video> element may play', async () => {
    const timesS = steadyTimes(30, 30);
    const file = await greyClip(timesS, { container: 'webm', codec: 'vp8' });
    const show = { ...NOTHING, skeleton: true };
    const { frames } = await watch(
      (await annotate(request(file, timesS, { decoder: 'element', show }))).file,
    );
    expectTimes(frames, timesS, 6e-4);
    expect(frames[10]!.drawn(...BODY)).toBeGreaterThan(0.05);
  });

  it('says what is wrong with a file that is no clip', async () => {
    const outcome = await newClient().annotate(request(new File([], 'run.mp4'), [0, 1], {}));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'empty-file' } });
  });
});

describe('stopping', () => {
  it('ends within a second and leaves the worker fit for the next one', async () => {
    const timesS = steadyTimes(600, 60);
    const file = await greyClip(timesS, { widthPx: 1280, heightPx: 720 });
    const asked = request(file, timesS, { track: standing(timesS, 1280, 720) });
    let started = 0;
    const startWorker = (): Worker => {
      started++;
      const url = new URL('../fixtures/clips/faulty.worker.ts', import.meta.url);
      return new Worker(url, { type: 'module', name: 'no-fault' });
    };
    const client = new AnalysisClient({ startWorker });
    clients.push(client);
    const stop = new AbortController();
    let stoppedMs = 0;
    const outcome = await client.annotate(
      asked,
      ({ framesDone = 0 }) => {
        if (framesDone < 5 || stoppedMs) return;
        stoppedMs = performance.now();
        stop.abort();
      },
      stop.signal,
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(performance.now() - stoppedMs).toBeLessThan(1000);
    expect(await client.diagnostics()).toMatchObject({ ok: true, value: { busy: false } });
    const short = steadyTimes(20, 30);
    const next = made(await client.annotate(request(await greyClip(short), short, {})));
    expect(next.frames).toBe(20);
    expect(started).toBe(1);
  });
});

const service = () => new AnalysisService(serviceParts(numberReader()));
const quiet = { onProgress: () => {} };

describe('waiting its turn', () => {
  it('goes on when the clip before it is through, and is stopped while it waits', async () => {
    const timesS = steadyTimes(40, 30);
    const file = await makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS });
    const reader = numberReader();
    const one = new AnalysisService(serviceParts(reader));
    const tracked = one.track(
      { file, model: 'lite' },
      { ...quiet, onPreview: ({ picture }) => picture.close() },
    );
    // The network had seen every frame, and one to warm up, before the first word of the second clip.
    const seenBefore: number[] = [];
    const annotated = one.annotate(request(file, timesS, {}), {
      onProgress: () => void seenBefore.push(reader.numbers.length),
    });
    expect((await tracked).ok).toBe(true);
    expect(made(await annotated).frames).toBe(40);
    expect(seenBefore[0]).toBe(41);

    const both = [1, 2].map(() => one.annotate(request(file, timesS, {}), quiet));
    await one.cancel();
    const codes = (await Promise.all(both)).map((outcome) => !outcome.ok && outcome.error.code);
    expect(codes).toEqual(['cancelled', 'cancelled']);
    expect((await one.diagnostics()).busy).toBe(false);
  });
});

describe('how large it becomes', () => {
  it('is what was reckoned, since encoders are told the rate of frames', async () => {
    const sample = await (await fetch('/sample/sample-runner-side.mp4')).blob();
    const file = new File([sample], 'sample.mp4', { type: 'video/mp4' });
    const timesS = steadyTimes(480, 60);
    const video = await annotate(request(file, timesS, { track: standing(timesS, 1280, 720) }));
    expect(video).toMatchObject({ widthPx: 1280, heightPx: 720, frames: 480 });
    const share = (video.file.size * 8) / 8 / bitrateFor(1280, 720, 60, 8);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1.3);
    using input = new Input({ formats: [MP4], source: new BlobSource(video.file) });
    const sink = new EncodedPacketSink((await input.getPrimaryVideoTrack())!);
    const found: number[] = [];
    for await (const packet of sink.packets()) found.push(packet.timestamp);
    found.forEach((timeS, i) => expect(Math.abs(timeS - timesS[i]!)).toBeLessThan(PRECISION_S));
    expect(found.length).toBe(480);
  });

  it('is a smaller picture where no encoder takes the clip’s own size', async () => {
    const timesS = steadyTimes(20, 30);
    const size = { widthPx: 1600, heightPx: 900 };
    const file = await greyClip(timesS, size);
    const isConfigSupported = VideoEncoder.isConfigSupported.bind(VideoEncoder);
    vi.spyOn(VideoEncoder, 'isConfigSupported').mockImplementation((config) =>
      config.width > 1500 ? Promise.resolve({ supported: false, config }) : isConfigSupported(config),
    );
    const track = standing(timesS, 1600, 900);
    const show = { ...NOTHING, skeleton: true };
    const video = made(await service().annotate(request(file, timesS, { track, show }), quiet));
    expect(video).toMatchObject({ widthPx: 1280, heightPx: 720, frames: 20 });
    const { frames } = await watch(video.file);
    // The skeleton shrinks with the picture.
    expect(frames[9]!.drawn(...BODY)).toBeGreaterThan(0.03);
    expect(frames[9]!.drawn(0.6, 0, 1, 1)).toBe(0);
  });
});

describe('an encoder that fails', () => {
  const timesS = steadyTimes(20, 30);

  it('is replaced by the next one, from the first frame on', async () => {
    const file = await greyClip(timesS);
    const Real = globalThis.VideoEncoder;
    let encoders = 0;
    // The first encoder passes its trial, and breaks down in the midst of the clip.
    const encode = Real.prototype.encode;
    const broken = new Set<VideoEncoder>();
    let frames = 0;
    vi.spyOn(Real.prototype, 'encode').mockImplementation(function (this: VideoEncoder, frame, options) {
      if (frame.timestamp === 0) encoders++;
      // The trial is the first, the clip's own encoder the second.
      if (encoders === 2) broken.add(this);
      if (broken.has(this) && frames++ === 10)
        throw new DOMException('the driver went away', 'EncodingError');
      return encode.call(this, frame, options);
    });
    const told: Progress[] = [];
    const outcome = await service().annotate(request(file, timesS, {}), {
      onProgress: (progress) => void told.push(progress),
    });
    expect(made(outcome).frames).toBe(20);
    expect(broken.size).toBe(1);
    expectTimes((await watch(made(outcome).file)).frames, timesS);
    expect(told.filter(({ framesDone }) => framesDone === 0).length).toBe(2);
  });

  it('ends as a sentence when there is no other', async () => {
    const file = await greyClip(timesS);
    vi.spyOn(globalThis.VideoEncoder.prototype, 'encode').mockImplementation(() => {
      throw new DOMException('no memory', 'EncodingError');
    });
    const outcome = await service().annotate(request(file, timesS, {}), quiet);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cannot-encode' } });
    expect(!outcome.ok && outcome.error.message).toMatch(/no encoder that works/);
    expect(!outcome.ok && outcome.error.detail).toContain('no memory');
  });
});
