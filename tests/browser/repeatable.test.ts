import { describe, expect, test } from 'vitest';
import { weightFile } from '../../models/registry';
import { AnalysisClient } from '../../src/client/analysis-client';
import type { TrackedClip } from '../../workers/analysis-api';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';

const weights = await fetch('/models/blazepose-lite.bin', { method: 'HEAD' });
const staged = Number(weights.headers.get('content-length')) === weightFile('blazepose-lite.bin').bytes;

const FRAMES = 16;

/** The runner of the reference picture, going through it: a clip short enough to be tracked three times. */
async function shortClip(): Promise<File> {
  const runner = await createImageBitmap(await (await fetch('/self-test/runner.png')).blob());
  const timesS = steadyTimes(FRAMES, 30);
  const draw = (context: OffscreenCanvasRenderingContext2D, i: number): void => {
    context.drawImage(runner, -100 + 4 * i, 0, 512, 288);
  };
  return makeClip({ container: 'mp4', codec: 'avc', widthPx: 320, heightPx: 288, timesS, draw });
}

async function track(client: AnalysisClient, file: File): Promise<TrackedClip> {
  const outcome = await client.track({ file, model: 'lite', backend: 'wasm' });
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return outcome.value;
}

/** All that may not differ: not how long it took. */
const whatWasSeen = ({ clip, sha256, track: seen, provenance, light, warnings }: TrackedClip) => ({
  clip,
  sha256,
  seen,
  provenance,
  light,
  warnings,
});

describe.skipIf(!staged)(`the same clip again${staged ? '' : ' (skipped: no weights staged)'}`, () => {
  test('gives the same joints to the last bit, in the same worker and in a new one', async () => {
    const file = await shortClip();
    const [one, other] = [new AnalysisClient(), new AnalysisClient()];
    try {
      const first = await track(one, file);
      const hips = first.track.columns.get('left_hip')!.xPx;
      expect(hips).toHaveLength(FRAMES);
      // Somebody is seen, and moves: two empty clips would be alike too.
      expect(hips[FRAMES - 1]! - hips[0]!).toBeGreaterThan(30);
      const again = await track(one, file);
      const elsewhere = await track(other, file);
      for (const repeat of [again, elsewhere]) expect(whatWasSeen(repeat)).toEqual(whatWasSeen(first));
    } finally {
      one.dispose();
      other.dispose();
    }
  });
});
