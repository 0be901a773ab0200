import type { AnalysisFailure } from './analysis-api';
import { words } from '../src/core/words/words';
import { MediaError, cancelled, describeError } from '../src/media/media-failure';

export function modelFailed(detail: string): AnalysisFailure {
  return {
    code: 'model-failed',
    message: words.failures.modelFailed,
    detail,
  };
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
  return {
    code: 'internal',
    message: words.failures.internal,
    detail: error instanceof Error ? (error.stack ?? describeError(error)) : String(error),
  };
}
