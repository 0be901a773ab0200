import type { CriterionId } from '../criteria/criterion';
import type { DocumentId } from '../criteria/criterion';

/** Parts of the plan in the documents' order: position before strength, release before mechanics. */
export const PLAN_PHASES = [
  'physician',
  'position',
  'release',
  'mechanics',
  'strength',
  'balance',
  'load',
  'recovery',
  'habit',
  'film',
] as const;
export type PlanPhase = (typeof PLAN_PHASES)[number];

/** A tool of the app that goes with a step. */
export type PlanTool = 'strides-timer' | 'stretch-timer' | 'weekly-distance' | 'recovery-checklist';

/** One thing to do. */
export interface PlanStep {
  readonly phase: PlanPhase;
  /** The criterion of the documents that asks for it. */
  readonly criterion: CriterionId;
  readonly document: DocumentId;
  readonly title: string;
  /** What to do, in plain sentences. */
  readonly how: readonly string[];
  /** How often and how long, where a document says it. */
  readonly dose?: string;
  /** Findings that call for it; none = for every runner. */
  readonly because: readonly CriterionId[];
  readonly tool?: PlanTool;
}
