import '@tensorflow/tfjs-backend-cpu';
import { getBackend, setBackend } from '@tensorflow/tfjs-core';
import { FrameCanvas } from '../../src/media/frame-canvas';
import { openClip } from '../../src/media/open-clip';
import { uprightFrames } from '../../src/media/upright-frames';
import { createEstimator } from '../../src/pose/create-estimator';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { KnownLandmarks } from '../../src/self-test/check-network';
import { NUMBERED_CLIP, patchesOf } from '../../src/self-test/numbered-clip';
import { makeClip } from '../fixtures/clips/make-clip';

/** What is made in a browser, for a canvas, a video encoder and the networks are there. */
export interface MakeOnPage {
  /** @returns the sample clip's frame as a lossless PNG, base64 */
  picture(url: string, frame: number, longestPx: number): Promise<string>;
  /** @returns the clip of numbers as MP4 (H.264), base64 */
  clip(): Promise<string>;
  /** @returns what a network finds in the picture when plain JavaScript calculates it */
  landmarks(model: ModelId, pictureUrl: string, scale: number): Promise<KnownLandmarks>;
}

declare global {
  interface Window {
    makeSelfTestFiles?: MakeOnPage;
  }
}

window.makeSelfTestFiles = {
  async picture(url, frame, longestPx) {
    const clip = await openClip(await (await fetch(url)).blob());
    const canvas = new FrameCanvas(
      await clip.track.getDisplayWidth(),
      await clip.track.getDisplayHeight(),
      longestPx,
    );
    const { widthPx, heightPx } = canvas;
    for await (const each of uprightFrames(clip, { widthPx, heightPx, only: [frame] })) {
      const { pixels } = canvas.picture((context, w, h) => each.draw(context, w, h));
      const drawn = new OffscreenCanvas(widthPx, heightPx);
      drawn.getContext('2d', { alpha: false })!.putImageData(pixels, 0, 0);
      return base64(await drawn.convertToBlob({ type: 'image/png' }));
    }
    throw new Error('no such frame');
  },

  async clip() {
    const { widthPx, heightPx, rotationDeg, timesS } = NUMBERED_CLIP;
    const draw = (context: OffscreenCanvasRenderingContext2D, i: number): void => {
      for (const patch of patchesOf(i + 1)) {
        context.fillStyle = `rgb(${patch.rgb.join(' ')})`;
        context.fillRect(patch.leftPx, patch.topPx, patch.widthPx, patch.heightPx);
      }
    };
    return base64(
      await makeClip({
        container: 'mp4',
        codec: 'avc',
        widthPx,
        heightPx,
        rotationDeg,
        timesS,
        draw,
        indexFirst: true,
      }),
    );
  },

  async landmarks(model, pictureUrl, scale) {
    const modelBaseUrl = new URL('/models/', location.href).href;
    const estimator = await createEstimator(model, { backend: 'wasm', modelBaseUrl });
    // The weights move over by themselves, to the last bit; from here on plain JavaScript calculates.
    if (!(await setBackend('cpu'))) throw new Error('no plain backend');
    const bitmap = await createImageBitmap(await (await fetch(pictureUrl)).blob(), {
      colorSpaceConversion: 'none',
    });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { alpha: false })!;
    context.drawImage(bitmap, 0, 0);
    const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const points = await estimator.estimate({ pixels, scale }, 0);
    if (getBackend() !== 'cpu') throw new Error(`calculated on ${getBackend()}`);
    estimator.dispose();
    if (!points) throw new Error(`${model} found no one`);
    return points.map((point) => point && [round(point.xPx), round(point.yPx)]);
  },
};

const round = (px: number): number => Number(px.toFixed(3));

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
