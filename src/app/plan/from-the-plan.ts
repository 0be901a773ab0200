import type { FormCue, PlanStep } from '../../core/plan/plan-step';
import { FORM_CUES } from '../../core/plan/plan-table';
import type { Side } from '../../core/pose/keypoints';

/** The side of the body that sits forward, where the plan has its stretch. */
export function sideThatSitsForward(plan: readonly PlanStep[]): Side | null {
  const sides = plan.find(({ id }) => id === 'stretch-forward-side')?.sides ?? [];
  return sides.length === 1 ? sides[0]! : null;
}

/** The form cues that the film showed to need work. */
export function cuesThatNeedWork(plan: readonly PlanStep[]): ReadonlySet<FormCue['criterion']> {
  const cues = plan.flatMap((step) => step.cues ?? []).filter(({ needsWork }) => needsWork);
  return new Set(FORM_CUES.filter((cue) => cues.some(({ criterion }) => criterion === cue)));
}
