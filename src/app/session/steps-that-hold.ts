import type { AnalysisFailure } from '../../../workers/analysis-api';
import { isCorrection } from '../../core/by-hand/hand-entry';
import { words } from '../../core/words/words';
import { sameCorrections, standing, type HandDone, type HandStep } from './hand-steps';
import type { SessionState } from './session-state';

interface StepsThatHold {
  readonly steps: readonly HandStep[];
  /** Why something is not kept, a sentence each. */
  readonly notices: readonly string[];
  /** The report on show is of these steps. */
  readonly judgedAlready: boolean;
}

/**
 * Verdicts could not be made: the correction that is the reason is not kept, and nothing else is lost. Corrections that
 * have been part of a report are beyond doubt. Where all have, something was taken back: it stands again.
 * @param judge tries some steps
 * @returns `null` where nothing that was done by hand can be the reason
 */
export async function stepsThatHold(
  { steps, judged }: Pick<SessionState, 'steps' | 'judged'>,
  failure: AnalysisFailure,
  judge: (steps: readonly HandStep[]) => Promise<AnalysisFailure | null>,
): Promise<StepsThatHold | null> {
  const tried = new Set(judged ? standing(judged.steps) : []);
  const doubtful = standing(steps).filter((done) => isCorrection(done.entry) && !tried.has(done));
  const holding = (rest: readonly HandStep[], notices: readonly string[]): StepsThatHold => ({
    steps: rest,
    notices,
    judgedAlready: judged !== null && sameCorrections(standing(rest), standing(judged.steps)),
  });
  if (doubtful.length === 0) {
    const now = holding(steps, [failure.message]);
    if (!judged || now.judgedAlready) return null;
    const marks = steps.filter(
      (step) => step.kind === 'do' && !isCorrection(step.done.entry) && !judged.steps.includes(step),
    );
    return holding([...judged.steps, ...marks], now.notices);
  }
  const bad = new Map<HandDone, AnalysisFailure>();
  const [only, ...others] = doubtful;
  if (others.length === 0) bad.set(only!, failure);
  // Each is tried with those before it that hold.
  else
    for (const [i, done] of doubtful.entries()) {
      const failed = await judge(without(steps, [...bad.keys(), ...doubtful.slice(i + 1)]));
      if (failed) bad.set(done, failed);
    }
  if (bad.size === 0) bad.set(doubtful.at(-1)!, failure);
  const notices = [...bad].map(([done, { message }]) =>
    done.entry.kind === 'tell' ? message : words.session.correctionNotKept(message),
  );
  return holding(without(steps, [...bad.keys()]), notices);
}

function without(steps: readonly HandStep[], bad: readonly HandDone[]): readonly HandStep[] {
  return steps.filter((step) => step.kind !== 'do' || !bad.includes(step.done));
}
