import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import type { StretchResult } from '../../workers/track-desk';
import { countOpenFrames, type OpenFrames } from '../fixtures/clips/count-open-frames';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const FPS = 30;
let file: File;
let open: OpenFrames;

beforeEach(async () => {
  const timesS = steadyTimes(240, FPS);
  file = await makeClip({ container: 'webm', codec: 'vp8', widthPx: 320, heightPx: 240, timesS });
  open = countOpenFrames();
});
afterEach(() => open.stop());

/** Helps with some stretches of the clip, in this order. */
async function help(...stretches: number[]): Promise<{ outcome: Outcome<number>; done: StretchResult[] }> {
  const done: StretchResult[] = [];
  const outcome = await new AnalysisService(serviceParts(numberReader())).help(
    { file, model: 'lite' },
    {
      take: () => {
        const index = stretches.shift();
        return index === undefined ? null : { index, pass: 'all', looks: null };
      },
      done: (result) => void done.push(result),
      onProgress: () => {},
    },
  );
  return { outcome, done };
}

const held = () => ({ frames: open.frames.size, decoders: open.decoders() });

it('a clip that was looked at has let go of its decoder and its frames', async () => {
  const listener = { onProgress: () => {}, onPreview: () => {} };
  const service = new AnalysisService(serviceParts(numberReader()));
  const outcome = await service.track({ file, model: 'lite' }, listener);
  // Not waited for: whoever hears of the outcome begins with the next clip.
  expect(held()).toEqual({ frames: 0, decoders: 0 });
  expect(outcome.ok).toBe(true);
  expect(open.decoded()).toBeGreaterThanOrEqual(240);
});

it('a worker that helped in the middle of a clip has let go of them too', async () => {
  const { outcome, done } = await help(1, 0);
  expect(held()).toEqual({ frames: 0, decoders: 0 });
  expect(outcome.ok).toBe(true);
  expect(done.map(({ index }) => index)).toEqual([1, 0]);
});

it('a decoder that got stuck beyond the last stretch keeps nobody waiting', async () => {
  const [first] = (await help(0)).done;
  const endUs = (first!.part.timesS.length / FPS) * 1e6 - 1000;
  let stuck = false;
  vi.stubGlobal(
    'VideoDecoder',
    class extends VideoDecoder {
      constructor(init: VideoDecoderInit) {
        const output = (frame: VideoFrame): void => {
          if (frame.timestamp < endUs) return init.output(frame);
          stuck = true;
          frame.close();
        };
        super({ ...init, output });
      }
      override flush(): Promise<void> {
        return stuck ? new Promise(() => {}) : super.flush();
      }
    },
  );
  const { outcome, done } = await help(0);
  expect(stuck).toBe(true);
  expect(outcome.ok).toBe(true);
  expect(done[0]!.part.timesS).toEqual(first!.part.timesS);
});
