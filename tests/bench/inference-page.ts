import type { NetworkName } from '../../models/registry';
import { median } from '../../src/core/signal/statistics';
import { BLAZEPOSE_OUTPUTS } from '../../src/pose/blazepose';
import { createEstimator } from '../../src/pose/create-estimator';
import { loadNetwork } from '../../src/pose/load-network';
import type { NetworkPicture } from '../../src/picture/network-picture';
import type { BackendId, ModelId } from '../../src/pose/pose-estimator';
import { runNetwork } from '../../src/pose/run-network';

/** What the bench asks of its page. */
export interface InferenceBench {
  /** Times the model on the first pictures of the file chosen in the page. */
  time(model: ModelId, pictures: number): Promise<InferenceTimes>;
}

export interface InferenceTimes {
  readonly backend: BackendId;
  readonly loadMs: number;
  /** Median time of the networks alone: their input handed over, their graphs, their answers read. */
  readonly networkMs: number;
  /** Median time of one picture, from pixels to landmarks; nothing else runs meanwhile. */
  readonly pictureMs: number;
}

/** The networks that look at each frame, as the estimators ask them. */
const NETWORKS: Readonly<Record<ModelId, readonly NetworkName[]>> = {
  lite: ['blazepose-lite'],
  full: ['blazepose-full'],
  heavy: ['blazepose-heavy'],
  thunder: ['movenet-thunder'],
  accurate: ['blazepose-heavy', 'movenet-thunder'],
};
const INPUT_PX = 256;

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
      const alone = await loadAlone(NETWORKS[model]);
      await alone.run();
      const pictureMs: number[] = [];
      const networkMs: number[] = [];
      // One after the other, so that both see the same machine.
      for (const [i, picture] of shown.entries()) {
        pictureMs.push(await timed(() => estimator.estimate(picture, i * STEP_S)));
        networkMs.push(await timed(() => alone.run()));
      }
      alone.dispose();
      const { backend } = estimator;
      return { backend, loadMs, pictureMs: median(pictureMs), networkMs: median(networkMs) };
    } finally {
      estimator.dispose();
    }
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const beganMs = performance.now();
  await work();
  return performance.now() - beganMs;
}

/** The graphs, without all that brings a picture into them and landmarks out of their answers. */
async function loadAlone(names: readonly NetworkName[]) {
  const networks = await Promise.all(names.map((name) => loadNetwork(name, MODELS)));
  const values = new Float32Array(INPUT_PX * INPUT_PX * 3).fill(0.5);
  return {
    run: async (): Promise<void> => {
      for (const [i, network] of networks.entries()) {
        const blazePose = names[i] !== 'movenet-thunder';
        const input = blazePose ? values : new Int32Array(values.length).fill(128);
        await runNetwork(network, input, INPUT_PX, blazePose ? BLAZEPOSE_OUTPUTS : undefined);
      }
    },
    dispose: (): void => {
      for (const network of networks) network.dispose();
    },
  };
}

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
