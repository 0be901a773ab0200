import { median } from '../../src/core/signal/statistics';
import { createEstimator } from '../../src/pose/create-estimator';
import type { NetworkPicture } from '../../src/picture/network-picture';
import type { BackendId, ModelId } from '../../src/pose/pose-estimator';
import { loadAlone, loadPublished, timed } from './networks-alone';

/** What the bench asks of its page. */
export interface InferenceBench {
  /** Times the model on the first pictures of the file chosen in the page. */
  time(model: ModelId, pictures: number): Promise<InferenceTimes>;
}

export interface InferenceTimes {
  readonly backend: BackendId;
  readonly loadMs: number;
  /** Median time of the networks as published: their input handed over, their graphs executed, their answers read. */
  readonly publishedMs: number;
  /** The same as the app runs them. */
  readonly networkMs: number;
  /** Median time of one picture, from pixels to landmarks; nothing else runs meanwhile. */
  readonly pictureMs: number;
}

declare global {
  interface Window {
    plumblineBench?: InferenceBench;
  }
}

const STEP_S = 1 / 30;
const MODELS = new URL('/models/', location.href).href;

window.plumblineBench = {
  async time(model, pictures) {
    const beganMs = performance.now();
    const estimator = await createEstimator(model, { modelBaseUrl: MODELS });
    const loadMs = performance.now() - beganMs;
    try {
      const shown = await drawPictures(estimator.pictureSizePx, pictures);
      // The first picture compiles and searches; it is not what a clip's frames cost.
      await estimator.estimate(shown[0]!, 0);
      const alone = await loadAlone(model);
      const published = await loadPublished(model);
      // The first run of ours is the library's.
      for (let i = 0; i < 2; i++) for (const each of [alone, published]) await each.run();
      const publishedMs: number[] = [];
      const pictureMs: number[] = [];
      const networkMs: number[] = [];
      // One after the other, so that all see the same machine.
      for (const [i, picture] of shown.entries()) {
        pictureMs.push(await timed(() => estimator.estimate(picture, i * STEP_S)));
        networkMs.push(await timed(() => alone.run()));
        publishedMs.push(await timed(() => published.run()));
      }
      alone.dispose();
      published.dispose();
      const { backend } = estimator;
      const times = { pictureMs: median(pictureMs), networkMs: median(networkMs) };
      return { backend, loadMs, publishedMs: median(publishedMs), ...times };
    } finally {
      estimator.dispose();
    }
  },
};

async function drawPictures(longestPx: number, count: number): Promise<NetworkPicture[]> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no clip was chosen');
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(file);
  await once(video, 'loadeddata');
  const scale = Math.max(1, Math.max(video.videoWidth, video.videoHeight) / longestPx);
  const canvas = new OffscreenCanvas(
    Math.round(video.videoWidth / scale),
    Math.round(video.videoHeight / scale),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const shown: NetworkPicture[] = [];
  for (let i = 0; i < count && (i + 0.5) * STEP_S < video.duration; i++) {
    video.currentTime = (i + 0.5) * STEP_S;
    await once(video, 'seeked');
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    shown.push({ pixels: context.getImageData(0, 0, canvas.width, canvas.height), scale });
  }
  URL.revokeObjectURL(video.src);
  return shown;
}

function once(target: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    target.addEventListener(event, () => resolve(), { once: true });
    target.addEventListener('error', () => reject(new Error('the browser cannot play the clip')), {
      once: true,
    });
  });
}
