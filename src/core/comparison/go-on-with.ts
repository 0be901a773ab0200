import { VERDICT_IDS, type CriterionResult, type VerdictCriterionId } from '../criteria/criterion';
import type { CriterionChange } from './comparison';

/**
 * Criteria that still ask for work after: flags before watches, within these what became worse before the rest, and otherwise
 * in the documents' order, as the plan has it.
 * @param after the criteria of the run after
 * @param changes what became of those that both runs have
 */
export function goOnWith(
  after: readonly CriterionResult[],
  changes: readonly CriterionChange[],
): VerdictCriterionId[] {
  const worse = new Set(changes.filter(({ outcome }) => outcome === 'worse').map(({ id }) => id));
  return after
    .filter(({ verdict }) => verdict === 'flag' || verdict === 'watch')
    .sort(
      (a, b) =>
        Number(b.verdict === 'flag') - Number(a.verdict === 'flag') ||
        Number(worse.has(b.id)) - Number(worse.has(a.id)) ||
        VERDICT_IDS.indexOf(a.id) - VERDICT_IDS.indexOf(b.id),
    )
    .map(({ id }) => id);
}
