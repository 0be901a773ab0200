import { canEncodeVideo, EncodedPacketSink } from 'mediabunny';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clipFrames } from '../../src/media/clip-frames';
import { describeClip } from '../../src/media/describe-clip';
import { FrameFeed } from '../../src/media/frame-feed';
import { openClip } from '../../src/media/open-clip';
import { readAhead } from '../../src/media/read-ahead';
import { pixelsOf, sizeOf } from '../../src/picture/network-picture';
import { readNumber } from '../fixtures/clips/frame-number';
import { type ClipRecipe, makeClip, steadyTimes } from '../fixtures/clips/make-clip';

const SIZE = { widthPx: 320, heightPx: 240 };
const KINDS: readonly Pick<ClipRecipe, 'container' | 'codec'>[] = [
  { container: 'webm', codec: 'vp8' },
  { container: 'webm', codec: 'vp9' },
  { container: 'mkv', codec: 'vp9' },
  { container: 'mp4', codec: 'vp9' },
  { container: 'mp4', codec: 'av1' },
  { container: 'mp4', codec: 'avc' },
  { container: 'mov', codec: 'avc' },
  { container: 'mkv', codec: 'avc' },
];
const encodable = new Map<string, boolean>();
for (const { codec } of KINDS) encodable.set(codec, await canEncodeVideo(codec, { width: 320, height: 240 }));

async function watch(file: File, longestPx = 512) {
  const clip = await openClip(file);
  try {
    const info = await describeClip(file, clip);
    const numbers: number[] = [];
    const timesS: number[] = [];
    const sizes = new Set<string>();
    for await (const frame of readAhead(clipFrames(clip, longestPx), 2)) {
      const pixels = pixelsOf(frame, longestPx);
      numbers.push(readNumber(pixels));
      timesS.push(frame.timeS);
      sizes.add(`${pixels.width}x${pixels.height}@${sizeOf(frame).widthPx / pixels.width}`);
    }
    return { info, numbers, timesS, sizes: [...sizes] };
  } finally {
    clip.close();
  }
}

function expectTimes(found: readonly number[], expected: readonly number[], withinS: number): void {
  expect(found.length).toBe(expected.length);
  found.forEach((timeS, i) => expect(Math.abs(timeS - expected[i]!)).toBeLessThanOrEqual(withinS));
}

const counting = (n: number, from = 1): number[] => Array.from({ length: n }, (_, i) => i + from);

describe('every frame once, in order, with its time', () => {
  for (const kind of KINDS) {
    const can = encodable.get(kind.codec);
    it.skipIf(!can)(
      `${kind.codec} in ${kind.container}${can ? '' : ' (skipped: no such encoder here)'}`,
      async () => {
        const timesS = steadyTimes(75, 30);
        const {
          info,
          numbers,
          timesS: found,
          sizes,
        } = await watch(await makeClip({ ...kind, ...SIZE, timesS }));
        expect(numbers).toEqual(counting(75));
        // Matroska and WebM round to 1 ms.
        expectTimes(found, timesS, kind.container === 'mp4' || kind.container === 'mov' ? 1e-4 : 6e-4);
        expect(info).toMatchObject({
          ...SIZE,
          frameCount: 75,
          variableFrameRate: false,
          rotationDeg: 0,
          decoder: 'webcodecs',
        });
        expect(info.fps).toBeCloseTo(30, 1);
        expect(info.durationS).toBeCloseTo(2.5, 2);
        expect(sizes).toEqual(['320x240@1']);
      },
    );
  }
});

it('says what the file is', async () => {
  const recipe = { codec: 'vp9', ...SIZE, timesS: steadyTimes(20, 30) } as const;
  const named = async (container: ClipRecipe['container']) =>
    (await watch(await makeClip({ ...recipe, container }))).info;
  expect(await named('mp4')).toMatchObject({ container: 'MP4', codec: 'VP9' });
  expect(await named('mkv')).toMatchObject({ container: 'MKV', codec: 'VP9' });
  expect(await named('webm')).toMatchObject({ container: 'WebM', codec: 'VP9' });
});

describe('real times', () => {
  it('keeps a variable frame rate as it is', async () => {
    // A phone that slows down in bad light: 30 frames a second, then 20, then 30.
    const timesS = [
      ...steadyTimes(30, 30),
      ...steadyTimes(20, 20).map((t) => 1 + t),
      ...steadyTimes(30, 30).map((t) => 2 + t),
    ];
    for (const container of ['mp4', 'webm'] as const) {
      const found = await watch(await makeClip({ container, codec: 'vp9', ...SIZE, timesS }));
      expect(found.numbers).toEqual(counting(80));
      expectTimes(found.timesS, timesS, 6e-4);
      expect(found.info.variableFrameRate).toBe(true);
      expect(found.info.fps).toBeCloseTo(79 / timesS[79]!, 1);
    }
  });

  it('leaves out what an edit list trims off', async () => {
    const timesS = steadyTimes(40, 30).map((t) => t - 10 / 30);
    const found = await watch(await makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS }));
    expect(found.numbers).toEqual(counting(30, 11));
    expectTimes(found.timesS, steadyTimes(30, 30), 1e-4);
    expect(found.info.frameCount).toBe(30);
  });

  it('keeps a late start', async () => {
    const timesS = steadyTimes(20, 30).map((t) => t + 0.5);
    const found = await watch(await makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS }));
    expectTimes(found.timesS, timesS, 1e-3);
    expect(found.info.durationS).toBeCloseTo(20 / 30, 2);
  });

  it('reads the recording rate of Android slow motion', async () => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, 240);
    const recipe = { container: 'mp4', codec: 'vp9', ...SIZE, timesS: steadyTimes(20, 30) } as const;
    const slow = await watch(await makeClip({ ...recipe, tags: { 'com.android.capture.fps': bytes } }));
    expect(slow.info.capturedFps).toBe(240);
    expect((await watch(await makeClip(recipe))).info).not.toHaveProperty('capturedFps');
  });
});

