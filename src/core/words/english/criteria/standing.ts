import type { StandingCriterionId } from '../../../criteria/criterion';
import { otherSide, type Side } from '../../../pose/keypoints';

export const STRETCHES_IN_OUR_WORDS =
  'The article shows its stretches in pictures; these are of the same kind, in our words.';

/** For the side that sits forward: how to bring it back. The article shows its own stretches in pictures only. */
export function stretchBack(side: Side): readonly [sitting: string, standing: string] {
  const other = otherSide(side);
  return [
    `Sit tall, feet and knees straight ahead. Turn your chest to the ${side}, so that the ${side} shoulder goes back, with the ${other} hand on the ${side} knee. Hold it where it pulls gently.`,
    `Stand with the ${side} foot a long step back, both feet pointing ahead. Let the ${side} hip and shoulder go back until the front of that side pulls gently, and hold it.`,
  ];
}

interface StandingWords {
  readonly because: string;
  readonly advice: readonly string[];
  readonly cautions: readonly string[];
}

/** The standing checks: why a run does not show them, how to make them, and what to do about what is found. */
export const standingWords: Readonly<Record<StandingCriterionId, StandingWords>> = {
  'D0.standing-turn': {
    because:
      'How you stand does not show while you run. Check it now: stand with both feet pointing ahead, let the rest of you settle, and look down: the hand and the hip of one side may sit further forward. Your camera can look for you: see “How you stand” among the checks.',
    advice: [
      `Right side forward: stretch it back. ${stretchBack('right').join(' ')}`,
      `Left side forward: stretch it back. ${stretchBack('left').join(' ')}`,
      'Neither: nothing to stretch. Look again now and then, above all when you sit much.',
    ],
    cautions: [STRETCHES_IN_OUR_WORDS],
  },
  'D2.single-leg': {
    because:
      'How well you balance on one leg does not show while you run, where each leg carries you too briefly. Check it now: stand on one leg for 30 seconds beside something to hold on to, then on the other, and note whether the raised foot comes down and which leg sways more. Your camera can time and measure it: see “Balance on one leg” among the checks.',
    advice: [
      'Train balance from the ground up: feet and ankles first, then the hips, then uneven ground.',
      'Give more time to the leg that sways more.',
    ],
    cautions: ['The 30 seconds are our own choice: the article names no time.'],
  },
};
