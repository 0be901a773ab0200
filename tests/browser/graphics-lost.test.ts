import { backend, square, tensor1d } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { weightFile } from '../../models/registry';
import { chooseBackend } from '../../src/pose/choose-backend';
import { createEstimator } from '../../src/pose/create-estimator';
import { GraphicsLostError } from '../../src/pose/pose-estimator';
import { watchGraphics } from '../../src/pose/watch-graphics';

// A real context, which this browser draws with the processor, and really takes away.
const weights = await fetch('/models/blazepose-lite.bin', { method: 'HEAD' });
const staged = Number(weights.headers.get('content-length')) === weightFile('blazepose-lite.bin').bytes;
const drawn = new OffscreenCanvas(1, 1).getContext('webgl2')?.getExtension('WEBGL_lose_context');
const why = staged ? 'no WebGL in this browser' : 'no weights staged';

describe.skipIf(!staged || !drawn)(
  `graphics that the browser takes away${staged && drawn ? '' : ` (skipped: ${why})`}`,
  () => {
    // What a lost processor was asked for never comes: to wait for it is to hang.
    test('while the network waits for an answer are told at once', async () => {
      await chooseBackend('webgl');
      const watch = watchGraphics();
      const asked = square(tensor1d([3]));
      expect([...(await watch.unlessLost(() => asked.data()))]).toEqual([9]);
      const under = watch.unlessLost(() => square(asked).data());
      loseGraphics();
      await expect(within(3000, under)).rejects.toBeInstanceOf(GraphicsLostError);
      expect(watch.gone(true)).toBe(true);
    });

    test('are begun anew by the next network; lost before it looks, they are told by the first picture', async () => {
      const estimator = await createEstimator('lite', { backend: 'webgl' });
      loseGraphics();
      const picture = { pixels: new ImageData(64, 64), scale: 1 };
      await expect(within(3000, estimator.estimate(picture, 0))).rejects.toBeInstanceOf(GraphicsLostError);
      estimator.dispose();
    });
  },
);

function loseGraphics(): void {
  const { gpgpu } = backend() as unknown as { readonly gpgpu: { readonly gl: WebGLRenderingContext } };
  gpgpu.gl.getExtension('WEBGL_lose_context')!.loseContext();
}

function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  return Promise.race([work, late]);
}
