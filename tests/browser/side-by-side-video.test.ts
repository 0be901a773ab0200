import { BlobSource, Input, MP4, VideoSampleSink, WEBM } from 'mediabunny';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnnotatedVideo, CompareVideoRequest, Outcome, VideoHalf } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import { AnalysisClient } from '../../src/client/analysis-client';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { type PoseTrack, trackFromFrames } from '../../src/core/pose/pose-track';
import { countOpenFrames } from '../fixtures/clips/count-open-frames';
import { drawNumber, readNumber } from '../fixtures/clips/frame-number';
import { type ClipRecipe, makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const SIZE = { widthPx: 640, heightPx: 480 };
/** The number of a frame stands about the hips, this share of the picture's height wide and high. */
const NUMBER_SHARE = 0.4;
/** Hip to ankle as a share of the picture's height. */
const LEG_SHARE = 0.36;

interface Run {
  readonly fps: number;
  readonly frames: number;
  /** Contacts of the foot that is counted, evenly spaced, s. */
  readonly firstS: number;
  readonly strideS: number;
  readonly strides: number;
}

/** 60 frames a second, three strides; and another camera, another step rate, one stride fewer. */
const BEFORE: Run = { fps: 60, frames: 150, firstS: 0.3, strideS: 0.7, strides: 3 };
const AFTER: Run = { fps: 30, frames: 72, firstS: 0.2, strideS: 0.9, strides: 2 };

/** Shows its frame's number, counted from 1, about the runner's hips. */
function numbered(run: Run, changes: Partial<ClipRecipe> = {}): Promise<File> {
  const { widthPx, heightPx } = { ...SIZE, ...changes };
  const sidePx = heightPx * NUMBER_SHARE;
  const draw: ClipRecipe['draw'] = (context, i) => {
    context.fillStyle = '#777';
    context.fillRect(0, 0, widthPx, heightPx);
    context.translate((widthPx - sidePx) / 2, (heightPx - sidePx) / 2);
    drawNumber(context, sidePx, sidePx, i + 1);
  };
  const timesS = steadyTimes(run.frames, run.fps);
  return makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS, draw, ...changes });
}

/** A standing figure, hips in the picture's middle. */
function standing({ frames, fps }: Run, { widthPx, heightPx } = SIZE): PoseTrack {
  const heights: Readonly<Record<string, number>> = {
    hip: 0.5,
    knee: 0.5 + LEG_SHARE / 2,
    ankle: 0.5 + LEG_SHARE,
  };
  const points = KEYPOINTS.map((name) => {
    const [side, joint = ''] = name.split('_');
    const share = heights[joint];
    if (share === undefined) return null;
    return { xPx: widthPx * (side === 'left' ? 0.47 : 0.53), yPx: heightPx * share, confidence: 0.9 };
  });
  return trackFromFrames(
    steadyTimes(frames, fps).map((timeS) => ({ timeS, points })),
    widthPx,
    heightPx,
  );
}

function half(file: File, run: Run, changes: Partial<VideoHalf> = {}): VideoHalf {
  const strides = Array.from({ length: run.strides }, (_, i) => {
    const fromS = run.firstS + i * run.strideS;
    return { fromS, toS: fromS + run.strideS };
  });
  return { file, track: standing(run), view: 'side-right', strides, mirrored: false, ...changes };
}

async function request(changes: Partial<CompareVideoRequest> = {}): Promise<CompareVideoRequest> {
  const before = changes.before ?? half(await numbered(BEFORE), BEFORE);
  const after = changes.after ?? half(await numbered(AFTER), AFTER);
  return { side: 'left', skeleton: false, ...changes, before, after };
}

const clients: AnalysisClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
  vi.restoreAllMocks();
});

function newClient(startWorker?: () => Worker): AnalysisClient {
  const client = new AnalysisClient(startWorker ? { startWorker } : {});
  clients.push(client);
  return client;
}

function made(outcome: Outcome<AnnotatedVideo>): AnnotatedVideo {
  if (!outcome.ok) throw new Error(`${outcome.error.message} (${outcome.error.detail})`);
  return outcome.value;
}

interface SeenFrame {
  readonly timeS: number;
  /** The number in the left half and in the right one. */
  readonly numbers: readonly [number, number];
  readonly context: OffscreenCanvasRenderingContext2D;
}

/** The part of a half in which the number stands when the leg is as long there as in the other half. */
function numberIn(context: OffscreenCanvasRenderingContext2D, place: 0 | 1): ImageData {
  const { width, height } = context.canvas;
  // Legs reach as far as the higher of the two pictures shows them: 2.85 legs a picture, hips 1.5 below its top.
  const legPx = height / 2.85;
  const sidePx = (legPx * NUMBER_SHARE) / LEG_SHARE;
  const [x, y] = [width * (place === 0 ? 0.25 : 0.75), legPx * 1.5];
  return context.getImageData(x - sidePx / 2, y - sidePx / 2, sidePx, sidePx);
}

