import type { HandEntry } from '../../core/by-hand/hand-entry';
import type { KeypointName } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';

/** One thing done by hand, in plain words: "Left landing at 2.31 s moved 0.03 s later". */
export function sayEntry(entry: HandEntry): string {
  const text = words.byHand;
  switch (entry.kind) {
    case 'move-joint':
      return text.jointMoved(jointName(entry.name), entry.timeS);
    case 'swap-legs':
      return text.legsSwapped(entry.fromS, entry.toS);
    case 'move-event':
      // At 240 frames a second a frame is 0.004 s.
      return text.eventMoved(entry, entry.toS, Math.abs(entry.toS - entry.timeS) < 0.0095 ? 3 : 2);
    case 'add-event':
      return text.eventAdded(entry);
    case 'remove-event':
      return text.eventRemoved(entry);
    case 'keep-range':
      return text.rangeKept(entry.fromS, entry.toS);
    case 'whole-clip':
      return text.wholeClip;
    case 'choose-person':
      return text.personChosen;
    case 'tell':
      return text.told(entry.told);
    case 'draw-mark':
      return text.markDrawn(entry.mark.kind, entry.mark.fromS, entry.mark.text);
    case 'wipe-mark':
      return text.markWiped;
  }
}

function jointName(name: KeypointName): string {
  return words.handTools.joints[name] ?? name;
}

/** When it is to be seen, seconds on the clip's clock; `null` where it is of the whole clip. */
export function momentOf(entry: HandEntry): number | null {
  switch (entry.kind) {
    case 'move-event':
      return entry.toS;
    case 'move-joint':
    case 'add-event':
    case 'remove-event':
      return entry.timeS;
    case 'swap-legs':
    case 'keep-range':
      return entry.fromS;
    case 'draw-mark':
      return entry.mark.fromS;
    case 'whole-clip':
    case 'choose-person':
    case 'tell':
    case 'wipe-mark':
      return null;
  }
}
