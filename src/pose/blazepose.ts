import { load } from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/detector';
import type { Tensor3D } from '@tensorflow/tfjs-core';
import { KEYPOINTS } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import { type BlazePoseRegion, rememberedRegion } from './blazepose-region';
import { networkSource } from './load-network';
import type { NetworkPose } from './network-pose';

export type BlazePoseSize = 'lite' | 'full' | 'heavy';

/** BlazePose: a person detector for the first frame, then 33 landmarks with feet, hands and a guess at 3D. */
export interface BlazePoseNetwork {
  /**
   * Finds the person in a picture (height x width x RGB, 0..255; stays the caller's to dispose).
   * @returns px of the picture, metres about the mid-hip, or `null` when the network sees no one
   */
  find(picture: Tensor3D): Promise<NetworkPose | null>;
  /** Where the person was, and so where the next picture is looked at; `null`: it is searched by the detector. */
  memory(): BlazePoseRegion | null;
  restore(region: BlazePoseRegion | null): void;
  /** Forgets where the person was. */
  reset(): void;
  dispose(): void;
}

export async function loadBlazePose(size: BlazePoseSize, modelBaseUrl: string): Promise<BlazePoseNetwork> {
  const detector = await load({
    runtime: 'tfjs',
    modelType: size,
    // Smoothing in the network would delay the feet; the clip is smoothed later, both ways in time.
    enableSmoothing: false,
    enableSegmentation: false,
    detectorModelUrl: networkSource('blazepose-detector', modelBaseUrl),
    landmarkModelUrl: networkSource(`blazepose-${size}`, modelBaseUrl),
  });
  const remembered = rememberedRegion(detector);
  return {
    memory: () => remembered.get(),
    restore: (region) => remembered.set(region),
    find: async (picture) => {
      const [pose] = await detector.estimatePoses(picture, { maxPoses: 1, flipHorizontal: false });
      if (!pose) return null;
      const points = KEYPOINTS.map((_, k): PosePoint | null => {
        const at = pose.keypoints[k];
        const metres = pose.keypoints3D?.[k];
        if (!at || !Number.isFinite(at.x) || !Number.isFinite(at.y)) return null;
        return {
          xPx: at.x,
          yPx: at.y,
          confidence: at.score ?? 0,
          ...(metres ? { worldM: [metres.x, metres.y, metres.z ?? 0] as const } : {}),
        };
      });
      return { points, presence: pose.score ?? 0 };
    },
    reset: () => {
      detector.reset();
    },
    dispose: () => {
      detector.dispose();
    },
  };
}
