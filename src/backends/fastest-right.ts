import type { BackendId } from '../pose/pose-estimator';
import type { BackendTrial } from './calibration';

/**
 * What each worker after the first adds to the frames a second on the processor, of what the first one sees. Measured with
 * two workers on two cores: 0.41 (lite), 0.56 (full), 0.68 (thunder), docs/benchmarks.md; taken to be the same for those
 * after them. A graphics card is one for all workers: there one looks alone.
 */
const NEXT_WORKER = 0.55;

/**
 * Frames a second that a trial promises, all workers together; 0 where it came to nothing.
 * @param workers how many may look at a clip at the same time on the processor, at least 1
 */
export function framesPerSecond({ backend, frameMs, fault }: BackendTrial, workers: number): number {
  if (fault || frameMs === null) return 0;
  const gain = backend === 'wasm' ? 1 + NEXT_WORKER * (workers - 1) : 1;
  return (1000 / frameMs) * gain;
}

/** The fastest backend that calculates rightly; `wasm` where none does, for it needs nothing but the processor. */
export function fastestRight(trials: readonly BackendTrial[], workers: number): BackendId {
  let best: BackendTrial | null = null;
  for (const trial of trials) {
    const rate = framesPerSecond(trial, workers);
    if (rate > (best ? framesPerSecond(best, workers) : 0)) best = trial;
  }
  return best?.backend ?? 'wasm';
}
