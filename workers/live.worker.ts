import { engine } from '@tensorflow/tfjs-core';
import { expose, releaseProxy } from 'comlink';
import { createEstimator } from '../src/pose/create-estimator';
import { referenceBaseUrl } from '../src/pose/model-address';
import type { LiveApi } from './live-api';
import { livePictures } from './live-pictures';
import { LiveService } from './live-service';
import { modelFingerprint } from './model-fingerprint';
import { fetchReference } from './reference-picture';

const service = new LiveService({
  createEstimator: (model, backend) => createEstimator(model, { alone: true, ...(backend && { backend }) }),
  // `memory()` would ask a backend, and there is none before the first network.
  tensorCount: () => engine().state.numTensors,
  reference: () => fetchReference(referenceBaseUrl()),
  modelSha256: modelFingerprint,
  pictures: livePictures(),
});

const api: LiveApi = {
  // The page's callback arrives as a message port; let go of it, or each start would leave one behind.
  start: (request, onProgress) =>
    service.start(request, onProgress).finally(() => {
      (onProgress as { [releaseProxy]?: () => void })[releaseProxy]?.();
    }),
  look: (look) => service.look(look),
  diagnostics: () => service.diagnostics(),
};

expose(api);
