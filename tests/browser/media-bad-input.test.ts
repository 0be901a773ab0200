import { describe, expect, it } from 'vitest';
import type { AnalysisFailure, ErrorCode } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import { makeAudioOnly, makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const SIZE = { widthPx: 320, heightPx: 240 };
const NO_LISTENER = { onProgress: () => {}, onPreview: () => {} };

/** Both doors must give the same sentence: the probe, and the analysis for who skips the probe. */
async function failureOf(file: File): Promise<AnalysisFailure> {
  const service = new AnalysisService(serviceParts(numberReader()));
  const probed = await service.probe(file);
  const tracked = await service.track({ file, model: 'lite' }, NO_LISTENER);
  if (probed.ok || tracked.ok) throw new Error('a failure was expected');
  expect(tracked.error.message).toBe(probed.error.message);
  return tracked.error;
}

function expectFailure(failure: AnalysisFailure, code: ErrorCode, says: RegExp): void {
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(says);
  // One or two plain sentences, no jargon of the machine.
  expect(failure.message).not.toMatch(/undefined|null|NaN|Error|\[object/);
  expect(failure.message.length).toBeLessThan(330);
}

async function picture(type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 480);
  canvas.getContext('2d')!.fillRect(10, 10, 100, 100);
  return canvas.convertToBlob({ type });
}

const cut = (file: File, share: number): File =>
  new File([file.slice(0, Math.floor(file.size * share))], file.name);

describe('files that are no clip', () => {
  it('an empty file', async () => {
    expectFailure(await failureOf(new File([], 'run.mp4')), 'empty-file', /empty/);
  });

  it.each(['image/jpeg', 'image/png'])('a picture (%s) named .mp4', async (type) => {
    const file = new File([await picture(type)], 'run.mp4');
    expectFailure(await failureOf(file), 'not-a-video', /cannot be read as a video.*MP4, MOV, WebM or MKV/s);
  });

  it('text named .mp4', async () => {
    const file = new File(['Dear diary, today I ran. '.repeat(400)], 'run.mp4');
    expectFailure(await failureOf(file), 'not-a-video', /cannot be read as a video/);
  });

  it('noise named .mov', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(50_000));
    expectFailure(await failureOf(new File([noise], 'run.mov')), 'not-a-video', /cannot be read as a video/);
  });

  it('a folder, or a file that was moved away', async () => {
    const file = new File(['x'], 'clips');
    const gone = (): never => {
      throw new DOMException('A requested file or directory could not be found', 'NotFoundError');
    };
    Object.defineProperty(file, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.resolve().then(gone) }),
    });
    expectFailure(await failureOf(file), 'not-a-video', /folder/);
  });

  it.each(['mp4', 'mkv'] as const)('sound only (%s)', async (container) => {
    expectFailure(await failureOf(await makeAudioOnly(container)), 'no-video-track', /sound but no picture/);
  });
});

describe('files that were cut off', () => {
  const recipe = { codec: 'vp9', ...SIZE, timesS: steadyTimes(90, 30) } as const;

  it('an MP4 without its index', async () => {
    const file = await makeClip({ ...recipe, container: 'mp4' });
    for (const share of [0.3, 0.8]) {
      expectFailure(await failureOf(cut(file, share)), 'truncated', /Copy the clip/);
    }
  });

  it('a file that ends before its first picture', async () => {
    const file = await makeClip({ ...recipe, container: 'mp4', indexFirst: true });
    const head = new Uint8Array(await file.arrayBuffer());
    const media = new TextDecoder('latin1').decode(head).indexOf('mdat');
    const failure = await failureOf(new File([head.slice(0, media + 20)], 'run.mp4'));
    expectFailure(failure, 'truncated', /Copy the clip/);
  });

  it.each(['mp4', 'webm', 'mkv'] as const)(
    'keeps the frames that are there, and says so (%s)',
    async (container) => {
      const file = cut(await makeClip({ ...recipe, container, indexFirst: true }), 0.6);
      const reader = numberReader();
      const outcome = await new AnalysisService(serviceParts(reader)).track(
        { file, model: 'lite' },
        NO_LISTENER,
      );
      if (!outcome.ok) throw new Error(outcome.error.detail);
      const n = outcome.value.framesDecoded;
      expect(n).toBeGreaterThan(20);
      expect(n).toBeLessThan(90);
      expect(reader.numbers.slice(-n)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
      // WebM lists no frames ahead, so only MP4 can know what is missing.
      if (container === 'mp4') expect(outcome.value.warnings.map((w) => w.code)).toEqual(['clip-cut-off']);
    },
  );

  it('keeps what comes before a damaged frame, and says so', async () => {
    const file = await makeClip({ ...recipe, container: 'mp4', indexFirst: true });
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes.fill(0xff, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.7));
    const damaged = new File([bytes], 'run.mp4');
    const outcome = await new AnalysisService(serviceParts(numberReader())).track(
      { file: damaged, model: 'lite' },
      NO_LISTENER,
    );
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(outcome.value.framesDecoded).toBeGreaterThan(20);
    expect(outcome.value.warnings.map((w) => w.code)).toEqual(['clip-damaged']);
  });
});

describe('clips that nothing can be read from', () => {
  const recipe = { container: 'webm', codec: 'vp8' } as const;

  it('2 x 2 pixels', async () => {
    const file = await makeClip({ ...recipe, widthPx: 2, heightPx: 2, timesS: steadyTimes(30, 30) });
    expectFailure(await failureOf(file), 'too-small', /2 x 2 pixels/);
  });

  it('one frame', async () => {
    expectFailure(
      await failureOf(await makeClip({ ...recipe, ...SIZE, timesS: [0] })),
      'too-few-frames',
      /one picture/,
    );
  });

  it('absurdly long', async () => {
    const timesS = steadyTimes(20, 1 / 60);
    for (const container of ['webm', 'mp4'] as const) {
      const file = await makeClip({ codec: 'vp8', container, ...SIZE, timesS });
      expectFailure(await failureOf(file), 'too-long', /10 minutes.*Trim/s);
    }
  });

  it('black frames: no runner', async () => {
    const black = (context: OffscreenCanvasRenderingContext2D): void => context.fillRect(0, 0, 320, 240);
    const file = await makeClip({ ...recipe, ...SIZE, timesS: steadyTimes(20, 30), draw: black });
    const outcome = await new AnalysisService(serviceParts(numberReader())).track(
      { file, model: 'lite' },
      NO_LISTENER,
    );
    if (outcome.ok) throw new Error('a failure was expected');
    expectFailure(outcome.error, 'no-runner', /No runner was found/);
  });

  it('HEVC where the browser has none: left to the element, and said when there is none', async () => {
    const file = await makeHevc(30);
    const service = new AnalysisService(serviceParts(numberReader()));
    const probed = await service.probe(file);
    expect(probed).toMatchObject({ ok: true, value: { codec: 'HEVC', decoder: 'element', frameCount: 30 } });
    const outcome = await service.track({ file, model: 'lite' }, NO_LISTENER);
    if (outcome.ok) throw new Error('a failure was expected');
    expectFailure(outcome.error, 'cannot-decode', /iPhone.*Most Compatible.*Safari/s);
  });
});