describe('pictures', () => {
  it.each([0, 90, 180, 270] as const)('are upright when stored turned by %i degrees', async (rotationDeg) => {
    const upright = { widthPx: 240, heightPx: 320 };
    const found = await watch(
      await makeClip({
        container: 'mp4',
        codec: 'vp9',
        ...upright,
        rotationDeg,
        timesS: steadyTimes(20, 30),
      }),
    );
    expect(found.numbers).toEqual(counting(20));
    expect(found.info).toMatchObject({ ...upright, rotationDeg });
    expect(found.sizes).toEqual(['240x320@1']);
  });

  it('are drawn at the size asked for, and never blown up', async () => {
    const file = await makeClip({
      container: 'webm',
      codec: 'vp9',
      widthPx: 640,
      heightPx: 480,
      timesS: steadyTimes(20, 30),
    });
    const small = await watch(file, 256);
    expect(small.sizes).toEqual(['256x192@2.5']);
    expect(small.numbers).toEqual(counting(20));
    expect((await watch(file, 2000)).sizes).toEqual(['640x480@1']);
  });
});

describe('decoded frames', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are closed at once: few are open at any time, none at the end, also when the reader leaves early', async () => {
    const file = await makeClip({ container: 'webm', codec: 'vp8', ...SIZE, timesS: steadyTimes(300, 60) });
    const open = new Set<VideoFrame>();
    let most = 0;
    const closeFrame = VideoFrame.prototype.close;
    const spy = vi.spyOn(VideoFrame.prototype, 'close').mockImplementation(function (this: VideoFrame) {
      open.delete(this);
      closeFrame.call(this);
    });
    vi.stubGlobal(
      'VideoDecoder',
      class extends VideoDecoder {
        constructor(init: VideoDecoderInit) {
          super({
            ...init,
            output: (frame) => {
              open.add(frame);
              most = Math.max(most, open.size);
              init.output(frame);
            },
          });
        }
      },
    );
    try {
      expect((await watch(file)).numbers.length).toBe(300);
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThan(60);
      expect(open.size).toBe(0);
      const clip = await openClip(file);
      for await (const frame of clipFrames(clip, 512)) if (frame.timeS > 1) break;
      clip.close();
      await vi.waitFor(() => expect(open.size).toBe(0));
    } finally {
      spy.mockRestore();
    }
  });

  it('does not list the frames of a file again where they are known', async () => {
    const file = await makeClip({ container: 'webm', codec: 'vp8', ...SIZE, timesS: steadyTimes(90, 30) });
    const clip = await openClip(file);
    const { timesS, keyPlaces } = clip;
    clip.close();
    const walk = vi.spyOn(EncodedPacketSink.prototype, 'packets');
    const again = await openClip(file, undefined, { timesS, keyPlaces });
    // One frame is decoded to choose who decodes.
    expect(walk.mock.calls.filter(([, , options]) => options?.metadataOnly)).toEqual([]);
    walk.mockRestore();
    expect([again.timesS, again.keyPlaces]).toEqual([timesS, keyPlaces]);
    let read = 0;
    for await (const { timeS } of clipFrames(again, 512)) expect(timeS).toBeCloseTo(timesS[read++]!, 6);
    again.close();
    expect(read).toBe(90);
  });

  it('uses the memory of frames again, also when it begins elsewhere', async () => {
    const file = await makeClip({ container: 'webm', codec: 'vp8', ...SIZE, timesS: steadyTimes(90, 30) });
    const clip = await openClip(file);
    const take = vi.spyOn(clip.planeMemory, 'take');
    const keep = 3;
    const feed = new FrameFeed(
      clip.timesS,
      (from) => clipFrames(clip, 512, undefined, undefined, { from }),
      keep,
    );
    for (const from of [0, 60, 20, 70, 40]) {
      let read = 0;
      for await (const frame of feed.from(from)) {
        expect('planes' in frame).toBe(true);
        if (++read === 10) break;
      }
    }
    await feed.close();
    clip.close();
    const taken = take.mock.results.map(({ value }) => value as unknown);
    expect(taken.length).toBeGreaterThanOrEqual(50);
    // Those that can be read again, the one in use, and those that are read ahead.
    expect(new Set(taken).size).toBeLessThanOrEqual(keep + 1 + 3);
  });
});
