import type { Drifts } from '../metrics/drift';
import type { MeasureId } from '../metrics/measure';
import type { Metrics } from '../metrics/measure-run';
import type { View } from '../track/view';
import { words } from '../words/words';
import type { CriterionResult, Verdict } from './criterion';

/** What a criterion may look at. */
export interface Findings {
  readonly metrics: Metrics;
  readonly drift: Drifts;
  /** Index of the clip that a view was seen in. */
  readonly clipOf: (view: View) => number;
}

/** What a criterion's judge answers; its id, document and title are the registry's. */
export type Judgement = Omit<CriterionResult, 'id' | 'document' | 'title'>;

/** What is said beside a finding that could frighten: form on film has not been shown to cause injury. */
export function noProvenCause(verdict: Verdict): readonly string[] {
  return verdict === 'meets' ? [] : [words.criteria.formIsNotInjury];
}

/** A criterion that cannot be told, with why. */
export function cannotTell(
  because: string,
  metrics: readonly MeasureId[],
  advice: readonly string[] = [],
): Judgement {
  return { verdict: 'cannot-tell', sides: [], because, metrics, evidence: [], advice, cautions: [] };
}
