import { proxy } from 'comlink';
import type { Outcome } from '../../workers/analysis-api';
import type { BackendTrial, CalibrationProgress, TrialRequest, TrialWork } from '../backends/calibration';
import type { BackendId, ModelId } from '../pose/pose-estimator';
import { cancelled } from '../media/media-failure';
import type { AnalysisLine } from './analysis-lines';
import { workerHung } from './client-failure';

/**
 * A backend that has not looked at the reference picture so long after its weights are there is of no use, ms: drivers
 * compile large networks in some ten seconds, or hang for ever.
 */
const LOOKS_AT_MOST_MS = 15_000;

export interface CalibrationRequest {
  readonly model: ModelId;
  readonly backends: readonly BackendId[];
}

/**
 * Tries one backend after the other, each in a worker of its own that is ended after it: whatever it does to its worker,
 * and whatever it leaves there, is gone. Settles always.
 * @returns a trial of each; a failure where weights cannot be had, or it was stopped
 */
export async function calibrate(
  startLine: () => AnalysisLine,
  { model, backends }: CalibrationRequest,
  onProgress: (progress: CalibrationProgress) => void,
  signal?: AbortSignal,
  looksAtMostMs = LOOKS_AT_MOST_MS,
): Promise<Outcome<readonly BackendTrial[]>> {
  const trials: BackendTrial[] = [];
  for (const backend of backends) {
    if (signal?.aborted) return { ok: false, error: cancelled() };
    onProgress({ backend, done: trials.length, total: backends.length });
    const outcome = await tryOne(startLine(), { model, backend }, signal, looksAtMostMs);
    if (!outcome.ok) return outcome;
    trials.push(outcome.value);
  }
  return { ok: true, value: trials };
}

async function tryOne(
  line: AnalysisLine,
  request: TrialRequest,
  signal: AbortSignal | undefined,
  looksAtMostMs: number,
): Promise<Outcome<BackendTrial>> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const onWork = proxy((work: TrialWork): void => {
    line.heard(work);
    if (work === 'warm-up') {
      limit ??= setTimeout(() => line.end(workerHung(`no answer in ${looksAtMostMs} ms`)), looksAtMostMs);
    }
  });
  const onAbort = (): void => line.end(cancelled());
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const outcome = await line.call((remote) => remote.tryBackend(request, onWork));
    if (outcome.ok || signal?.aborted) return outcome;
    const { code, detail } = outcome.error;
    const trial = { backend: request.backend, frameMs: null, detail };
    if (code === 'worker-hung') return { ok: true, value: { ...trial, fault: 'no-answer' } };
    if (code === 'worker-crashed') return { ok: true, value: { ...trial, fault: 'broke-off' } };
    return outcome;
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', onAbort);
    line.end(cancelled());
  }
}
