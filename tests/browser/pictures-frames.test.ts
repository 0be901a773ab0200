import { describe, expect, it, vi } from 'vitest';
import { openClip } from '../../src/media/open-clip';
import { stillPictures } from '../../src/media/still-pictures';
import { AnalysisService } from '../../workers/analysis-service';
import type { ClipPicture, PicturesRequest } from '../../workers/analysis-api';
import { drawNumber, readNumber } from '../fixtures/clips/frame-number';
import { type ClipRecipe, makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

/** The number stands here, off the middle, on white: a crop that is a little off would not read it. */
const PLACE = { leftPx: 208, topPx: 24, widthPx: 96, heightPx: 96 };
const SIZE = { widthPx: 320, heightPx: 240 };

function drawAside(context: OffscreenCanvasRenderingContext2D, i: number): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIZE.widthPx, SIZE.heightPx);
  context.save();
  context.translate(PLACE.leftPx, PLACE.topPx);
  drawNumber(context, PLACE.widthPx, PLACE.heightPx, i + 1);
  context.restore();
}

function numberOf(picture: ImageBitmap): number {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  picture.close();
  return readNumber(context.getImageData(0, 0, context.canvas.width, context.canvas.height));
}

/** Moments anywhere within their frames' halves, from a fixed sequence. */
function momentsNear(timesS: readonly number[], frames: readonly number[]): number[] {
  return frames.map((frame, n) => {
    const timeS = timesS[frame]!;
    const towards = n % 2 === 0 ? (timesS[frame + 1] ?? timeS) : (timesS[frame - 1] ?? timeS);
    return timeS + 0.05 * (n % 10) * (towards - timeS);
  });
}

async function ask(file: File, request: Partial<PicturesRequest> & Pick<PicturesRequest, 'timesS'>) {
  const service = new AnalysisService(serviceParts(numberReader()));
  const got: Omit<ClipPicture, 'picture'>[] = [];
  const numbers: number[] = [];
  const sizes = new Set<string>();
  const outcome = await service.pictures(
    { file, crops: request.timesS.map(() => PLACE), maxHeightPx: 1080, ...request },
    {
      onPicture: ({ picture, ...rest }) => {
        sizes.add(`${picture.width}x${picture.height}`);
        numbers.push(numberOf(picture));
        got.push(rest);
        return true;
      },
    },
  );
  expect(await service.diagnostics()).toMatchObject({ busy: false });
  return { outcome, got, numbers, sizes: [...sizes] };
}

const clip = (recipe: Partial<ClipRecipe> & Pick<ClipRecipe, 'timesS'>): Promise<File> =>
  makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, draw: drawAside, ...recipe });

