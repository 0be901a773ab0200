import type { MeasureId } from '../metrics/measure';
import type { CriterionResult } from './criterion';

type Judgement = Omit<CriterionResult, 'id' | 'document' | 'title'>;

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