async function watch(video: Blob, onFrame: (frame: SeenFrame) => void = () => {}): Promise<SeenFrame[]> {
  using input = new Input({ formats: [MP4, WEBM], source: new BlobSource(video) });
  const track = (await input.getPrimaryVideoTrack())!;
  const canvas = new OffscreenCanvas(await track.getDisplayWidth(), await track.getDisplayHeight());
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const frames: SeenFrame[] = [];
  for await (const sample of new VideoSampleSink(track).samples()) {
    sample.draw(context, 0, 0);
    const numbers = [readNumber(numberIn(context, 0)), readNumber(numberIn(context, 1))] as const;
    frames.push({ timeS: sample.timestamp, numbers, context });
    onFrame(frames.at(-1)!);
    sample.close();
  }
  return frames;
}

/** When the later run is as far in its stride as the earlier one, s: written down here once more, from the contacts. */
function partnerS(timeS: number): number {
  const along = (timeS - BEFORE.firstS) / BEFORE.strideS;
  const atS = (stride: number, share: number): number =>
    AFTER.firstS + ((stride % AFTER.strides) + share) * AFTER.strideS;
  if (along < 0) return atS(0, 0);
  if (along > BEFORE.strides) return atS(BEFORE.strides - 1, 1);
  return atS(Math.floor(along), along - Math.floor(along));
}

/** Within one frame of the later run; at a contact either stride's end will do. */
function expectPaired(frames: readonly SeenFrame[]): void {
  for (const { timeS, numbers } of frames) {
    const shownS = (numbers[1] - 1) / AFTER.fps;
    const off = [-1e-4, 1e-4].map((dust) => Math.abs(shownS - partnerS(timeS + dust)));
    expect(Math.min(...off), `at ${timeS} s frame ${numbers[1]}`).toBeLessThan(0.5 / AFTER.fps + 1e-3);
  }
}

