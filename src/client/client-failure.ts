import type { AnalysisFailure } from '../../workers/analysis-api';
import { words } from '../core/words/words';

export function workerCrashed(detail: string): AnalysisFailure {
  return {
    code: 'worker-crashed',
    message: words.failures.workerCrashed,
    detail,
  };
}

export function workerHung(detail: string): AnalysisFailure {
  return {
    code: 'worker-hung',
    message: words.failures.workerHung,
    detail,
  };
}

export function closed(): AnalysisFailure {
  return { code: 'cancelled', message: words.failures.closed, detail: 'client disposed' };
}
