import type { AnalysisFailure, TrackedClip } from '../../../workers/analysis-api';
import type { Engine } from '../engine';
import type { HandStep } from './hand-steps';
import { judge } from './judge';
import { judgeWhatHolds } from './judge-what-holds';
import type { ClipSlot, SessionEvent, SessionState } from './session-state';

interface Ears {
  readonly state: () => SessionState;
  readonly tell: (event: SessionEvent) => void;
}

/** Why there are none. */
export interface NoVerdicts {
  readonly failure: AnalysisFailure;
  readonly notices: readonly string[];
}

/** Verdicts from the clips that were looked at; those asked for last are told, and no others. */
export class Verdicts {
  readonly #engine: Engine;
  readonly #ears: Ears;
  #judgement = new AbortController();
  /** What was done by hand when the verdicts under way were asked for; `null` where none are. */
  #asked: readonly HandStep[] | null = null;

  constructor(engine: Engine, ears: Ears) {
    this.#engine = engine;
    this.#ears = ears;
  }

  get asked(): readonly HandStep[] | null {
    return this.#asked;
  }

  stop(): void {
    this.#judgement.abort();
  }

  /**
   * @param only the clips that are judged; all without
   * @returns why there are none; `null` where they were told, or are not wanted any more
   */
  async ask(runSignal: AbortSignal, only?: readonly number[]): Promise<NoVerdicts | null> {
    const { state, tell } = this.#ears;
    this.#judgement.abort();
    const judgement = (this.#judgement = new AbortController());
    const signal = AbortSignal.any([runSignal, judgement.signal]);
    const tracked = state().clips.filter(
      (clip): clip is ClipSlot & { tracked: TrackedClip } => !!clip.tracked,
    );
    const used = only ? tracked.filter(({ id }) => only.includes(id)) : tracked;
    tell({ type: 'judging' });
    const { settings, base } = state();
    const result = await judgeWhatHolds({
      ask: (steps) => judge(this.#engine, used, base ?? settings, steps, signal),
      state,
      onAsk: (steps) => (this.#asked = steps),
      onSteps: (steps) => tell({ type: 'by-hand', steps, undoneSteps: state().undoneSteps }),
      signal,
    });
    if (this.#judgement === judgement) this.#asked = null;
    if (!result) return null;
    const { outcome, notices } = result;
    if (!outcome.ok) return { failure: outcome.error, notices };
    const { notices: said, ...judged } = outcome.value;
    tell({ type: 'judged', judged, notices: [...(only ? [] : state().notices), ...notices, ...said] });
    return null;
  }
}
