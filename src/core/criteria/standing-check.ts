import { words } from '../words/words';
import type { StandingCriterionId } from './criterion';
import { cannotTell, type Judgement } from './judgement';

/**
 * D0.standing-turn and D2.single-leg where no check was made: what shows only standing. A run says nothing about them, so
 * the answer is how to check them by oneself, and what the documents advise for what one finds.
 */
export function standingCheck(id: StandingCriterionId): Judgement {
  const { because, advice, cautions } = words.criteria.standing[id];
  return { ...cannotTell(because, [], advice), cautions };
}
