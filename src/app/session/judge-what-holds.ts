import type { AnalysisFailure, Outcome } from '../../../workers/analysis-api';
import type { HandStep } from './hand-steps';
import type { judge } from './judge';
import type { SessionState } from './session-state';
import { stepsThatHold } from './steps-that-hold';

type Judgement = Awaited<ReturnType<typeof judge>>;

interface Judging {
  /** Verdicts from the clips, after these steps. */
  readonly ask: (steps: readonly HandStep[]) => Promise<Judgement>;
  readonly state: () => SessionState;
  /** Told of the steps that verdicts are asked for. */
  readonly onAsk: (steps: readonly HandStep[]) => void;
  /** Some steps cannot be judged: these are left. */
  readonly onSteps: (steps: readonly HandStep[]) => void;
  readonly signal: AbortSignal;
}

type Judged = Extract<Judgement, { ok: true }>['value'];

/** What came of it, with a sentence for everything that is not kept. */
export interface JudgedWhatHolds {
  readonly outcome: Outcome<Judged>;
  readonly notices: readonly string[];
}

/** Verdicts with all corrections that verdicts can be made with; `null` where they are not wanted any more. */
export async function judgeWhatHolds(judging: Judging): Promise<JudgedWhatHolds | null> {
  const { ask, state, onAsk, onSteps, signal } = judging;
  const notKept: string[] = [];
  for (;;) {
    const { steps } = state();
    onAsk(steps);
    const outcome = await ask(steps);
    if (signal.aborted) return null;
    if (outcome.ok) return { outcome, notices: notKept };
    const rest = await stepsThatHold(
      state(),
      outcome.error,
      async (tried): Promise<AnalysisFailure | null> => {
        const trial = await ask(tried);
        return trial.ok ? null : trial.error;
      },
    );
    if (signal.aborted) return null;
    if (!rest) return { outcome, notices: [...notKept, outcome.error.message] };
    notKept.push(...rest.notices);
    onSteps(rest.steps);
    if (rest.judgedAlready) return { outcome, notices: notKept };
  }
}
