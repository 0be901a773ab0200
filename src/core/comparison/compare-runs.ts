import { MEASURE_IDS } from '../metrics/measure';
import { compareMeasure } from './compare-measure';
import type { Comparison } from './comparison';
import type { JudgedRun } from './judged-run';

/** What changed from one run to another of the same runner. Pure and deterministic. */
export function compareRuns(before: JudgedRun, after: JudgedRun): Comparison {
  return {
    conditions: [],
    measures: MEASURE_IDS.map((id) => compareMeasure(id, before.metrics[id], after.metrics[id])),
    criteria: [],
    cycles: [],
    goOnWith: [],
  };
}
