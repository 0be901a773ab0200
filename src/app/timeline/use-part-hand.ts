import { useCallback, useRef, useState } from 'react';
import type { HandEntry } from '../../core/by-hand/hand-entry';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import { framesBeyond, within } from './choose-event';
import { keepEntry, keptPart, roomOfEnd } from './kept-part';
import type { TimeRange } from '../clock/clip-clock';

export type PartEnd = keyof TimeRange;

/** One hand on the ends of the part that is judged. */
export interface PartHand {
  /** As it is shown: with an end that is held. */
  readonly part: TimeRange;
  readonly clip: TimeRange;
  /** Something is left out. */
  readonly kept: boolean;
  readonly held: PartEnd | null;
  readonly said: string;
  /** Holds an end at a moment, as near as it can go; the clock shows the frame there. */
  moveTo(end: PartEnd, timeS: number): void;
  moveFrames(end: PartEnd, frames: number): void;
  /** Puts down what is held: one entry of hand work. */
  drop(): void;
  cancel(): void;
  /** Puts an end at a moment at once. */
  put(end: PartEnd, timeS: number): void;
  putHere(end: PartEnd): void;
  wholeClip(): void;
}

interface Held {
  readonly end: PartEnd;
  readonly toS: number;
}

export function usePartHand(
  entries: readonly HandEntry[],
  clock: ClipClock,
  add: (entry: HandEntry) => void,
): PartHand {
  const { timesS } = clock;
  const clip = { fromS: timesS[0] ?? 0, toS: timesS.at(-1) ?? 0 };
  const kept = keptPart(entries);
  const noted = kept ?? clip;
  const [held, setHeld] = useState<Held | null>(null);
  const [said, setSaid] = useState('');
  // A pointer may move and be lifted before the page is drawn again.
  const inHand = useRef<Held | null>(null);
  const hold = useCallback((next: Held | null) => {
    inHand.current = next;
    setHeld(next);
  }, []);
  const say = words.timeline.part;

  const note = (part: TimeRange): void => {
    const entry = keepEntry(part, clip);
    setSaid(
      entry.kind === 'whole-clip' ? say.saidWhole : say.saidKept(number(part.fromS, 2), number(part.toS, 2)),
    );
    add(entry);
  };
  const reachable = (end: PartEnd, timeS: number): number =>
    within(roomOfEnd(end, noted, timesS), timesS[nearestFrame(timesS, timeS)] ?? timeS);
  const moveTo = (end: PartEnd, timeS: number): void => {
    const toS = reachable(end, timeS);
    clock.showTime(toS);
    hold({ end, toS });
  };
  const put = (end: PartEnd, timeS: number): void => {
    const toS = reachable(end, timeS);
    if (toS !== noted[end]) note({ ...noted, [end]: toS });
  };
  return {
    part: held ? { ...noted, [held.end]: held.toS } : noted,
    clip,
    kept: kept !== null,
    held: held?.end ?? null,
    said,
    moveTo,
    moveFrames: (end, frames) => {
      const now = inHand.current;
      moveTo(end, framesBeyond(timesS, now?.end === end ? now.toS : noted[end], frames));
    },
    drop: () => {
      const now = inHand.current;
      if (!now) return;
      hold(null);
      if (now.toS !== noted[now.end]) note({ ...noted, [now.end]: now.toS });
    },
    cancel: () => {
      const now = inHand.current;
      if (!now) return;
      hold(null);
      clock.showTime(noted[now.end]);
    },
    put,
    putHere: (end) => put(end, clock.now().timeS),
    wholeClip: () => {
      if (kept) note(clip);
    },
  };
}
