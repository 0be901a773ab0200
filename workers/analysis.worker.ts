import { engine } from '@tensorflow/tfjs-core';
import { expose } from 'comlink';
import { analyzeRun } from '../src/core/analysis/analyze-run';
import { createEstimator } from '../src/pose/create-estimator';
import { graphicsHardware } from '../src/pose/graphics-hardware';
import { referenceBaseUrl } from '../src/pose/model-address';
import { analysisDoor } from './analysis-door';
import { AnalysisService } from './analysis-service';
import { modelFingerprint } from './model-fingerprint';
import { fetchReference } from './reference-picture';

const service = new AnalysisService({
  createEstimator: (model, backend, alone = false) =>
    createEstimator(model, { alone, ...(backend && { backend }) }),
  // `memory()` would ask a backend, and there is none before the first network.
  tensorCount: () => engine().state.numTensors,
  reference: () => fetchReference(referenceBaseUrl()),
  graphics: graphicsHardware,
  modelSha256: modelFingerprint,
  analyzeRun,
});

expose(analysisDoor(service));
