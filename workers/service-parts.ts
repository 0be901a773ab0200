import type { Analysis, AnalysisOptions } from '../src/core/analysis/analysis';
import type { Correction } from '../src/core/by-hand/correction';
import type { PoseTrack } from '../src/core/pose/pose-track';
import type { BackendId, ModelId, PoseEstimator } from '../src/pose/pose-estimator';

/** What the service is built from; tests put fakes here. */
export interface ServiceParts {
  /** @throws when the network cannot be loaded or started. */
  createEstimator(model: ModelId, backend: BackendId | undefined): Promise<PoseEstimator>;
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
