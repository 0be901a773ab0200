import type { VerdictCriterionId } from '../../core/criteria/criterion';
import type { PlanStep } from '../../core/plan/plan-step';
import type { FormCue } from '../../core/plan/timer-strides';
import type { Side } from '../../core/pose/keypoints';

const CUE_OF: Readonly<Partial<Record<VerdictCriterionId, FormCue>>> = {
  'D2.upright': 'upright',
  'D2.relaxed-shoulders': 'shoulders',
  'D2.quick-steps': 'steps',
  'D2.midfoot': 'midfoot',
  'D2.forward-lean': 'lean',
};

/** The side of the body that sits forward, where the plan has its stretch. */
export function sideThatSitsForward(plan: readonly PlanStep[]): Side | null {
  const sides = plan.find(({ id }) => id === 'stretch-forward-side')?.sides ?? [];
  return sides.length === 1 ? sides[0]! : null;
}

/** The form cues that the film showed to need work. */
export function cuesThatNeedWork(plan: readonly PlanStep[]): ReadonlySet<FormCue> {
  const cues = plan.flatMap((step) => step.cues ?? []).filter(({ needsWork }) => needsWork);
  return new Set(cues.flatMap(({ criterion }) => CUE_OF[criterion] ?? []));
}
