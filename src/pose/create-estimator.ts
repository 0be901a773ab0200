import { getThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import type { PosePoint } from '../core/pose/pose-track';
import { type NetworkPicture, sizeOf } from '../picture/network-picture';
import { loadBlazePose } from './blazepose';
import { chooseBackend } from './choose-backend';
import { createPoseFuser } from './fuse-poses';
import { wholePicture } from './crop-region';
import { defaultModelBaseUrl } from './model-address';
import { cropForPose, loadThunder } from './movenet-thunder';
import {
  type BackendId,
  type EstimatorMemory,
  GraphicsLostError,
  type ModelId,
  type PoseEstimator,
} from './pose-estimator';
import { watchGraphics } from './watch-graphics';

export interface EstimatorOptions {
  /** Computing backend; without it, the fastest that works. Asked for and not there is an error, not another one. */
  readonly backend?: BackendId;
  /** No other worker computes at the same time: this one may use more of the processor. */
  readonly alone?: boolean;
  /** Absolute address of the folder of weights, ending in `/`; without it, `models/` of this site. */
  readonly modelBaseUrl?: string;
}

/**
 * Both networks take a square of 256 px about the runner. Pictures that have to be drawn (of the camera, of the page's player)
 * are so long: the runner's square is as big in them.
 */
const PICTURE_SIZE_PX = 768;
/**
 * MoveNet gives some pose for any picture; a mean landmark confidence below this is no person.
 * Measured: empty rooms, walls, patterns at most 0.06; whole runners at least 0.42.
 */
const MIN_THUNDER_PRESENCE = 0.25;

type Points = readonly (PosePoint | null)[];

/** What a model does with one picture; landmarks in px of its clip. */
interface Finder {
  find(picture: NetworkPicture): Promise<Points | null>;
  memory(): EstimatorMemory;
  restore(memory: EstimatorMemory): void;
  reset(): void;
  dispose(): void;
}

/**
 * Loads a model and makes it ready to be fed frames, in order.
 * Tensors made for a frame are gone when `estimate` settles, also when it fails; `dispose` frees the weights.
 * @throws {BackendUnavailableError} when the backend cannot start
 * @throws {NetworkFileError} when weights are missing or are not the ones in the registry
 */
export async function createEstimator(
  model: ModelId,
  options: EstimatorOptions = {},
): Promise<PoseEstimator> {
  const backend = await chooseBackend(options.backend, options.alone);
  const threads = backend === 'wasm' ? getThreadsCount() : 1;
  const finder = await loadFinder(model, options.modelBaseUrl ?? defaultModelBaseUrl());
  const graphics = watchGraphics();
  let disposed = false;
  return {
    model,
    backend,
    ...(threads > 1 && { threads }),
    pictureSizePx: PICTURE_SIZE_PX,
    estimate: async (picture: NetworkPicture) => {
      try {
        const points = await graphics.unlessLost(() => finder.find(picture));
        if (graphics.gone(points === null)) throw new GraphicsLostError('lost while it looked');
        return points;
      } catch (error) {
        if (error instanceof GraphicsLostError || !graphics.gone(true)) throw error;
        throw new GraphicsLostError(String(error), { cause: error });
      }
    },
    memory: () => finder.memory(),
    restore: (memory) => {
      finder.restore(memory);
    },
    reset: () => {
      finder.reset();
    },
    dispose: () => {
      if (!disposed) finder.dispose();
      disposed = true;
    },
  };
}

function loadFinder(model: ModelId, modelBaseUrl: string): Promise<Finder> {
  if (model === 'accurate') return loadAccurate(modelBaseUrl);
  if (model === 'thunder') return loadThunderAlone(modelBaseUrl);
  return loadBlazePoseAlone(model, modelBaseUrl);
}

async function loadBlazePoseAlone(size: 'lite' | 'full' | 'heavy', modelBaseUrl: string): Promise<Finder> {
  const blazePose = await loadBlazePose(size, modelBaseUrl);
  return {
    ...blazePose,
    memory: () => ({ blazePose: blazePose.memory() }),
    restore: (memory) => blazePose.restore(memory.blazePose ?? null),
    find: async (picture) => (await blazePose.find(picture))?.points ?? null,
  };
}

async function loadThunderAlone(modelBaseUrl: string): Promise<Finder> {
  const thunder = await loadThunder(modelBaseUrl);
  return {
    ...thunder,
    memory: () => ({ thunder: thunder.memory() }),
    restore: (memory) => thunder.restore(memory.thunder ?? null),
    find: async (picture) => {
      const pose = await thunder.find(picture);
      if (pose.presence >= MIN_THUNDER_PRESENCE) return pose.points;
      thunder.reset();
      return null;
    },
  };
}

/** BlazePose finds the runner and says where Thunder shall look, so that both see the same person. */
async function loadAccurate(modelBaseUrl: string): Promise<Finder> {
  const blazePose = await loadBlazePose('heavy', modelBaseUrl);
  const thunder = await loadThunder(modelBaseUrl).catch((error: unknown) => {
    blazePose.dispose();
    throw error;
  });
  const fuser = createPoseFuser();
  const reset = (): void => {
    blazePose.reset();
    thunder.reset();
    fuser.reset();
  };
  return {
    find: async (picture) => {
      const detail = await blazePose.find(picture);
      if (!detail) {
        reset();
        return null;
      }
      const { widthPx, heightPx } = sizeOf(picture);
      // A hidden far leg has low visibility and must still be inside.
      const crop = cropForPose(detail, widthPx, heightPx, 0) ?? wholePicture(widthPx, heightPx);
      const body = await thunder.find(picture, crop);
      if (body.presence >= MIN_THUNDER_PRESENCE) return fuser.fuse(body.points, detail.points);
      fuser.reset();
      return null;
    },
    memory: () => ({ blazePose: blazePose.memory(), thunder: thunder.memory(), fused: fuser.memory() }),
    restore: (memory) => {
      blazePose.restore(memory.blazePose ?? null);
      thunder.restore(memory.thunder ?? null);
      fuser.restore(memory.fused ?? []);
    },
    reset,
    dispose: () => {
      blazePose.dispose();
      thunder.dispose();
    },
  };
}
