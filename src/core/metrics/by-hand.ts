import { touchedBetween, type GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import type { StrideValue } from './measure';
import type { Reading } from './step-measure';

const BY_HAND = { by: 'hand' } as const;

/**
 * Who measured one step's value: a hand, where it placed the step's contact, its toe-off or a joint in its stance; and
 * for what is read as far as a next contact, that contact or a joint on the way there. Spread it into a StrideValue.
 * @param read the measure's reader of this run
 */
export function signature(
  run: GaitRun,
  step: Step,
  read: (step: Step) => Reading | null,
): Pick<StrideValue, 'by'> {
  if (step.by) return BY_HAND;
  const touchedS = run.touchedS ?? [];
  const byHand = (['nextContact', 'nextOwnContact'] as const).some((next) => {
    const end = step[next];
    if (!end || !(end.by || touchedBetween(touchedS, step.contact.timeS, end.timeS))) return false;
    // What can be read without that contact does not hang on it.
    return read({ ...step, [next]: undefined }) === null;
  });
  return byHand ? BY_HAND : {};
}
