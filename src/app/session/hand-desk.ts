import type { HandEntry } from '../../core/by-hand/hand-entry';
import { redoStep, sameCorrections, standing, undoStep, type HandStep } from './hand-steps';
import type { SessionEvent, SessionState } from './session-state';

/** Changes of one setting that follow each other so quickly are one: a number is typed digit by digit. */
const TYPED_WITHIN_MS = 1500;

interface HandParts {
  readonly state: () => SessionState;
  readonly tell: (event: SessionEvent) => void;
  /** What was done by hand when the verdicts under way were asked for; `null` where none are. */
  readonly asked: () => readonly HandStep[] | null;
  /** Asks for verdicts from these clips. */
  readonly judge: (clipIds: readonly number[]) => Promise<void>;
}

/** What is done by hand to the report on show; verdicts follow without looking at the videos again. */
export class HandDesk {
  readonly #parts: HandParts;
  /** When a setting was told last, ms: what is typed digit by digit is told once. */
  #toldAtMs = -Infinity;

  constructor(parts: HandParts) {
    this.#parts = parts;
  }

  /** Does something to a clip of the report on show. */
  async do(clip: number, entry: HandEntry): Promise<void> {
    const clipId = this.#parts.state().judged?.clipIds[clip];
    if (clipId !== undefined) await this.#step({ kind: 'do', done: { clipId, entry } });
  }

  /** Takes back entries, named by their places in the state's `entries`; undo brings them again. */
  async takeBack(places: readonly number[]): Promise<void> {
    const { steps, judged } = this.#parts.state();
    const shown = standing(steps).filter(({ clipId }) => judged?.clipIds.includes(clipId));
    const done = shown.filter((_, place) => places.includes(place));
    if (done.length > 0) await this.#step({ kind: 'take-back', done });
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    const { steps, undoneSteps, judged } = this.#parts.state();
    const next = undoStep(steps, undoneSteps, judged?.clipIds ?? []);
    if (next) await this.#handed(next.steps, next.undone);
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const { steps, undoneSteps, judged } = this.#parts.state();
    const next = redoStep(steps, undoneSteps, judged?.clipIds ?? []);
    if (next) await this.#handed(next.steps, next.undone);
  }

  /** Whether what is told now belongs to what was told a moment ago. */
  isBeingTyped(): boolean {
    return performance.now() - this.#toldAtMs < TYPED_WITHIN_MS;
  }

  /**
   * Settings were told as steps.
   * @param judgedLater whoever calls asks for verdicts afterwards
   */
  async told(steps: readonly HandStep[], judgedLater: boolean | undefined): Promise<void> {
    this.#toldAtMs = performance.now();
    await this.#handed(steps, [], judgedLater);
  }

  async #step(step: HandStep): Promise<void> {
    this.#toldAtMs = -Infinity;
    await this.#handed([...this.#parts.state().steps, step], []);
  }

  async #handed(
    steps: readonly HandStep[],
    undoneSteps: readonly HandStep[],
    judgedLater: boolean | undefined = false,
  ): Promise<void> {
    const { state, tell, asked, judge } = this.#parts;
    tell({ type: 'by-hand', steps, undoneSteps });
    const { judged } = state();
    if (!judged || judgedLater) return;
    if (sameCorrections(standing(steps), standing(asked() ?? judged.steps))) return;
    await judge(judged.clipIds);
  }
}
