import { memory } from '@tensorflow/tfjs-core';
import { expose, releaseProxy } from 'comlink';
import { createEstimator } from '../src/pose/create-estimator';
import type { AnalysisApi } from './analysis-api';
import { AnalysisService } from './analysis-service';
import { modelFingerprint } from './model-fingerprint';
import type { ServiceParts } from './service-parts';

const analyzers = import.meta.glob<{ analyzeRun: ServiceParts['analyzeRun'] }>(
  '../src/core/analysis/analyze-run.ts',
);

const service = new AnalysisService({
  createEstimator: (model, backend) => createEstimator(model, backend ? { backend } : {}),
  tensorCount: () => memory().numTensors,
  modelSha256: modelFingerprint,
  analyzeRun: async (tracks, options) => {
    const load = Object.values(analyzers)[0];
    if (!load) throw new Error('no analysis in this build');
    return (await load()).analyzeRun(tracks, options);
  },
});

const api: AnalysisApi = {
  probe: (file) => service.probe(file),
  // The page's callbacks arrive as message ports; let go of them, or each clip would leave some behind.
  track: (request, listener, frames) =>
    service.track(request, listener, frames).finally(() => {
      release(listener);
      if (frames) release(frames);
    }),
  analyze: (tracks, options) => service.analyze(tracks, options),
  cancel: () => service.cancel(),
  diagnostics: () => service.diagnostics(),
};

expose(api);

function release(proxy: object): void {
  (proxy as { [releaseProxy]?: () => void })[releaseProxy]?.();
}
