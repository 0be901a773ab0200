import type { AnalysisFailure } from './analysis-api';
import { MediaError, cancelled, describeError } from '../src/media/media-failure';

export function modelFailed(detail: string): AnalysisFailure {
  return {
    code: 'model-failed',
    message:
      'The pose network could not run in this browser. Reload the page and try again; if it stays like this, choose another model in the settings.',
    detail,
  };
}

export function noRunner(frames: number): AnalysisFailure {
  return {
    code: 'no-runner',
    message:
      'No runner was found in this clip. Film one runner, whole body in the picture from head to feet, in good light.',
    detail: `no person in ${frames} frames`,
  };
}

export function badTrack(detail: string): AnalysisFailure {
  return {
    code: 'bad-track',
    message:
      'These keypoints do not make a run that can be measured. Analyse the clip again, or choose another file.',
    detail,
  };
}

/** Whatever was thrown, as data. An aborted signal makes every error a cancel. */
export function failureOf(error: unknown, signal?: AbortSignal): AnalysisFailure {
  if (signal?.aborted) return cancelled();
  if (error instanceof MediaError) return error.failure;
  return {
    code: 'internal',
    message:
      'Something went wrong inside Plumbline. Try the clip again; if it fails again, please report it.',
    detail: error instanceof Error ? (error.stack ?? describeError(error)) : String(error),
  };
}
