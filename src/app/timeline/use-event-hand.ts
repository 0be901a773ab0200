import type { GaitEvent } from '../../core/gait/events';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { HandEntry } from '../../core/by-hand/hand-entry';
import type { Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import { eventBeside, eventId, framesBeyond, nearestEvent, roomOf, sameEvent, within } from './choose-event';
import { inOrder } from './stances';

/** An event where it is shown: elsewhere than it was found while it is held, and until it is found anew. */
export interface ShownEvent extends GaitEvent {
  readonly found: GaitEvent;
}

interface Held {
  readonly event: GaitEvent;
  readonly toS: number;
}

/** What was done to these events, and does not show in them yet. */
interface Underway {
  readonly to: readonly GaitEvent[];
  readonly moved: ReadonlyMap<string, number>;
  readonly removed: ReadonlySet<string>;
}

/** One hand on the events of a clip: it chooses one, holds and moves it, and puts it down or back. */
export interface EventHand {
  /** In order of time. */
  readonly events: readonly ShownEvent[];
  readonly chosen: ShownEvent | undefined;
  /** Where the keyboard is: on the chosen one, or near to where that was. */
  readonly stop: ShownEvent | undefined;
  readonly held: GaitEvent | null;
  /** What came of the last thing done, for the screen and those who listen. */
  readonly said: string;
  choose(event: ShownEvent): void;
  /** Takes hold of an event. */
  take(event: ShownEvent): void;
  /** Holds it at a moment, as near as it can go; the clock shows the frame there. */
  moveTo(timeS: number): void;
  /** Holds it that many frames on (+) or back. */
  moveFrames(frames: number): void;
  /** Puts down what is held: one entry of hand work. */
  drop(): void;
  /** Puts back what is held. */
  cancel(): void;
  /** Moves an event at once. */
  put(event: ShownEvent, timeS: number): void;
  putFrames(event: ShownEvent, frames: number): void;
  remove(event: ShownEvent): void;
  /** At the frame on show. */
  addHere(type: GaitEvent['type'], side: Side): void;
}

export function useEventHand(
  found: readonly GaitEvent[],
  clock: ClipClock,
  add: (entry: HandEntry) => void,
): EventHand {
  const { timesS } = clock;
  const [held, setHeld] = useState<Held | null>(null);
  const [wanted, setWanted] = useState<GaitEvent | null>(null);
  const [underway, setUnderway] = useState<Underway | null>(null);
  const [said, setSaid] = useState('');
  // A pointer may move and be lifted before the page is drawn again.
  const inHand = useRef<Held | null>(null);
  const hold = useCallback((next: Held | null) => {
    inHand.current = next;
    setHeld(next);
  }, []);
  // Found anew: what was under way shows, or was not possible.
  const current = underway?.to === found ? underway : null;

  const events = useMemo(() => {
    const heldId = held && eventId(held.event);
    return inOrder(
      found.flatMap((event): ShownEvent[] => {
        const id = eventId(event);
        if (current?.removed.has(id)) return [];
        const timeS = id === heldId ? held!.toS : (current?.moved.get(id) ?? event.timeS);
        return [{ ...event, timeS, found: event }];
      }),
    );
  }, [found, held, current]);
  const chosen = useMemo(
    () => (held && events.find((each) => each.found === held.event)) ?? sameShown(events, wanted),
    [events, wanted, held],
  );

  const say = words.timeline.said;
  const at = (timeS: number): string => number(timeS, 3);
  const put = (event: ShownEvent, timeS: number): void => {
    const toS = within(roomOf(events, event, timesS), timesS[nearestFrame(timesS, timeS)] ?? timeS);
    clock.showTime(toS);
    if (toS === event.timeS) {
      setSaid(say.stays(event));
      return;
    }
    note(event, toS);
  };
  /** @param event as it is, not where it is held */
  const note = ({ found: { type, side, timeS }, found: original }: ShownEvent, toS: number): void => {
    const moved = new Map(current?.moved).set(eventId(original), toS);
    // Moved again before it was found anew: from where it was put.
    const fromS = current?.moved.get(eventId(original)) ?? timeS;
    setUnderway({ to: found, moved, removed: current?.removed ?? new Set() });
    setWanted({ ...original, timeS: toS });
    setSaid(say.moved(original, at(toS)));
    add({ kind: 'move-event', type, side, timeS: fromS, toS });
  };
  const moveTo = (timeS: number): void => {
    const now = inHand.current;
    if (!now) return;
    const room = roomOf(
      events.filter((each) => each.found !== now.event),
      { ...now.event, timeS: now.toS },
      timesS,
    );
    const toS = within(room, timesS[nearestFrame(timesS, timeS)] ?? timeS);
    clock.showTime(toS);
    if (toS !== now.toS) hold({ ...now, toS });
  };

  return {
    events,
    chosen,
    stop: chosen ?? (nearestEvent(events, wanted?.timeS ?? -Infinity) as ShownEvent | undefined),
    held: held?.event ?? null,
    said,
    choose: (event) => {
      setWanted(event);
      setSaid('');
      clock.showTime(event.timeS);
    },
    take: (event) => {
      setWanted(event);
      setSaid(say.held(event));
      clock.showTime(event.timeS);
      hold({ event: event.found, toS: event.timeS });
    },
    moveTo,
    moveFrames: (frames) => {
      if (inHand.current) moveTo(framesBeyond(timesS, inHand.current.toS, frames));
    },
    drop: () => {
      const now = inHand.current;
      if (!now) return;
      hold(null);
      const beforeS = current?.moved.get(eventId(now.event)) ?? now.event.timeS;
      if (now.toS === beforeS) setSaid(say.stays(now.event));
      else note({ ...now.event, timeS: beforeS, found: now.event }, now.toS);
    },
    cancel: () => {
      const now = inHand.current;
      if (!now) return;
      hold(null);
      clock.showTime(current?.moved.get(eventId(now.event)) ?? now.event.timeS);
      setSaid(say.back(now.event));
    },
    put,
    putFrames: (event, frames) => put(event, framesBeyond(timesS, event.timeS, frames)),
    remove: (event) => {
      hold(null);
      const { type, side, timeS } = event;
      const removed = new Set(current?.removed).add(eventId(event.found));
      setUnderway({ to: found, moved: current?.moved ?? new Map(), removed });
      const next = eventBeside(events, event, 1);
      const beside = next === event ? eventBeside(events, event, -1) : next;
      setWanted(beside);
      setSaid(say.removed(event));
      add({ kind: 'remove-event', type, side, timeS });
    },
    addHere: (type, side) => {
      const { timeS, frame } = clock.now();
      const there = events.some(
        (each) => each.type === type && each.side === side && nearestFrame(timesS, each.timeS) === frame,
      );
      const event: GaitEvent = { type, side, timeS, seS: 0 };
      setWanted(event);
      setSaid(there ? say.alreadyThere(event) : say.added(event, at(timeS)));
      if (!there) add({ kind: 'add-event', type, side, timeS });
    },
  };
}

function sameShown(events: readonly ShownEvent[], wanted: GaitEvent | null): ShownEvent | undefined {
  const same = sameEvent(events, wanted);
  return events.find((each) => each === same);
}
