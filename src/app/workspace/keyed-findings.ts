import { CRITERION_KINDS, type CriterionResult } from '../../core/criteria/criterion';
import type { Report } from '../../report/report';
import { summarize, VERDICT_ORDER } from '../result/summary';

/** As many as there are number keys. */
const MOST_KEYS = 9;

/**
 * What was judged from film, in the report's order: those that can be seen somewhere have a number key, in that order,
 * the rest have none.
 */
export function keyedFindings({ criteria, plan }: Pick<Report, 'criteria' | 'plan'>): {
  readonly keyed: readonly CriterionResult[];
  readonly rest: readonly CriterionResult[];
} {
  const measured = criteria.filter(({ id }) => CRITERION_KINDS[id] === 'measured');
  const { groups } = summarize(measured, plan);
  const ordered = VERDICT_ORDER.flatMap((verdict) => groups[verdict]);
  const keyed = ordered
    .filter(({ verdict, evidence }) => verdict !== 'cannot-tell' && evidence.length > 0)
    .slice(0, MOST_KEYS);
  return { keyed, rest: ordered.filter((each) => !keyed.includes(each)) };
}
