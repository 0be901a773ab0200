import { words } from '../../core/words/words';
import type { GuideState } from './hold-guide';
import type { StandingStep } from './standing-steps';

/** What the person is told: a few large words, and a sentence under them. */
export interface GuideCall {
  readonly call: string;
  readonly detail: string;
}

/** The words of a moment of the check. */
export function sayGuide(state: GuideState, steps: readonly StandingStep[]): GuideCall {
  const text = words.standingCheck.guide;
  const view = steps[state.at]?.view;
  if (view === undefined) return { call: text.over, detail: '' };
  switch (state.phase) {
    case 'march':
      return { call: text.march, detail: text.marchDetail };
    case 'place':
      return { call: text.face[view], detail: sayWait(state, view) };
    case 'count':
      return state.anyway
        ? { call: text.countAnyway, detail: text.anywayDetail }
        : { call: text.count, detail: text.countDetail };
    case 'hold':
      return { call: text.hold, detail: text.holdDetail };
    case 'held':
      return { call: text.held, detail: text.heldDetail };
    case 'over':
      return { call: text.over, detail: '' };
  }
}

function sayWait({ wait, broken }: GuideState, view: StandingStep['view']): string {
  const text = words.standingCheck.guide;
  if (!wait) return text.faceDetail[view];
  if (wait.for === 'framing') return wait.message;
  if (broken && wait.for !== 'turn') return text.broken[broken];
  if (wait.for === 'turn') return text.waits.turn[view];
  return text.waits[wait.for];
}
