import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Filming } from './repeat-films';
import { filmSpoiled } from './repeat-films';

/** In how many clips of runners who do not change the form is said to have changed from the first fifth to the last. */
export function countDriftAlarms(
  view: Filming['view'],
  durationS: number,
  clips: number,
): { readonly alarmed: number; readonly numbers: number } {
  let [alarmed, numbers] = [0, 0];
  for (let seed = 1; seed <= clips; seed++) {
    const track = filmSpoiled({}, seed, { view, rateHz: 60, durationS, camera: 'stands' });
    const told = Object.values(analyzeRun([track], {}).drift).filter((each) => 'changed' in each);
    if (told.some(({ changed }) => changed)) alarmed++;
    numbers += told.length / clips;
  }
  return { alarmed, numbers };
}
