import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Analysis } from '../../src/core/analysis/analysis';
import { isAvailable, type MeasureId } from '../../src/core/metrics/measure';
import type { PosePoint, PoseTrack } from '../../src/core/pose/pose-track';
import type { PoseEstimator } from '../../src/pose/pose-estimator';
import { COLOUR_BAR, type DecodedFrame } from '../../src/self-test/check-decoding';
import { JOINT_BAR_PX, type KnownJoints } from '../../src/self-test/check-network';
import { CORNERS, NUMBERED_CLIP, patchesOf } from '../../src/self-test/numbered-clip';
import type { SelfTestPart, SelfTestResult } from '../../src/self-test/self-test';
import { selfTest, type SelfTestParts } from '../../workers/self-test';
import { knownRunFiles } from '../self-test/known-run-files';
import { readPng } from '../self-test/read-png';

const FOLDER = new URL('../../public/self-test/', import.meta.url);
const fileOf = (name: string): Buffer => readFileSync(new URL(name, FOLDER));
const known = JSON.parse(fileOf('landmarks.json').toString()) as KnownJoints;

/** Worked out once: they are what most tests leave alone. */
let rightAnalysis: Analysis | undefined;
const rightPixels = pixelsOf(fileOf('runner.png'));
const rightFrames = NUMBERED_CLIP.timesS.map((timeS, i): DecodedFrame => ({ timeS, pixels: drawn(i) }));

/** What a right machine does: decoding is drawn by the clip's plan, and the network answers what is stored. */
function rightMachine(): SelfTestParts {
  return {
    fetchFile: (name) => Promise.resolve(new Blob([new Uint8Array(fileOf(name))])),
    analyzeRun: (tracks, options) => (rightAnalysis ??= analyzeRun(tracks, options)),
    readPicture: () => Promise.resolve(rightPixels),
    readClip: () => frames(),
    takeEstimator: () => Promise.resolve(network()),
  };
}

async function run(change: Partial<SelfTestParts> = {}): Promise<SelfTestResult> {
  const request = { file: new File([], 'numbers.mp4'), models: ['lite'] as const };
  return selfTest({ ...rightMachine(), ...change }, request, () => {}, new AbortController().signal);
}

/** Every part that is off, and what was made of it. */
async function faults(change: Partial<SelfTestParts>): Promise<readonly (readonly [SelfTestPart, string])[]> {
  const { parts } = await run(change);
  return parts.flatMap(({ part, fault }) => (fault ? [[part, fault] as const] : []));
}

function pixelsOf(png: Buffer): ImageData {
  const { widthPx, heightPx, rgb } = readPng(png);
  const data = new Uint8ClampedArray(4 * widthPx * heightPx).fill(255);
  for (let i = 0; i < widthPx * heightPx; i++) data.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
  return { data, width: widthPx, height: heightPx, colorSpace: 'srgb' } as ImageData;
}

/** A change to the bytes of every pixel. */
function repainted(pixels: ImageData, paint: (rgb: number[], at: number) => number[]): ImageData {
  const data = new Uint8ClampedArray(pixels.data);
  for (let at = 0; at < data.length; at += 4) data.set(paint([...data.subarray(at, at + 3)], at), at);
  return { ...pixels, data, width: pixels.width, height: pixels.height } as ImageData;
}
const bgr = (pixels: ImageData): ImageData => repainted(pixels, ([r, g, b]) => [b!, g!, r!]);

function drawn(i: number): ImageData {
  const { widthPx: width, heightPx: height } = NUMBERED_CLIP;
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (const { leftPx, topPx, widthPx, heightPx, rgb } of patchesOf(i + 1)) {
    for (let y = topPx; y < topPx + heightPx; y++) {
      for (let x = leftPx; x < leftPx + widthPx; x++) data.set(rgb, 4 * (y * width + x));
    }
  }
  return { data, width, height, colorSpace: 'srgb' } as ImageData;
}

/** The clip's frames, changed on the way; `null` leaves one out. */
async function* frames(
  change: (frame: DecodedFrame, i: number) => DecodedFrame | null = (frame) => frame,
): AsyncGenerator<DecodedFrame> {
  for (const [i, right] of rightFrames.entries()) {
    const frame = change(right, i);
    if (frame) yield await Promise.resolve(frame);
  }
}

