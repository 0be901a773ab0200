import type { PosePoint } from '../core/pose/pose-track';

export type ModelId = 'accurate' | 'full' | 'lite' | 'heavy' | 'thunder';
export type BackendId = 'webgpu' | 'webgl' | 'wasm';

/** A picture at the size that the network wants; `scale` brings its pixels back to the clip's. */
export interface NetworkPicture {
  readonly pixels: ImageData;
  /** Clip pixels per picture pixel. */
  readonly scale: number;
}

/** One network (or two fused) behind one interface. Feed frames in order; `reset()` at a clip's start. */
export interface PoseEstimator {
  readonly model: ModelId;
  readonly backend: BackendId;
  /** Longest picture side the network gains from, px. */
  readonly pictureSizePx: number;
  /** The most prominent person's 33 landmarks in clip pixels, or `null` when no one is found. */
  estimate(picture: NetworkPicture, timeS: number): Promise<readonly (PosePoint | null)[] | null>;
  reset(): void;
  dispose(): void;
}
