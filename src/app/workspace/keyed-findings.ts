import { CRITERION_KINDS, type CriterionResult } from '../../core/criteria/criterion';
import type { Report } from '../../report/report';
import { VERDICT_ORDER } from '../result/summary';

/** As many as there are number keys. */
const MOST_KEYS = 9;

/**
 * What was judged from film, the most urgent first: those that can be seen somewhere have a number key, in that order,
 * the rest have none.
 */
export function keyedFindings({ criteria }: Pick<Report, 'criteria'>): {
  readonly keyed: readonly CriterionResult[];
  readonly rest: readonly CriterionResult[];
} {
  const measured = criteria.filter(({ id }) => CRITERION_KINDS[id] === 'measured');
  const urgent = VERDICT_ORDER.flatMap((verdict) => measured.filter((each) => each.verdict === verdict));
  const keyed = urgent
    .filter(({ verdict, evidence }) => verdict !== 'cannot-tell' && evidence.length > 0)
    .slice(0, MOST_KEYS);
  return { keyed, rest: urgent.filter((each) => !keyed.includes(each)) };
}