type Move = (point: PosePoint, k: number) => PosePoint;

function network(move: Move | 'nobody' = (point) => point): PoseEstimator {
  const points = known.models.lite!.map(
    (place) => place && { xPx: place[0], yPx: place[1], confidence: 0.9 },
  );
  return {
    model: 'lite',
    backend: 'webgl',
    pictureSizePx: 768,
    estimate: () =>
      Promise.resolve(move === 'nobody' ? null : points.map((point, k) => point && move(point, k))),
    memory: () => ({}),
    restore: () => {},
    reset: () => {},
    dispose: () => {},
  };
}
const on = (move: Move | 'nobody'): Partial<SelfTestParts> => ({
  takeEstimator: () => Promise.resolve(network(move)),
});

/** As half a graphics number holds it: 11 bits of a place in the network's square of 256 px, here 1.7 clip px each. */
const half = (px: number): number => {
  const bits = 2 ** (Math.floor(Math.log2(px)) - 10);
  return Math.round(px / bits) * bits;
};

const analysed = (change: (analysis: Analysis) => Analysis): Partial<SelfTestParts> => ({
  analyzeRun: (tracks, options) => change((rightAnalysis ??= analyzeRun(tracks, options))),
});
const fed = (change: (track: PoseTrack) => PoseTrack): Partial<SelfTestParts> => ({
  analyzeRun: (tracks, options) => analyzeRun(tracks.map(change), options),
});

/** One measure's values, both sides, times a factor. */
function scaled(analysis: Analysis, id: MeasureId, factor: number): Analysis {
  const result = analysis.metrics[id];
  if (!isAvailable(result)) throw new Error(`${id} is not there`);
  const times = <T extends { value: number } | undefined>(each: T): T =>
    each && { ...each, value: each.value * factor };
  const changed = {
    ...result,
    overall: times(result.overall)!,
    left: times(result.left)!,
    right: times(result.right)!,
  };
  return { ...analysis, metrics: { ...analysis.metrics, [id]: changed } };
}

describe('a machine that measures right', () => {
  it('passes, with every number within its bar', async () => {
    const { parts } = await run();
    expect(parts.map(({ part, fault }) => [part, fault])).toEqual([
      ['measuring', null],
      ['picture', null],
      ['decoding', null],
      ['network', null],
    ]);
    expect(parts.flatMap(({ readings }) => readings).filter(({ right }) => !right)).toEqual([]);
  });

  it('may be off by as much as another arithmetic, another decoder and a clock make it', async () => {
    const shaken: Move = (point, k) => ({ ...point, xPx: point.xPx + (k % 2 ? 0.1 : -0.1) });
    const tinted = (frame: DecodedFrame): DecodedFrame => ({
      timeS: frame.timeS + 0.0005,
      pixels: repainted(frame.pixels as ImageData, (rgb) => rgb.map((level) => level + 3)),
    });
    expect(await faults({ ...on(shaken), readClip: () => frames(tinted) })).toEqual([]);
  });
});

