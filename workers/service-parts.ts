import type { Analysis, AnalysisOptions } from '../src/core/analysis/analysis';
import type { Correction } from '../src/core/by-hand/correction';
import type { PoseTrack } from '../src/core/pose/pose-track';
import type { GraphicsHardware } from '../src/pose/graphics-hardware';
import type { BackendId, ModelId, PoseEstimator } from '../src/pose/pose-estimator';
import type { ReferencePicture } from './reference-picture';

/** What the service is built from; tests put fakes here. */
export interface ServiceParts {
  /**
   * @param alone no other worker computes at the same time
   * @throws when the network cannot be loaded or started.
   */
  createEstimator(model: ModelId, backend: BackendId | undefined, alone?: boolean): Promise<PoseEstimator>;
  /** The picture that says whether a graphics processor calculates rightly; without it none is looked at first. */
  reference?(): Promise<ReferencePicture>;
  /** Graphics processors of this machine; without it, none. Never rejects. */
  graphics?(): Promise<GraphicsHardware>;
  /** Tensors alive in the network library; flat between clips, or something leaks. */
  tensorCount(): number;
  /** SHA-256 of the network's weights, from its registry entry. */
  modelSha256(model: ModelId): string;
  /** As in PartSender, where it is not the usual. */
  readonly partEveryMs?: number;
  /** @throws {RangeError} on a track that no runner can have made. */
  analyzeRun(
    tracks: readonly PoseTrack[],
    options: AnalysisOptions,
    corrections?: readonly (readonly Correction[])[],
  ): Analysis | Promise<Analysis>;
}
