import type { CriterionId, MeasuredCriterionId, VerdictCriterionId } from '../criteria/criterion';
import type { PlanPhase, PlanStepId, PlanTool } from './plan-step';

/** Where a step stands, what asks for it and what tool goes with it. */
export interface PlanRow {
  readonly phase: PlanPhase;
  readonly criterion: CriterionId;
  /** Findings that call for it, in the documents' order. */
  readonly calledForBy: readonly VerdictCriterionId[];
  /** The documents ask it of every runner, whatever was found. */
  readonly everyone: boolean;
  readonly tool?: PlanTool;
}

type Extra = Partial<Pick<PlanRow, 'calledForBy' | 'tool'>>;

const forAll = (phase: PlanPhase, criterion: CriterionId, extra: Extra = {}): PlanRow => ({
  phase,
  criterion,
  calledForBy: [],
  everyone: true,
  ...extra,
});

const when = (
  phase: PlanPhase,
  criterion: CriterionId,
  ...calledForBy: readonly VerdictCriterionId[]
): PlanRow => ({ phase, criterion, calledForBy, everyone: false });

/** What the strides are to practise: the five form cues of the document, in its order. */
export const FORM_CUES = [
  'D2.upright',
  'D2.relaxed-shoulders',
  'D2.quick-steps',
  'D2.midfoot',
  'D2.forward-lean',
] as const satisfies readonly MeasuredCriterionId[];

/** Every step that a plan can have. */
export const PLAN_ROWS: Readonly<Record<PlanStepId, PlanRow>> = {
  physician: forAll('physician', 'D3.physician'),
  'check-standing': forAll('position', 'D0.standing-turn', {
    calledForBy: ['D0.torso-rotation', 'D0.standing-turn'],
  }),
  'stretch-forward-side': when('position', 'D0.torso-rotation', 'D0.torso-rotation', 'D0.standing-turn'),
  'pelvis-position': when('position', 'D1.pelvis-position', 'D1.pelvis-position'),
  'position-first': forAll('position', 'D1.order'),
  'release-hip': when('release', 'D4.hip-extension', 'D4.hyperextension', 'D4.hip-extension'),
  'extend-from-hip': when('mechanics', 'D4.hip-extension', 'D4.hip-extension'),
  'rib-cage-down': when('mechanics', 'D4.hyperextension', 'D4.hyperextension'),
  'face-forward': when('mechanics', 'D0.torso-rotation', 'D0.torso-rotation'),
  'lean-slightly': when('mechanics', 'D2.forward-lean', 'D2.upright', 'D2.forward-lean'),
  'shorter-steps': when('mechanics', 'D3.overstride', 'D2.quick-steps', 'D3.overstride'),
  'land-mid-foot': when('mechanics', 'D2.midfoot', 'D2.midfoot'),
  'even-landing': when('mechanics', 'D3.asymmetric-landing', 'D3.asymmetric-landing'),
  'arm-swing': when('mechanics', 'D3.arm-swing', 'D3.arm-swing'),
  strides: forAll('mechanics', 'D2.strides', { calledForBy: FORM_CUES, tool: 'strides-timer' }),
  glutes: when('strength', 'D3.knee-collapse', 'D3.knee-collapse'),
  strength: forAll('strength', 'D2.recovery'),
  balance: forAll('balance', 'D2.single-leg', {
    calledForBy: ['D2.relaxed-shoulders', 'D2.in-balance', 'D2.single-leg'],
  }),
  distance: forAll('load', 'D2.ten-percent', { tool: 'weekly-distance' }),
  'stretch-after-run': forAll('recovery', 'D2.recovery', { tool: 'stretch-timer' }),
  sleep: forAll('recovery', 'D2.recovery', { tool: 'recovery-checklist' }),
  shoes: forAll('recovery', 'D2.recovery', { tool: 'recovery-checklist' }),
  desk: forAll('habit', 'D0.desk', { calledForBy: ['D0.torso-rotation', 'D0.standing-turn'] }),
  'film-again': forAll('film', 'D4.film'),
};
