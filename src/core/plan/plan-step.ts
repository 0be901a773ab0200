import type { CriterionId, DocumentId, VerdictCriterionId } from '../criteria/criterion';
import type { Side } from '../pose/keypoints';

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

/** Every step that a plan can have, in the order of the phases; each is at most once in a plan. */
export const PLAN_STEP_IDS = [
  'physician',
  'check-standing',
  'stretch-forward-side',
  'pelvis-position',
  'position-first',
  'release-hip',
  'extend-from-hip',
  'rib-cage-down',
  'face-forward',
  'lean-slightly',
  'shorter-steps',
  'land-mid-foot',
  'even-landing',
  'arm-swing',
  'strides',
  'glutes',
  'strength',
  'balance',
  'distance',
  'stretch-after-run',
  'sleep',
  'shoes',
  'desk',
  'film-again',
] as const;
export type PlanStepId = (typeof PLAN_STEP_IDS)[number];

/** A tool of the app that goes with a step. */
export const PLAN_TOOLS = [
  'strides-timer',
  'stretch-timer',
  'weekly-distance',
  'recovery-checklist',
] as const;
export type PlanTool = (typeof PLAN_TOOLS)[number];

/** Something to hold while running. */
export interface FormCue {
  readonly criterion: VerdictCriterionId;
  readonly text: string;
  /** Whether the film showed that this one needs work. */
  readonly needsWork: boolean;
}

/** How to stretch back the side that is forward: each side has its own. */
export interface SideStretch {
  readonly side: Side;
  readonly how: readonly string[];
}

/** One thing to do. */
export interface PlanStep {
  readonly id: PlanStepId;
  readonly phase: PlanPhase;
  /** The criterion of the documents that asks for it. */
  readonly criterion: CriterionId;
  readonly document: DocumentId;
  readonly title: string;
  /** What to do, in plain sentences, in their order. */
  readonly how: readonly string[];
  /** How often and how long, only where a document says it. */
  readonly dose?: string;
  /** Findings (`flag` or `watch`) that call for it, in the documents' order; none = for every runner. */
  readonly because: readonly VerdictCriterionId[];
  /** The sides it is for, where the findings tell; absent = both alike, or not known. */
  readonly sides?: readonly Side[];
  /** The stretch for the side that is forward; both, where the findings do not tell which. */
  readonly stretches?: readonly SideStretch[];
  /** What to hold while doing it: the form cues of the strides. */
  readonly cues?: readonly FormCue[];
  readonly cautions?: readonly string[];
  readonly tool?: PlanTool;
}
