import type { BackendId, ModelId } from '../pose/pose-estimator';

/** What could calculate on this machine; graphics that the processor only pretends are left out. */
export interface Machine {
  /** The graphics card in the browser's words; '' where there is none, or the browser does not tell. */
  readonly card: string;
  /** What is worth trying; the processor, `wasm`, always is, and comes first. */
  readonly backends: readonly BackendId[];
}

/** Why a backend is not taken. */
export const TRIAL_FAULTS = ['cannot-start', 'wrong', 'lost', 'no-answer', 'broke-off'] as const;
/**
 * `cannot-start`: not here, or not with this browser; `wrong`: it finds joints of the reference picture further off than
 * the self-test allows; `lost`: the browser took it away; `no-answer`: it took hopelessly long; `broke-off`: anything else.
 */
export type TrialFault = (typeof TRIAL_FAULTS)[number];

/** What came of one backend with one network. */
export interface BackendTrial {
  readonly backend: BackendId;
  /** Median of a picture in which the runner is followed, one worker, ms; `null` where it came to none. */
  readonly frameMs: number | null;
  readonly fault: TrialFault | null;
  /** For a report of the fault. */
  readonly detail?: string;
}

export interface TrialRequest {
  readonly model: ModelId;
  readonly backend: BackendId;
}

/** Weights are being fetched, or calculated with: each may be silent for long. */
export type TrialWork = 'load-model' | 'warm-up';

export interface CalibrationProgress {
  readonly backend: BackendId;
  /** Backends that were tried, of how many. */
  readonly done: number;
  readonly total: number;
}
