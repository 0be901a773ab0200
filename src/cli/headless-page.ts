import { AnalysisClient } from '../client/analysis-client';
import type { ModelId } from '../pose/pose-estimator';
import { toPortable } from './portable-track';
import './headless-protocol';

// The browser's half of the command line: the page's own client, without the page.
const client = new AnalysisClient();

window.plumblineTracker = {
  async trackChosenFile(model: ModelId) {
    const file = document.querySelector('input')?.files?.[0];
    if (file === undefined) throw new Error('no file was chosen');
    const onProgress = window.plumblineProgress;
    const outcome = await client.track({ file, model }, onProgress ? { onProgress } : {});
    return outcome.ok
      ? { ok: true, value: { ...outcome.value, track: toPortable(outcome.value.track) } }
      : outcome;
  },
};