describe('two runs in one video', () => {
  it('show the same percent of the stride in every frame, which are those of the run before', async () => {
    const told: number[] = [];
    const video = made(
      await newClient().compareVideo(await request(), ({ framesDone = 0 }) => told.push(framesDone)),
    );
    const frames = await watch(video.file);
    expect(video.frames).toBe(150);
    expect(frames.length).toBe(150);
    frames.forEach(({ timeS, numbers }, i) => {
      expect(Math.abs(timeS - i / 60)).toBeLessThan(5e-5);
      expect(numbers[0]).toBe(i + 1);
    });
    expectPaired(frames);
    // Both strides of the later run are there, and it goes on and does not stand.
    expect(new Set(frames.map(({ numbers }) => numbers[1])).size).toBeGreaterThan(50);
    expect(told.at(-1)).toBe(150);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('have legs of the same length and hips at the same height, however they were filmed', async () => {
    const small = { widthPx: 320, heightPx: 240 };
    const tall = { widthPx: 360, heightPx: 640 };
    const before = half(await numbered(BEFORE, { ...tall, rotationDeg: 90 }), BEFORE, {
      track: standing(BEFORE, tall),
    });
    const after = half(await numbered(AFTER, small), AFTER, { track: standing(AFTER, small) });
    const frames = await watch(made(await newClient().compareVideo(await request({ before, after }))).file);
    // Their numbers are read at one size and height: the reader says NaN where they are not.
    expect(frames.map(({ numbers }) => numbers[0])).toEqual(frames.map((_, i) => i + 1));
    expectPaired(frames);
  });

  it('run the same way where one of them is mirrored', async () => {
    const flipped: ClipRecipe['draw'] = (context, i) => {
      context.fillStyle = '#777';
      context.fillRect(0, 0, SIZE.widthPx, SIZE.heightPx);
      const sidePx = SIZE.heightPx * NUMBER_SHARE;
      context.translate((SIZE.widthPx + sidePx) / 2, (SIZE.heightPx - sidePx) / 2);
      context.scale(-1, 1);
      drawNumber(context, sidePx, sidePx, i + 1);
    };
    const after = half(await numbered(AFTER, { draw: flipped }), AFTER, { mirrored: true });
    expectPaired(await watch(made(await newClient().compareVideo(await request({ after }))).file));
  });

  it('have their words, and their skeletons where they are asked for', async () => {
    /** How far a part of the picture, as shares of its sides, is from grey. */
    const contrast = ({ context }: SeenFrame, x: number, y: number, wide: number, high: number): number => {
      const { width, height } = context.canvas;
      const { data } = context.getImageData(x * width, y * height, wide * width, high * height);
      let off = 0;
      for (let i = 0; i < data.length; i += 4) off += Math.abs(data[i]! - 0x77) > 40 ? 1 : 0;
      return off / (data.length / 4);
    };
    for (const skeleton of [false, true]) {
      const seen: number[][] = [];
      const video = made(await newClient().compareVideo(await request({ skeleton })));
      await watch(video.file, (frame) =>
        seen.push([
          contrast(frame, 0.01, 0.025, 0.04, 0.03),
          contrast(frame, 0.51, 0.025, 0.04, 0.03),
          contrast(frame, 0.42, 0.925, 0.16, 0.03),
          // The shins.
          contrast(frame, 0.2, 0.74, 0.1, 0.06),
          contrast(frame, 0.7, 0.74, 0.1, 0.06),
        ]),
      );
      for (const [before, after, percent, left, right] of seen) {
        for (const word of [before!, after!, percent!]) expect(word).toBeGreaterThan(0.5);
        for (const shins of [left!, right!]) {
          if (skeleton) expect(shins).toBeGreaterThan(0.04);
          else expect(shins).toBeLessThan(0.01);
        }
      }
    }
  });

  it('may be one and the same clip', async () => {
    const file = await numbered(BEFORE);
    const own = half(file, BEFORE);
    const frames = await watch(
      made(await newClient().compareVideo(await request({ before: own, after: own }))).file,
    );
    const within = frames.filter(({ timeS }) => timeS > 0.31 && timeS < 2.39);
    for (const { numbers } of within) expect(numbers[1]).toBe(numbers[0]);
    expect(within.length).toBe(125);
  });

  it('are made of clips that only the <video> element may play', async () => {
    const recipe = { container: 'webm', codec: 'vp8' } as const;
    const [shortBefore, shortAfter] = [
      { ...BEFORE, frames: 60, strides: 1 },
      { ...AFTER, strides: 2 },
    ];
    const before = half(await numbered(shortBefore, recipe), shortBefore, { decoder: 'element' });
    const after = half(await numbered(shortAfter, recipe), shortAfter, { decoder: 'element' });
    const frames = await watch(made(await newClient().compareVideo(await request({ before, after }))).file);
    expect(frames.map(({ numbers }) => numbers[0])).toEqual(frames.map((_, i) => i + 1));
    expect(frames.length).toBe(60);
    expectPaired(frames.filter(({ timeS }) => timeS < 0.99));
  });
});

describe('what cannot be put beside each other', () => {
  it('is said with the run that it is about', async () => {
    const client = newClient();
    const empty = new File([], 'run.mp4');
    const broken = await client.compareVideo(await request({ before: half(empty, BEFORE) }));
    expect(broken).toMatchObject({ ok: false, error: { code: 'empty-file' } });
    expect(!broken.ok && broken.error.message).toMatch(/^The earlier run’s clip: .*\.$/);
    const hevc = await client.compareVideo(await request({ after: half(await makeHevc(30), AFTER) }));
    expect(hevc).toMatchObject({ ok: false, error: { code: 'cannot-decode' } });
    expect(!hevc.ok && hevc.error.message).toMatch(/^The later run’s clip: .*\.$/);
    const none = await client.compareVideo(
      await request({ after: half(await numbered(AFTER), AFTER, { strides: [] }) }),
    );
    expect(none).toMatchObject({ ok: false, error: { code: 'bad-track' } });
    expect(!none.ok && none.error.message).toMatch(/no whole stride/);
  });
});

describe('memory and stopping', () => {
  it('holds a few frames only, and none when it is through or stopped', async () => {
    const asked = await request();
    const service = new AnalysisService(serviceParts(numberReader()));
    const open = countOpenFrames();
    try {
      expect((await service.compareVideo(asked, { onProgress: () => {} })).ok).toBe(true);
      expect(open.frames.size).toBe(0);
      expect(open.pictures.size).toBe(0);
      // Two decoders, each of which may hand over at once the 40 packets that it was given, and hold 8 before that.
      expect(open.most().frames).toBeLessThan(2 * 48);
      // Each frame once, and those of the stride that begins again, with what a decoder reads ahead.
      expect(open.decoded()).toBeLessThan(150 + 72 * 2 + 60);
      const stopped = await service.compareVideo(asked, {
        onProgress: ({ framesDone = 0 }) => void (framesDone > 3 && service.cancel()),
      });
      expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(open.frames.size).toBe(0);
      expect(open.pictures.size).toBe(0);
    } finally {
      open.stop();
    }
  });

  it('ends within a second when it is stopped and leaves the worker fit for the next one', async () => {
    let started = 0;
    const client = newClient(() => {
      started++;
      const url = new URL('../fixtures/clips/faulty.worker.ts', import.meta.url);
      return new Worker(url, { type: 'module', name: 'no-fault' });
    });
    const asked = await request();
    const stop = new AbortController();
    let stoppedMs = 0;
    const outcome = await client.compareVideo(
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
    expect(made(await client.compareVideo(asked)).frames).toBe(150);
    expect(started).toBe(1);
  });
});
