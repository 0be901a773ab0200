import type { AnalysisFailure } from '../../workers/analysis-api';

export function workerCrashed(detail: string): AnalysisFailure {
  return {
    code: 'worker-crashed',
    message:
      'The analysis stopped unexpectedly, perhaps for lack of memory. Close other tabs or choose a lighter model, and try again.',
    detail,
  };
}

export function workerHung(detail: string): AnalysisFailure {
  return {
    code: 'worker-hung',
    message:
      'The analysis got stuck and was stopped. Try again; if it gets stuck again, choose another model in the settings.',
    detail,
  };
}

export function closed(): AnalysisFailure {
  return { code: 'cancelled', message: 'The analysis was closed.', detail: 'client disposed' };
}
