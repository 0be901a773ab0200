import { capturedRunAt } from '../fixtures/known-runners/motion-capture';
import { corrupt } from '../fixtures/synthetic-runner';
import { capturedValues } from './captured-truth';
import { SPOILED, type KnownRun } from './known-run';

/** 150 is what was captured; the others are seen between its frames. */
const RATES_HZ = [30, 60, 150] as const;
const MARGIN_S = 1;

/** The captured run, projected to cameras at both sides and behind, against force plates and 3D joints. */
export function* capturedRuns(): Generator<KnownRun> {
  for (const view of ['side-left', 'side-right', 'rear'] as const) {
    for (const rateHz of RATES_HZ) {
      const { track, events, stepRate, durationS } = capturedRunAt(view, rateHz);
      const camera = view === 'rear' ? 'rear' : 'side';
      const known = {
        name: 'captured',
        events,
        fromS: MARGIN_S,
        toS: durationS - MARGIN_S,
        values: { ...capturedValues(events), stepRate },
      };
      yield { ...known, condition: { camera, rateHz, keypoints: 'clean', filmed: 'square' }, track };
      const spoiled = corrupt(track, SPOILED, rateHz);
      yield {
        ...known,
        condition: { camera, rateHz, keypoints: 'spoiled', filmed: 'square' },
        track: spoiled.track,
        swaps: { exact: track, frames: spoiled.legSwaps },
      };
    }
  }
}
