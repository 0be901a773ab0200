import { MEASURE_IDS } from '../metrics/measure';
import { compareCriteria } from './compare-criteria';
import { compareCycles } from './compare-cycles';
import { compareMeasure } from './compare-measure';
import type { Comparison, MeasureChange } from './comparison';
import { compareConditions } from './conditions';
import { goOnWith } from './go-on-with';
import type { JudgedRun } from './judged-run';

/**
 * What changed from one run to another of the same runner: first what makes them comparable, then each measure under that,
 * and from the measures each criterion and the curves over the stride. Pure and deterministic.
 */
export function compareRuns(before: JudgedRun, after: JudgedRun): Comparison {
  const { conditions, refusals, cautions } = compareConditions(before, after);
  const measures = MEASURE_IDS.map((id): MeasureChange => {
    const notComparable = refusals.get(id);
    if (notComparable !== undefined) return { id, notComparable };
    const change = compareMeasure(id, before.metrics[id], after.metrics[id]);
    const own = cautions.get(id);
    return own && 'parts' in change ? { ...change, cautions: [...change.cautions, ...own] } : change;
  });
  const criteria = compareCriteria(before.criteria, after.criteria, measures, new Set(refusals.keys()));
  return {
    conditions,
    measures,
    criteria,
    cycles: compareCycles(before.cycles ?? [], after.cycles ?? [], measures),
    goOnWith: goOnWith(after.criteria, criteria),
  };
}
