import { MEASURE_IDS } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedRun } from './judged-run';

const say = words.comparisonConditions.activity;

/** Measures are of runs: where one of the two shows none, nothing is comparable. */
export const compareActivity: LookAtCondition = (before, after) => {
  const [was, is] = [activityOf(before), activityOf(after)];
  if (was === 'running' && is === 'running') return { message: say.same };
  return { message: say.differ(was, is), advice: say.advice, spoils: MEASURE_IDS, differs: true };
};

function activityOf({ clips }: JudgedRun): JudgedRun['clips'][number]['activity'] {
  if (clips.some(({ activity }) => activity === 'running')) return 'running';
  return clips[0]?.activity ?? 'unknown';
}
