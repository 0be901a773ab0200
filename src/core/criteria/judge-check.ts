import type { Checks } from './checks';
import type { StandingCriterionId } from './criterion';
import type { Judgement } from './judgement';
import { judgeSingleLeg } from './single-leg';
import { judgeStandingTurn } from './standing-turn';

/** The check that each of the standing criteria is judged from. */
export const CHECK_OF = {
  'D0.standing-turn': 'standing',
  'D2.single-leg': 'balance',
} as const satisfies Readonly<Record<StandingCriterionId, keyof Checks>>;

const JUDGES: Readonly<Record<StandingCriterionId, (checks: Checks | null) => Judgement>> = {
  'D0.standing-turn': (checks) => judgeStandingTurn(checks?.standing ?? null),
  'D2.single-leg': (checks) => judgeSingleLeg(checks?.balance ?? null),
};

/**
 * What shows only standing, from the check that was made; without one it is `cannot-tell`, and says how to make it.
 * @param checks `null` = none was made
 */
export function judgeStanding(id: StandingCriterionId, checks: Checks | null): Judgement {
  return JUDGES[id](checks);
}

/** The verdict on one of the checks, by its kind. */
export function judgeCheck(kind: keyof Checks, checks: Checks): Judgement {
  return judgeStanding(kind === 'standing' ? 'D0.standing-turn' : 'D2.single-leg', checks);
}
