import { toldBy } from '../../core/by-hand/told-by';
import { isCorrection, type ClipEntry, type HandEntry } from '../../core/by-hand/hand-entry';
import type { Settings } from './settings';

/** An entry with the video that it belongs to, whichever place that has in a report. */
export interface HandDone {
  readonly clipId: number;
  readonly entry: HandEntry;
}

/** What undo takes back at once: an entry, or having taken entries back. */
export type HandStep =
  | { readonly kind: 'do'; readonly done: HandDone }
  | { readonly kind: 'take-back'; readonly done: readonly HandDone[] };

/** What holds after all steps, in order. */
export function standing(steps: readonly HandStep[]): readonly HandDone[] {
  const left = new Set<HandDone>();
  for (const step of steps) {
    if (step.kind === 'do') left.add(step.done);
    else for (const done of step.done) left.delete(done);
  }
  return [...left];
}

/** The last step that concerns one of these clips goes to the front of what can come again; `null` where none does. */
export function undoStep(
  steps: readonly HandStep[],
  undone: readonly HandStep[],
  clipIds: readonly number[],
): { readonly steps: readonly HandStep[]; readonly undone: readonly HandStep[] } | null {
  const last = steps.findLastIndex((step) => concerns(step, clipIds));
  return last < 0 ? null : { steps: steps.toSpliced(last, 1), undone: [steps[last]!, ...undone] };
}

/** The step that was taken back last comes again. */
export function redoStep(
  steps: readonly HandStep[],
  undone: readonly HandStep[],
  clipIds: readonly number[],
): { readonly steps: readonly HandStep[]; readonly undone: readonly HandStep[] } | null {
  const next = undone.findIndex((step) => concerns(step, clipIds));
  return next < 0 ? null : { steps: [...steps, undone[next]!], undone: undone.toSpliced(next, 1) };
}

export function concerns(step: HandStep, clipIds: readonly number[]): boolean {
  return entriesIn(step).some(({ clipId }) => clipIds.includes(clipId));
}

export function entriesIn(step: HandStep): readonly HandDone[] {
  return step.kind === 'do' ? [step.done] : step.done;
}

/** Those of a report's clips, under the places that they have in it. */
export function inReport(done: readonly HandDone[], clipIds: readonly number[]): readonly ClipEntry[] {
  return done.flatMap(({ clipId, entry }) => {
    const clip = clipIds.indexOf(clipId);
    return clip < 0 ? [] : [{ clip, entry }];
  });
}

/** Whether the same corrections hold: what differs at most is drawn over the clip, and changes no verdict. */
export function sameCorrections(a: readonly HandDone[], b: readonly HandDone[]): boolean {
  const [one, other] = [a, b].map((list) => list.filter(({ entry }) => isCorrection(entry)));
  return one!.length === other!.length && one!.every((done, i) => done === other![i]);
}

/** Settings that hold for the runner, whichever clip they were told of. */
const OF_RUNNER = ['statureCm', 'beltSpeedMps'] as const;
/** Settings of a report's first clip. */
const OF_CLIP = ['slowMotionFactor', 'cameraRollDeg'] as const;
/** Settings that are verdicts' business, and told as entries while a report is on show. */
export const TOLD = ['view', ...OF_RUNNER, ...OF_CLIP] as const;

/**
 * Settings as they hold after what was told by hand.
 * @param base at the analysis
 * @param clipIds of the report, in its order: with two clips, each one's view and tilt are its own
 */
export function settingsAfter(
  base: Settings,
  done: readonly HandDone[],
  clipIds: readonly number[],
): Settings {
  const ofRunner = toldBy(done.map(({ entry }) => entry));
  const ofClip = toldBy(done.filter(({ clipId }) => clipId === clipIds[0]).map(({ entry }) => entry));
  const next: { -readonly [Key in keyof Settings]: Settings[Key] } = { ...base };
  for (const key of OF_RUNNER) if (ofRunner[key] !== undefined) next[key] = ofRunner[key];
  if (ofClip.slowMotionFactor !== undefined) next.slowMotionFactor = ofClip.slowMotionFactor;
  if (clipIds.length > 1) return next;
  if (ofClip.cameraRollDeg !== undefined) next.cameraRollDeg = ofClip.cameraRollDeg;
  if (ofClip.view !== undefined) next.view = ofClip.view ?? 'auto';
  return next;
}
