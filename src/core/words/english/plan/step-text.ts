import type { VerdictCriterionId } from '../../../criteria/criterion';
import type { StepRateNow } from '../../../plan/step-rate-now';
import type { Side } from '../../../pose/keypoints';

/** What a step's sentences may depend on. */
export interface StepContext {
  /** The one side that the findings are about; empty where it is both, or not known. */
  readonly sides: readonly Side[];
  /** The findings that call for it. */
  readonly because: readonly VerdictCriterionId[];
  readonly rate: StepRateNow | null;
  /** The side that a standing check found ahead; `null` = none was made, or it could not tell. */
  readonly stood: Side | 'neither' | null;
}

/** The words of one step. */
export interface StepText {
  readonly title: string;
  readonly how: (context: StepContext) => readonly string[];
  /** Only where a document gives one. */
  readonly dose?: string;
  readonly cautions?: readonly string[];
}
