import type { PosePoint } from '../core/pose/pose-track';
import type { NetworkPicture } from '../picture/network-picture';
import type { CropRegion } from './crop-region';
import type { TurnedSquare } from './turned-square';

export type ModelId = 'accurate' | 'full' | 'lite' | 'heavy' | 'thunder';
export type BackendId = 'webgpu' | 'webgl' | 'wasm';

/**
 * All that an estimator carries from one frame to the next: plain data that is never changed afterwards and survives
 * structured cloning. Another estimator of the same model that is given it goes on exactly as this one would have. All
 * places are in px of the picture's clip (see NetworkPicture), whatever the picture was made of: models may share them.
 */
export interface EstimatorMemory {
  /** Where BlazePose looks next; `null`: it searches the whole picture. */
  readonly blazePose?: TurnedSquare | null;
  /** Where Thunder looks next; `null`: it starts with the whole picture. */
  readonly thunder?: CropRegion | null;
  /** The last two fused poses, the older one first; fewer at a beginning. */
  readonly fused?: readonly (readonly (PosePoint | null)[])[];
}

/** One network (or two fused) behind one interface. Feed frames in order; `reset()` at a clip's start. */
export interface PoseEstimator {
  readonly model: ModelId;
  readonly backend: BackendId;
  /** How many threads compute, where it is more than one. */
  readonly threads?: number;
  /** Longest side that a picture is drawn with, where it has to be drawn, px. */
  readonly pictureSizePx: number;
  /**
   * The most prominent person's 33 landmarks in clip pixels, or `null` when no one is found.
   * @throws {GraphicsLostError} when the graphics processor went away, at this frame or before
   */
  estimate(picture: NetworkPicture, timeS: number): Promise<readonly (PosePoint | null)[] | null>;
  /** What the next frame's pose depends on beside the frame. Not to be asked for while an `estimate` is under way. */
  memory(): EstimatorMemory;
  /** Goes on from what another estimator of this model remembered, in place of a `reset()`. */
  restore(memory: EstimatorMemory): void;
  reset(): void;
  dispose(): void;
}

/** The browser took the graphics processor away (a driver's fault, sleep, too many pages that draw): nothing it says counts. */
export class GraphicsLostError extends Error {
  override readonly name = 'GraphicsLostError';
}

/** Thrown when the computing backend asked for, or every one, cannot start or does not calculate rightly. */
export class BackendUnavailableError extends Error {
  override readonly name = 'BackendUnavailableError';
  /** The one that was asked for; `undefined`: none works. */
  readonly backend: BackendId | undefined;

  constructor(message: string, backend: BackendId | undefined, options?: ErrorOptions) {
    super(message, options);
    this.backend = backend;
  }
}
