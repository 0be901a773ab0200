import type { Correction } from './correction';
import type { Mark, MarkChange } from './mark';

/** One thing done by hand to one clip: what the list of things that can be undone is made of. */
export type HandEntry = Correction | MarkChange;

/** The same with the clip that it was done to, as an index into the report's clips. */
export interface ClipEntry {
  readonly clip: number;
  readonly entry: HandEntry;
}

export function isCorrection(entry: HandEntry): entry is Correction {
  return entry.kind !== 'draw-mark' && entry.kind !== 'wipe-mark';
}

/** The marks that are left after all entries, in the order in which they were first drawn. */
export function marksOf(entries: readonly HandEntry[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const entry of entries) {
    if (entry.kind === 'draw-mark') marks.set(entry.mark.id, entry.mark);
    else if (entry.kind === 'wipe-mark') marks.delete(entry.id);
  }
  return [...marks.values()];
}

/** What was done to one clip, in order. */
export function entriesOf(entries: readonly ClipEntry[], clip: number): readonly HandEntry[] {
  return entries.filter((each) => each.clip === clip).map(({ entry }) => entry);
}
