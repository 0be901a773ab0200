import type { Side } from '../pose/keypoints';
import type { GaitEvent } from './events';

/** One event that a person moved, added or took away. Times on the clock of the events, seconds. */
export type EventEdit =
  /** The event near `timeS` was at `toS`. */
  | {
      readonly kind: 'move-event';
      readonly type: GaitEvent['type'];
      readonly side: Side;
      readonly timeS: number;
      readonly toS: number;
    }
  | {
      readonly kind: 'add-event' | 'remove-event';
      readonly type: GaitEvent['type'];
      readonly side: Side;
      readonly timeS: number;
    };

export interface EditedEvents {
  /** In order of time. */
  readonly events: readonly GaitEvent[];
  /** Edits whose event was not found, and those outside the time that was measured. A moved event is put all the same. */
  readonly unmatched: readonly EventEdit[];
}

export interface EventTiming {
  readonly stridePeriodS: number;
  /** Of one frame: a hand places an event no finer. */
  readonly frameS: number;
  /** The first and the last frame: nothing is measured outside. */
  readonly fromS: number;
  readonly toS: number;
}

/**
 * An edit means the nearest event of its kind and foot within this share of a stride: a third of a step. Events of one
 * kind and foot are a stride apart, so no other can be meant; what else is corrected moves an event by hundredths of a
 * second, and a network misses by less than a tenth.
 */
const SAME_EVENT_STRIDES = 1 / 6;
/** A frame's time as it comes back from a file may be off by rounding, s. */
const ROUNDING_S = 1e-6;

/**
 * Applies edits to found events, one after the other: each sees what those before it left. An event put near another of
 * its kind and foot takes its place, be that found or put by hand; when it is removed again, what was found comes back.
 * The standard error of an event by hand is our own choice: the moment lies evenly anywhere within a frame either side.
 * @param found in order of time
 */
export function editEvents(
  found: readonly GaitEvent[],
  edits: readonly EventEdit[],
  { stridePeriodS, frameS, fromS, toS }: EventTiming,
): EditedEvents {
  const withinS = SAME_EVENT_STRIDES * stridePeriodS;
  const seS = frameS / Math.sqrt(3);
  const unmatched: EventEdit[] = [];
  let events: readonly GaitEvent[] = found;
  const put = ({ type, side }: EventEdit, timeS: number): void => {
    const put: GaitEvent = { type, side, timeS, seS, by: 'hand' };
    events = [...events.filter((event) => !(event.by && isSame(event, put, withinS))), put];
  };
  for (const edit of edits) {
    const atS = edit.kind === 'move-event' ? edit.toS : edit.timeS;
    if (!(atS >= fromS - ROUNDING_S && atS <= toS + ROUNDING_S)) {
      unmatched.push(edit);
      continue;
    }
    if (edit.kind !== 'add-event') {
      const meant = nearest(events, edit, withinS);
      if (meant) events = events.filter((event) => event !== meant);
      else unmatched.push(edit);
    }
    if (edit.kind !== 'remove-event') put(edit, Math.min(toS, Math.max(fromS, atS)));
  }
  const byHand = events.filter(({ by }) => by);
  const kept = events.filter((event) => event.by || !byHand.some((put) => isSame(event, put, withinS)));
  return { events: kept.sort((a, b) => a.timeS - b.timeS), unmatched };
}

function isSame(
  event: GaitEvent,
  { type, side, timeS }: Pick<GaitEvent, 'type' | 'side' | 'timeS'>,
  withinS: number,
): boolean {
  return event.type === type && event.side === side && Math.abs(event.timeS - timeS) <= withinS;
}

function nearest(
  events: readonly GaitEvent[],
  meant: Pick<GaitEvent, 'type' | 'side' | 'timeS'>,
  withinS: number,
): GaitEvent | undefined {
  const offS = (event: GaitEvent): number => Math.abs(event.timeS - meant.timeS);
  return events
    .filter((event) => isSame(event, meant, withinS))
    .reduce<GaitEvent | undefined>(
      (best, event) => (best && offS(best) <= offS(event) ? best : event),
      undefined,
    );
}
