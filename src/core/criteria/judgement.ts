import type { Drifts } from '../metrics/drift';
import type { MeasureId } from '../metrics/measure';
import type { Metrics } from '../metrics/measure-run';
import type { View } from '../track/view';
import type { CriterionResult } from './criterion';

/** What a criterion may look at. */
export interface Findings {
  readonly metrics: Metrics;
  readonly drift: Drifts;
  /** Index of the clip that a view was seen in. */
  readonly clipOf: (view: View) => number;
}

/** What a criterion's judge answers; its id, document and title are the registry's. */
export type Judgement = Omit<CriterionResult, 'id' | 'document' | 'title'>;

/** 2D form has not been shown to cause injury (Peterson et al. 2022): said wherever a finding could frighten. */
export const FORM_IS_NOT_INJURY =
  'Reviews do not support filmed form by itself as a cause of injury (Peterson 2022). Take it as something to try, not as a diagnosis.';

/** A criterion that cannot be told, with why. */
export function cannotTell(
  because: string,
  metrics: readonly MeasureId[],
  advice: readonly string[] = [],
): Judgement {
  return { verdict: 'cannot-tell', sides: [], because, metrics, evidence: [], advice, cautions: [] };
}
