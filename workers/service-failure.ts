import type { AnalysisFailure } from './analysis-api';
import { words } from '../src/core/words/words';
import { MediaError, cancelled, describeError } from '../src/media/media-failure';
import { BackendUnavailableError, GraphicsLostError } from '../src/pose/pose-estimator';

/** What an estimator threw, or the loading of one. */
export function networkFailed(error: unknown): AnalysisFailure {
  const detail = describeError(error);
  if (error instanceof GraphicsLostError) return graphicsLost(detail);
  if (error instanceof BackendUnavailableError && error.backend && error.backend !== 'wasm') {
    return graphicsUnfit(detail);
  }
  return isOutOfMemory(error) ? outOfMemory(detail) : modelFailed(detail);
}

function graphicsLost(detail: string): AnalysisFailure {
  return { code: 'graphics-lost', message: words.recovery.worker.graphicsLost.failure, detail };
}

function graphicsUnfit(detail: string): AnalysisFailure {
  return { code: 'graphics-unfit', message: words.recovery.worker.graphicsUnfit.failure, detail };
}

function outOfMemory(detail: string): AnalysisFailure {
  return { code: 'out-of-memory', message: words.recovery.worker.outOfMemory, detail };
}

/** As browsers say it where an array, a picture or a program's own memory cannot grow; V8's and SpiderMonkey's words. */
const OUT_OF_MEMORY =
  /out of memory|allocation (failed|size overflow)|could not allocate|failed to allocate|\bOOM\b|cannot enlarge memory|memory access out of bounds/i;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && OUT_OF_MEMORY.test(error.message);
}

export function modelFailed(detail: string): AnalysisFailure {
  return {
    code: 'model-failed',
    message: words.failures.modelFailed,
    detail,
  };
}

/** No fault: see StretchTurn. */
export function workerRelieved(): AnalysisFailure {
  return { code: 'worker-relieved', message: words.failures.closed, detail: 'another worker goes on' };
}

export function noRunner(frames: number): AnalysisFailure {
  return {
    code: 'no-runner',
    message: words.failures.noRunner,
    detail: `no person in ${frames} frames`,
  };
}

export function badTrack(detail: string): AnalysisFailure {
  return {
    code: 'bad-track',
    message: words.failures.badTrack,
    detail,
  };
}

/** Whatever was thrown, as data. An aborted signal makes every error a cancel. */
export function failureOf(error: unknown, signal?: AbortSignal): AnalysisFailure {
  if (signal?.aborted) return cancelled();
  if (error instanceof MediaError) return error.failure;
  if (isOutOfMemory(error)) return outOfMemory(describeError(error));
  return {
    code: 'internal',
    message: words.failures.internal,
    detail: error instanceof Error ? (error.stack ?? describeError(error)) : String(error),
  };
}
