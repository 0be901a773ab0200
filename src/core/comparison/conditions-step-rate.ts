import { isAvailable } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedRun } from './judged-run';
import { FOLLOWS_STEP_RATE } from './measure-kinds';

const say = words.comparisonConditions.stepRate;

/**
 * Step rates this close (as two clips of one run are) change nothing else that shows. Steps 5 % quicker at the same speed
 * bring the foot nearer, straighten the leg less and let the body rise less (Heiderscheit et al. 2011, Med Sci Sports Exerc
 * 43:296); 10 steps a minute more bring the foot 6 % nearer (Lieberman et al. 2015, J Exp Biol 218:3406).
 */
const ALIKE_SHARE = 0.03;

/** How quick the steps were: a finding in itself, which other measures follow; so they are compared, and it is said. */
export const compareStepRates: LookAtCondition = (before, after, both) => {
  const [was, is] = [rateOf(before), rateOf(after)];
  if (was === undefined || is === undefined) return { message: say.unknown, unknown: true };
  const share = (is - was) / ((was + is) / 2);
  if (Math.abs(share) <= ALIKE_SHARE) return { message: say.same(was, is) };
  const touches = both.map(({ id }) => id).filter((id) => FOLLOWS_STEP_RATE.includes(id));
  return { message: say.differ(was, is, touches), touches, differs: true };
};

/** Steps a minute. */
function rateOf({ metrics: { stepRate } }: JudgedRun): number | undefined {
  return isAvailable(stepRate) ? stepRate.overall?.value : undefined;
}
