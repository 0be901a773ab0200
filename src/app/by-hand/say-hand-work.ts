import type { Correction } from '../../core/by-hand/correction';
import { isCorrection, marksOf, type HandEntry } from '../../core/by-hand/hand-entry';
import { toldBy } from '../../core/by-hand/told-by';
import { words } from '../../core/words/words';

const EVENT_WORK = { 'move-event': 'moved', 'add-event': 'added', 'remove-event': 'removed' } as const;

/**
 * Who measured what, as sentences: what was corrected by hand in a clip, and that marks were drawn over it. None where
 * nothing was done by hand.
 */
export function sayHandWork(entries: readonly HandEntry[]): string[] {
  const text = words.byHand.summary;
  const corrections = entries.filter(isCorrection);
  const marks = marksOf(entries).length;
  return [
    ...(corrections.length > 0 ? [text.whole(corrections.length, partsOf(corrections))] : []),
    ...(marks > 0 ? [text.marks(marks)] : []),
  ];
}

function partsOf(corrections: readonly Correction[]): string[] {
  const text = words.byHand.summary;
  const events = (['IC', 'TO'] as const).flatMap((type) =>
    (['move-event', 'add-event', 'remove-event'] as const).flatMap((kind) => {
      const n = corrections.filter((each) => each.kind === kind && each.type === type).length;
      return n > 0 ? [text.events(n, type, EVENT_WORK[kind])] : [];
    }),
  );
  const joints = corrections.filter(({ kind }) => kind === 'move-joint').length;
  const range = corrections.findLast(({ kind }) => kind === 'keep-range' || kind === 'whole-clip');
  return [
    ...events,
    ...(joints > 0 ? [text.joints(joints)] : []),
    ...corrections.flatMap((each) => (each.kind === 'swap-legs' ? [text.swapped(each.fromS, each.toS)] : [])),
    ...(range?.kind === 'keep-range' ? [text.kept(range.fromS, range.toS)] : []),
    ...(range?.kind === 'whole-clip' ? [words.byHand.wholeClip.toLowerCase()] : []),
    ...(corrections.some(({ kind }) => kind === 'choose-person') ? [text.person] : []),
    ...text.told(toldBy(corrections)),
  ];
}
