import { MODEL_CARDS } from '../../../models/registry';
import { isCorrection } from '../../core/by-hand/hand-entry';
import type { KeptStep, KeptWork, WorkFacts } from '../../storage/kept-work';
import { standing, type HandDone, type HandStep } from './hand-steps';
import type { ClipSlot, SessionState, WorkOffer } from './session-state';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** What of the page's state is kept: none but a report that was made from clips can be made again. */
export function workOf(state: SessionState, id: string, analysedAt: Date): KeptWork | null {
  const { judged, base, screen, steps, undoneSteps } = state;
  if (screen !== 'result' || !judged || !base || judged.clipIds.length === 0) return null;
  const slots = state.clips.flatMap(({ id: clipId, name, tracked, trackedIn }) =>
    tracked ? [{ clipId, name, tracked, ...(trackedIn && { trackedIn }) }] : [],
  );
  const placeOf = (clipId: number): number => slots.findIndex((slot) => slot.clipId === clipId);
  const pool = [...new Set([...steps, ...undoneSteps].flatMap(({ done }) => done))];
  const kept = (step: HandStep): KeptStep =>
    step.kind === 'do'
      ? { kind: 'do', entry: pool.indexOf(step.done) }
      : { kind: 'take-back', entries: step.done.map((done) => pool.indexOf(done)) };
  return {
    id,
    analysedAt,
    names: slots.map(({ name }) => name),
    judged: judged.clipIds.map(placeOf),
    settings: base,
    byHand: pool.map(({ clipId, entry }) => ({ clip: placeOf(clipId), entry })),
    steps: steps.map(kept),
    undoneSteps: undoneSteps.map(kept),
    clips: slots.map(({ name, tracked, trackedIn }) => ({ name, tracked, ...(trackedIn && { trackedIn }) })),
  };
}

export interface TakenUp {
  readonly clips: readonly (ClipSlot & { readonly id: number })[];
  /** Of the clips that the report is made from. */
  readonly judged: readonly number[];
  readonly base: Settings;
  readonly steps: readonly HandStep[];
  readonly undoneSteps: readonly HandStep[];
}

/**
 * The state that kept work was made from.
 * @param videos of its clips, in their order, as far as they are at hand
 */
export function takenUp(
  work: KeptWork,
  nextId: () => number,
  videos: readonly (File | null)[] = [],
): TakenUp {
  const clips = work.clips.map((clip, i): ClipSlot => {
    const video = videos[i];
    return { id: nextId(), info: clip.tracked.clip, ...clip, ...(video && { video }) };
  });
  const ids = clips.map(({ id }) => id);
  const { steps, undoneSteps } = stepsOf(work, ids);
  // A network of another version of the page may be unknown to this one.
  const model = MODEL_CARDS.find(({ id }) => id === work.settings.model)?.id ?? DEFAULT_SETTINGS.model;
  return {
    clips,
    judged: work.judged.map((place) => ids[place]!),
    base: { ...work.settings, model },
    steps,
    undoneSteps,
  };
}

/** What the first page says of kept work. */
export function offerOf(work: WorkFacts): WorkOffer {
  const { id, names, analysedAt } = work;
  const done = standing(stepsOf(work, [...names.keys()]).steps);
  return { id, names, analysedAt, corrections: done.filter(({ entry }) => isCorrection(entry)).length };
}

function stepsOf(
  { byHand, steps, undoneSteps }: WorkFacts,
  clipIds: readonly number[],
): { readonly steps: readonly HandStep[]; readonly undoneSteps: readonly HandStep[] } {
  const pool = byHand.map(({ clip, entry }): HandDone => ({ clipId: clipIds[clip]!, entry }));
  const step = (kept: KeptStep): HandStep =>
    kept.kind === 'do'
      ? { kind: 'do', done: pool[kept.entry]! }
      : { kind: 'take-back', done: kept.entries.map((place) => pool[place]!) };
  return { steps: steps.map(step), undoneSteps: undoneSteps.map(step) };
}