describe('a network that is off is found, and what is off is named', () => {
  it.each<[string, Move | 'nobody', string]>([
    ['zeros', (point) => ({ ...point, xPx: 0, yPx: 0, confidence: 0 }), 'no-one-found'],
    ['no numbers', (point) => ({ ...point, xPx: NaN }), 'no-one-found'],
    ['nobody', 'nobody', 'no-one-found'],
    ['3 px to the right', (point) => ({ ...point, xPx: point.xPx + 3 }), 'joints-shifted'],
    ['3 px down', (point) => ({ ...point, yPx: point.yPx - 3 }), 'joints-shifted'],
    ['half precision', (point) => ({ ...point, xPx: half(point.xPx), yPx: half(point.yPx) }), 'imprecise'],
    ['left for right', (point) => ({ ...point, xPx: 1280 - point.xPx }), 'joints-off'],
    ['one joint', (point, k) => (k === 26 ? { ...point, yPx: point.yPx + 60 } : point), 'joints-off'],
  ])('%s', async (_, move, fault) => {
    expect(await faults(on(move))).toEqual([['network', fault]]);
  });

  it('another answer each time', async () => {
    let asked = 0;
    const restless = {
      ...network(),
      estimate: () => network((p) => ({ ...p, xPx: p.xPx + 0.05 * asked })).estimate(null!, asked++),
    };
    expect(await faults({ takeEstimator: () => Promise.resolve(restless) })).toEqual([
      ['network', 'not-repeatable'],
    ]);
  });

  it('one that cannot be loaded is told, with the rest of the test', async () => {
    const takeEstimator = (): Promise<never> => Promise.reject(new Error('no weights'));
    const { parts } = await run({ takeEstimator });
    expect(parts.slice(0, 3).map(({ fault }) => fault)).toEqual([null, null, null]);
    expect(parts[3]).toMatchObject({ model: 'lite', fault: 'broke-off', detail: 'Error: no weights' });
  });
});

describe('a decoder that is off', () => {
  const repaint = (paint: (rgb: number[], at: number) => number[]) => (frame: DecodedFrame) => ({
    ...frame,
    pixels: repainted(frame.pixels as ImageData, paint),
  });
  const upsideDown = ({ timeS, pixels }: DecodedFrame): DecodedFrame => {
    const data = new Uint8ClampedArray(pixels.data.length);
    const count = data.length / 4;
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < 4; k++) data[4 * i + k] = pixels.data[4 * (count - 1 - i) + k]!;
    }
    return { timeS, pixels: { ...pixels, data } };
  };
  it.each<[string, (frame: DecodedFrame, i: number) => DecodedFrame | null, string]>([
    [
      'gives the frame before',
      (frame, i) => ({ ...frame, pixels: drawn(Math.max(0, i - 1)) }),
      'wrong-frames',
    ],
    ['gives one frame for another', (f, i) => (i === 11 ? { ...f, pixels: drawn(12) } : f), 'wrong-frames'],
    ['leaves one out', (frame, i) => (i === 5 ? null : frame), 'wrong-frames'],
    [
      'evens the times out',
      (frame, i) => ({ ...frame, timeS: (i * NUMBERED_CLIP.timesS[23]!) / 23 }),
      'wrong-times',
    ],
    ['exchanges red and blue', repaint(([r, g, b]) => [b!, g!, r!]), 'colours-exchanged'],
    ['takes one colour formula for the other', repaint(bt601ReadAsBt709), 'colours-off'],
    [
      'takes one range of levels for the other',
      repaint((rgb) => rgb.map((v) => 16 + (v * 219) / 255)),
      'colours-off',
    ],
    ['does not turn the picture', (frame) => ({ ...frame, pixels: lying(frame.pixels) }), 'wrong-way-up'],
    ['turns it upside down', upsideDown, 'wrong-way-up'],
    ['gives nothing', () => null, 'cannot-decode'],
  ])('%s', async (_, change, fault) => {
    expect(await faults({ readClip: () => frames(change) })).toEqual([['decoding', fault]]);
  });
});

describe('a picture that is changed on the way', () => {
  it('by a browser that hides what it draws with', async () => {
    const readPicture: SelfTestParts['readPicture'] = () =>
      Promise.resolve(
        repainted(rightPixels, (rgb, at) => (at % 97 === 0 ? rgb.map((level) => level ^ 1) : rgb)),
      );
    expect(await faults({ readPicture })).toEqual([['picture', 'picture-changed']]);
  });

  it('with red and blue exchanged', async () => {
    const readPicture: SelfTestParts['readPicture'] = () => Promise.resolve(bgr(rightPixels));
    expect(await faults({ readPicture })).toEqual([['picture', 'colours-exchanged']]);
  });
});

