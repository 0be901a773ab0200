import { describe, expect, test } from 'vitest';
import { weightFile } from '../../models/registry';
import { AnalysisClient } from '../../src/client/analysis-client';
import type { SelfTestPartResult } from '../../src/self-test/self-test';
import { createEstimator } from '../../src/pose/create-estimator';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { EstimatorShelf } from '../../workers/estimator-shelf';
import { selfTest, type SelfTestParts } from '../../workers/self-test';
import { ownSelfTestParts } from '../../workers/self-test-parts';

const weights = await fetch('/models/blazepose-lite.bin', { method: 'HEAD' });
const staged = Number(weights.headers.get('content-length')) === weightFile('blazepose-lite.bin').bytes;

const filesUrl = new URL('/self-test/', location.href).href;
const numbers = async (): Promise<File> =>
  new File([await (await fetch(`${filesUrl}numbers.mp4`)).blob()], 'numbers.mp4');

describe.skipIf(!staged)(
  `the self-test in a real browser${staged ? '' : ' (skipped: no weights staged)'}`,
  () => {
    test('finds this machine right, in the worker, and tells how far it is', async () => {
      const client = new AnalysisClient();
      const told: string[] = [];
      const outcome = await client.selfTest(
        { file: await numbers(), filesUrl, models: ['lite'] },
        ({ part, work, done, total }) => void told.push(`${part} ${work} ${done}/${total}`),
      );
      client.dispose();
      if (!outcome.ok) throw new Error(outcome.error.detail);
      const { parts } = outcome.value;
      expect(parts.map(({ part, fault, detail }) => [part, fault, detail])).toEqual([
        ['measuring', null, undefined],
        ['picture', null, undefined],
        ['decoding', null, undefined],
        ['network', null, undefined],
      ]);
      expect(parts.flatMap(({ readings }) => readings).every(({ right }) => right)).toBe(true);
      expect(told).toContain('network load-model 3/4');
      expect(told.at(-1)).toBe('network call 4/4');
    });

    test('finds pictures with red and blue exchanged, and a network that calculates otherwise', async () => {
      const shelf = new EstimatorShelf((model) => createEstimator(model, { backend: 'wasm' }));
      const own = ownSelfTestParts({ analyzeRun }, shelf, { filesUrl });
      const readPicture: SelfTestParts['readPicture'] = async (file) =>
        exchanged(await own.readPicture(file));
      const request = { file: await numbers(), models: ['lite'] as const };
      const { parts } = await selfTest(
        { ...own, readPicture },
        request,
        () => {},
        new AbortController().signal,
      );
      const of = (part: SelfTestPartResult['part']) => parts.find((each) => each.part === part);
      expect(of('picture')).toMatchObject({ fault: 'colours-exchanged' });
      expect(of('decoding')).toMatchObject({ fault: null });
      expect(of('network')!.fault).toMatch(/^(joints-off|imprecise)$/);
      await shelf.clear();
    });
  },
);

function exchanged(pixels: ImageData): ImageData {
  const data = new Uint8ClampedArray(pixels.data);
  for (let at = 0; at < data.length; at += 4) [data[at], data[at + 2]] = [data[at + 2]!, data[at]!];
  return new ImageData(data, pixels.width, pixels.height);
}
