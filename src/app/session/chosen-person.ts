import type { TrackedClip } from '../../../workers/analysis-api';
import type { PersonBox } from '../../core/by-hand/correction';
import { words } from '../../core/words/words';
import type { ChosenFile } from '../home/sort-files';
import { entriesIn, standing, type HandDone } from './hand-steps';
import type { ClipSlot, SessionState } from './session-state';

/** What was found in a clip, by the part of the picture that was looked at. */
export type TrackedIn = ReadonlyMap<string, TrackedClip>;

/** @param box `null` = the whole picture */
export function keyOf(box: PersonBox | null): string {
  return box ? [box.leftPx, box.topPx, box.widthPx, box.heightPx].join() : 'whole';
}

/** Where the runner of a clip is after what was done by hand; `null` = wherever the network finds one. */
export function boxOf(done: readonly HandDone[], clipId: number): PersonBox | null {
  const last = done.findLast((each) => each.clipId === clipId && each.entry.kind === 'choose-person');
  return last?.entry.kind === 'choose-person' ? last.entry.box : null;
}

/** Every box that may come to hold again by undo and redo, the whole picture first. */
export function boxesEver(
  { steps, undoneSteps }: Pick<SessionState, 'steps' | 'undoneSteps'>,
  clipId: number,
): readonly (PersonBox | null)[] {
  const all = [...steps, ...undoneSteps].flatMap(entriesIn);
  const boxes = all.map((done) => boxOf([done], clipId));
  return [...new Map([null, ...boxes].map((box) => [keyOf(box), box])).values()];
}

/** The clips with the person that holds after what was done by hand. */
export function withPeople<Slot extends ClipSlot>(
  clips: readonly Slot[],
  done: readonly HandDone[],
): readonly Slot[] {
  const found = clips.map((slot) => slot.trackedIn?.get(keyOf(boxOf(done, slot.id))));
  if (found.every((tracked, i) => !tracked || tracked === clips[i]!.tracked)) return clips;
  return clips.map((slot, i) => (found[i] ? { ...slot, tracked: found[i] } : slot));
}

/** What a clip's slot becomes when a person was found in it, beside those found before. */
export function alsoTracked(
  { clips, steps }: Pick<SessionState, 'clips' | 'steps'>,
  id: number,
  box: PersonBox | null,
  tracked: TrackedClip,
): Partial<ClipSlot> {
  const before = clips.find((slot) => slot.id === id)?.trackedIn;
  const found = onOneClock(tracked, [...(before?.values() ?? [])]);
  const trackedIn = new Map(before).set(keyOf(box), found);
  const inForce = trackedIn.get(keyOf(boxOf(standing(steps), id))) ?? found;
  return { trackedIn, tracked: inForce, info: inForce.clip };
}

/** Equal times become the very same: who looks at the clip stays at their moment when the runner is another one. */
function onOneClock(tracked: TrackedClip, others: readonly TrackedClip[]): TrackedClip {
  const { track } = tracked;
  const same = others
    .map(({ track: { timesS } }) => timesS)
    .find((timesS) => timesS.length === track.timesS.length && timesS.every((t, i) => t === track.timesS[i]));
  return same ? { ...tracked, track: { ...track, timesS: same } } : tracked;
}

/** Where to look for another person, or a sentence where that cannot be done. */
export function personSource(
  { clips, judged, screen }: SessionState,
  clip: number,
  files: readonly ChosenFile[],
): { readonly slot: ClipSlot; readonly chosen: ChosenFile } | { readonly trouble: string } | null {
  const place = clips.findIndex(({ id }) => id === judged?.clipIds[clip]);
  const slot = clips[place];
  if (!slot || screen !== 'result') return null;
  const keypoints = files[place]?.kind === 'video' ? undefined : files[place];
  const chosen = slot.video ? { kind: 'video' as const, file: slot.video } : keypoints;
  return chosen ? { slot, chosen } : { trouble: words.session.personNeedsFile(slot.name) };
}