describe('a core that is broken', () => {
  const slower = (track: PoseTrack): PoseTrack => ({ ...track, timesS: track.timesS.map((t) => 1.02 * t) });
  const crossed = (analysis: Analysis): Analysis => ({
    ...analysis,
    metrics: Object.fromEntries(
      Object.entries(analysis.metrics).map(([id, r]) => [
        id,
        isAvailable(r) ? { ...r, left: r.right, right: r.left } : r,
      ]),
    ) as Analysis['metrics'],
  });
  it.each<[string, Partial<SelfTestParts>, string]>([
    ['a step rate one per cent too high', analysed((a) => scaled(a, 'stepRate', 1.01)), 'measures-off'],
    ['a lean with the wrong sign', analysed((a) => scaled(a, 'trunkLean', -1)), 'measures-off'],
    [
      'radians for degrees',
      analysed((a) => scaled(a, 'kneeFlexionMidStance', Math.PI / 180)),
      'measures-off',
    ],
    ['a clock that runs slow', fed(slower), 'measures-off'],
    ['left for right', analysed(crossed), 'sides-exchanged'],
    ['no run', analysed((a) => ({ ...a, clips: [] })), 'no-run-found'],
    [
      'an error',
      {
        analyzeRun: () => {
          throw new TypeError('x of undefined');
        },
      },
      'broke-off',
    ],
  ])('%s', async (_, change, fault) => {
    expect(await faults(change)).toEqual([['measuring', fault]]);
  });
});

describe('the test itself', () => {
  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const request = { file: new File([], 'numbers.mp4'), models: ['lite'] as const };
    const stopped = selfTest(
      rightMachine(),
      request,
      ({ part }) => {
        if (part === 'decoding') controller.abort();
      },
      controller.signal,
    );
    await expect(stopped).rejects.toThrow(/abort/i);
  });

  it('has the files that its maker makes', () => {
    for (const [name, text] of Object.entries(knownRunFiles())) expect(fileOf(name).toString()).toBe(text);
  });

  it('knows the pixels that stand in its picture', () => {
    const picture = JSON.parse(fileOf('picture.json').toString()) as { rgb: number[]; everyPx: number };
    const { widthPx, heightPx, rgb } = readPng(fileOf('runner.png'));
    const across = Math.ceil(widthPx / picture.everyPx);
    expect(picture.rgb).toHaveLength(3 * across * Math.ceil(heightPx / picture.everyPx));
    const [column, row] = [13, 7];
    const at = 3 * (row * picture.everyPx * widthPx + column * picture.everyPx);
    expect(picture.rgb.slice(3 * (row * across + column)).slice(0, 3)).toEqual([...rgb.subarray(at, at + 3)]);
  });

  it('asks of joints what moves an angle by no more than a tenth of its bar', () => {
    const [hip, knee, ankle] = (['left_hip', 'left_knee', 'left_ankle'] as const).map(
      (name) => known.truth[name]!,
    );
    const shortest = Math.min(
      Math.hypot(hip![0] - knee![0], hip![1] - knee![1]),
      Math.hypot(knee![0] - ankle![0], knee![1] - ankle![1]),
    );
    expect((Math.atan2(2 * JOINT_BAR_PX, shortest) * 180) / Math.PI).toBeLessThanOrEqual(0.2 * 1.05);
  });

  it('draws corners that the usual mistakes move past the bar', () => {
    const most = (paint: (rgb: number[]) => number[]): number =>
      Math.max(...CORNERS.flatMap(({ rgb }) => paint([...rgb]).map((level, k) => Math.abs(level - rgb[k]!))));
    expect(most(bt601ReadAsBt709)).toBeGreaterThan(1.5 * COLOUR_BAR);
  });
});

/** Luma and chroma by ITU-R BT.601, read back by BT.709: the usual confusion. */
function bt601ReadAsBt709(rgb: number[]): number[] {
  const [r, g, b] = rgb as [number, number, number];
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  const [pb, pr] = [(b - y) / 1.772, (r - y) / 1.402];
  return [y + 1.5748 * pr, y - 0.1873 * pb - 0.4681 * pr, y + 1.8556 * pb];
}

/** As it is stored: on its side. */
function lying({ width, height, data }: DecodedFrame['pixels']): DecodedFrame['pixels'] {
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < 4; k++)
        turned[4 * ((width - 1 - x) * height + y) + k] = data[4 * (y * width + x) + k]!;
    }
  }
  return { width: height, height: width, data: turned };
}
