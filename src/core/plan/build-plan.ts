import { documentOf, type CriterionResult, type VerdictCriterionId } from '../criteria/criterion';
import type { Judged } from '../criteria/judge';
import type { MeasureId, MeasureResult } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { FORM_CUES, PLAN_ROWS } from './plan-table';
import {
  PLAN_PHASES,
  PLAN_STEP_IDS,
  type FormCue,
  type PlanStep,
  type PlanStepId,
  type SideStretch,
} from './plan-step';
import { stepRateNow, type StepRateNow } from './step-rate-now';

/** What a plan is made from: an analysis or a report. */
export interface PlanFindings {
  readonly criteria: readonly CriterionResult[];
  readonly metrics: Readonly<Record<MeasureId, MeasureResult>>;
}

type Urgent = Extract<Judged, 'flag' | 'watch'>;
type Found = ReadonlyMap<VerdictCriterionId, CriterionResult & { readonly verdict: Urgent }>;

/**
 * What to do, in the order in which the documents do it: a physician's notice always and first, the position of the
 * pelvis before strength (D1), release before mechanics (D4), then balance, load, recovery, daily habits, and filming
 * again. Within a part, what a flag calls for stands before what a watch calls for, and that before what is asked of
 * every runner. Every flag and watch calls for at least one step; one without any is asked of every runner.
 */
export function buildPlan({ criteria, metrics }: PlanFindings): PlanStep[] {
  const found: Found = new Map(criteria.flatMap((result) => (isUrgent(result) ? [[result.id, result]] : [])));
  const stood = aheadStanding(criteria);
  const rate = stepRateNow(metrics.stepRate);
  const steps = PLAN_STEP_IDS.flatMap((id) => stepOf(id, found, rate, stood) ?? []).sort(
    (a, b) =>
      PLAN_PHASES.indexOf(a.phase) - PLAN_PHASES.indexOf(b.phase) || urgency(b, found) - urgency(a, found),
  );
  const first = steps.findIndex(({ because }) => because.length > 0);
  return steps.map((step, i) => (i === first ? withFormCaution(step) : step));
}

type Stood = Side | 'neither' | null;

function aheadStanding(criteria: readonly CriterionResult[]): Stood {
  const check = criteria.find(({ id }) => id === 'D0.standing-turn');
  if (!check || check.verdict === 'cannot-tell') return null;
  return check.sides.length === 1 ? check.sides[0]! : 'neither';
}

function isUrgent(result: CriterionResult): result is CriterionResult & { readonly verdict: Urgent } {
  return result.verdict === 'flag' || result.verdict === 'watch';
}

function urgency({ because }: PlanStep, found: Found): number {
  if (because.length === 0) return 0;
  return because.some((id) => found.get(id)?.verdict === 'flag') ? 2 : 1;
}

/**
 * One step, or null where nothing calls for it.
 * @param stood the side that a standing check found ahead; `null` = none was made, or it could not tell
 */
function stepOf(id: PlanStepId, found: Found, rate: StepRateNow | null, stood: Stood): PlanStep | null {
  const { phase, criterion, everyone, tool } = PLAN_ROWS[id];
  const because = causesOf(id, found, rate);
  if (because.length === 0 && !everyone) return null;
  const sides = OF_THE_FORWARD_SIDE.has(id) ? forwardSides(because, found, stood) : sidesOf(because, found);
  if (id === 'stretch-forward-side' && sides.length === 0) return null;
  const asks = because.includes(criterion as VerdictCriterionId) || everyone ? criterion : because[0]!;
  const text = words.plan.steps[id];
  const stretches = stretchesFor(id, sides, stood);
  const cautions = [
    ...(text.cautions ?? []),
    ...(stretches.length > 0 ? [words.criteria.stretchesInOurWords] : []),
  ];
  return {
    id,
    phase,
    criterion: asks,
    document: documentOf(asks),
    title: text.title,
    how: text.how({ sides, because, rate, stood }),
    ...(text.dose !== undefined && { dose: text.dose }),
    because,
    ...(!everyone && sides.length === 1 && { sides }),
    ...(stretches.length > 0 && { stretches }),
    ...(id === 'strides' && { cues: formCues(found) }),
    ...(cautions.length > 0 && { cautions }),
    ...(tool && { tool }),
  };
}

function causesOf(id: PlanStepId, found: Found, rate: StepRateNow | null): VerdictCriterionId[] {
  const causes = PLAN_ROWS[id].calledForBy.filter((cause) => found.has(cause));
  // Steps that are quicker than most need no quickening.
  const quickEnough = id === 'shorter-steps' && rate?.is !== 'slow';
  return quickEnough ? causes.filter((cause) => cause !== 'D2.quick-steps') : causes;
}

/** The sides that the causes of a step are about; none where they are about both. */
function sidesOf(because: readonly VerdictCriterionId[], found: Found): readonly Side[] {
  const sides = new Set(because.flatMap((id) => found.get(id)?.sides ?? []));
  return sides.size === 1 ? [...sides] : [];
}

const OF_THE_FORWARD_SIDE: ReadonlySet<PlanStepId> = new Set(['check-standing', 'stretch-forward-side']);

/** The side that is ahead: how one stands says it before the film of a run does. */
function forwardSides(because: readonly VerdictCriterionId[], found: Found, stood: Stood): readonly Side[] {
  return stood !== null && stood !== 'neither' && because.includes('D0.standing-turn')
    ? [stood]
    : sidesOf(because, found);
}

/** Where the findings name the side that is ahead, its stretch is a step of its own; without a check, both are shown. */
function stretchesFor(id: PlanStepId, sides: readonly Side[], stood: Stood): SideStretch[] {
  const open = id === 'check-standing' && sides.length === 0 && stood === null;
  const wanted = id === 'stretch-forward-side' ? sides : open ? SIDES : [];
  return wanted.map((side) => ({ side, how: words.criteria.stretchBack(side) }));
}

function formCues(found: Found): FormCue[] {
  return FORM_CUES.map((criterion) => ({
    criterion,
    text: words.plan.cues[criterion],
    needsWork: found.has(criterion),
  }));
}

/** Said once, where the plan first answers a finding. */
function withFormCaution(step: PlanStep): PlanStep {
  return { ...step, cautions: [...(step.cautions ?? []), words.criteria.formIsNotInjury] };
}