describe('the frames asked for, cut out where asked', () => {
  const frames = [0, 1, 2, 17, 18, 40, 61, 62, 88, 89];

  it.each(['mp4', 'webm', 'mkv'] as const)('at a steady rate in %s', async (container) => {
    const timesS = steadyTimes(90, 30);
    const asked = momentsNear(timesS, frames);
    const { outcome, got, numbers, sizes } = await ask(await clip({ container, timesS }), { timesS: asked });
    expect(outcome).toEqual({ ok: true, value: frames.length });
    expect(numbers).toEqual(frames.map((frame) => frame + 1));
    expect(got.map(({ index, done }) => [index, done])).toEqual(frames.map((_, i) => [i, i + 1]));
    got.forEach(({ timeS }, i) => expect(Math.abs(timeS - timesS[frames[i]!]!)).toBeLessThan(6e-4));
    expect(sizes).toEqual(['96x96']);
  });

  it.each(['vp8', 'av1'] as const)('in %s', async (codec) => {
    const timesS = steadyTimes(90, 30);
    const file = await clip({ container: codec === 'vp8' ? 'webm' : 'mp4', codec, timesS });
    expect((await ask(file, { timesS: momentsNear(timesS, frames) })).numbers).toEqual(
      frames.map((frame) => frame + 1),
    );
  });

  it.each(['mp4', 'webm'] as const)('at a variable rate in %s', async (container) => {
    const timesS = [
      ...steadyTimes(30, 30),
      ...steadyTimes(20, 20).map((t) => 1 + t),
      ...steadyTimes(40, 60).map((t) => 2 + t),
    ];
    const { numbers } = await ask(await clip({ container, timesS }), { timesS: momentsNear(timesS, frames) });
    expect(numbers).toEqual(frames.map((frame) => frame + 1));
  });

  it.each([0, 90, 180, 270] as const)('stored turned by %i degrees', async (rotationDeg) => {
    const timesS = steadyTimes(90, 30);
    const { numbers, sizes } = await ask(await clip({ timesS, rotationDeg }), {
      timesS: momentsNear(timesS, frames),
    });
    expect(numbers).toEqual(frames.map((frame) => frame + 1));
    expect(sizes).toEqual(['96x96']);
  });

  it('counted from where an edit list begins', async () => {
    const timesS = steadyTimes(40, 30).map((t) => t - 10 / 30);
    const { numbers } = await ask(await clip({ timesS }), { timesS: [0, 1 / 30, 0.5] });
    expect(numbers).toEqual([11, 12, 26]);
  });

  it('moments outside the clip get its ends; several of one frame get it each', async () => {
    const timesS = steadyTimes(30, 30);
    const { numbers, got } = await ask(await clip({ timesS }), { timesS: [-5, 0.2, 0.201, 0.202, 99] });
    expect(numbers).toEqual([1, 7, 7, 7, 30]);
    expect(got.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('made smaller where they are higher than asked for, each with its own crop', async () => {
    const timesS = steadyTimes(20, 30);
    const wide = { leftPx: 160, topPx: 24, widthPx: 160, heightPx: 96 };
    const { sizes } = await ask(await clip({ timesS }), {
      timesS: [0.1, 0.1, 0.2],
      crops: [PLACE, wide, { ...PLACE, heightPx: 24 }],
      maxHeightPx: 48,
    });
    expect(sizes).toEqual(['48x48', '80x48', '96x24']);
  });

  it('cut off at the picture’s edge, and refused outside it', async () => {
    const file = await clip({ timesS: steadyTimes(20, 30) });
    const over = { leftPx: 300, topPx: 200, widthPx: 100, heightPx: 100 };
    expect((await ask(file, { timesS: [0], crops: [over] })).sizes).toEqual(['20x40']);
    const outside = await ask(file, { timesS: [0], crops: [{ ...over, leftPx: 320 }] });
    expect(outside.outcome).toMatchObject({ ok: false, error: { code: 'internal' } });
    const uneven = await ask(file, { timesS: [0, 1], crops: [PLACE] });
    expect(uneven.outcome).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('what goes wrong', () => {
  it('a file that is no video, and one that nothing here decodes, say so', async () => {
    const text = new File(['hello'], 'run.mp4');
    expect((await ask(text, { timesS: [0] })).outcome).toMatchObject({
      ok: false,
      error: { code: 'not-a-video' },
    });
    expect((await ask(await makeHevc(30), { timesS: [0] })).outcome).toMatchObject({
      ok: false,
      error: { code: 'cannot-decode' },
    });
  });

  it('a damaged end: what comes before is handed over', async () => {
    const timesS = steadyTimes(90, 30);
    const whole = await clip({ timesS, indexFirst: true });
    const cut = new File([whole.slice(0, Math.round(whole.size * 0.6))], 'cut.mp4');
    const { outcome, numbers } = await ask(cut, { timesS: [0.1, 0.5, 2.9] });
    expect(numbers.slice(0, 2)).toEqual([4, 16]);
    expect(numbers.length).toBe(2);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'decode-failed' } });
  });

  it('a listener that says stop, and one that is gone, end it at once', async () => {
    const file = await clip({ timesS: steadyTimes(60, 30) });
    const service = new AnalysisService(serviceParts(numberReader()));
    const timesS = [0.1, 0.5, 1, 1.5];
    const request = { file, timesS, crops: timesS.map(() => PLACE), maxHeightPx: 96 };
    const onPicture = vi.fn(({ picture, done }: ClipPicture) => (picture.close(), done < 2));
    const stopped = await service.pictures(request, { onPicture });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(onPicture).toHaveBeenCalledTimes(2);
    let left: ImageBitmap | undefined;
    const gone = await service.pictures(request, {
      onPicture: ({ picture }) => {
        left = picture;
        throw new Error('the port is closed');
      },
    });
    expect(gone).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // A closed bitmap has no size.
    expect(left!.width).toBe(0);
  });
});

it('closes every decoded frame, also when the reader leaves early', async () => {
  const open = new Set<VideoFrame>();
  let seen = 0;
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
            seen++;
            open.add(frame);
            init.output(frame);
          },
        });
      }
    },
  );
  try {
    const file = await clip({ timesS: steadyTimes(120, 30) });
    const timesS = Array.from({ length: 12 }, (_, i) => i / 3);
    const { numbers } = await ask(file, { timesS });
    expect(numbers.length).toBe(12);
    await vi.waitFor(() => expect(open.size).toBe(0));
    expect(seen).toBeGreaterThan(12);
    const opened = await openClip(file);
    for await (const { picture } of stillPictures(
      opened,
      timesS.map((timeS) => ({ timeS, crop: PLACE })),
      96,
    )) {
      picture.close();
      break;
    }
    opened.close();
    await vi.waitFor(() => expect(open.size).toBe(0));
  } finally {
    spy.mockRestore();
    vi.unstubAllGlobals();
  }
});

it('decodes no more than lies between key frames and what was asked for', async () => {
  const file = await clip({ timesS: steadyTimes(300, 30) });
  let decoded = 0;
  vi.stubGlobal(
    'VideoDecoder',
    class extends VideoDecoder {
      override decode(chunk: EncodedVideoChunk): void {
        decoded++;
        super.decode(chunk);
      }
    },
  );
  try {
    // A key frame a second: half a second's frames before each of two moments, and what is fed to the decoder
    // to see whether it works (it takes up to 40 before it gives the first).
    const { numbers } = await ask(file, { timesS: [2.5, 8.5] });
    expect(numbers).toEqual([76, 256]);
    expect(decoded).toBeLessThan(90);
  } finally {
    vi.unstubAllGlobals();
  }
});
