import type { GaitEvent } from '../../core/gait/events';
import { frameAt } from '../clock/frame-times';
import type { TimeRange } from '../clock/clip-clock';
import { inOrder } from './stances';

/** Unlike any other event's: nothing else of that foot happens at that very moment. */
export function eventId({ side, type, timeS }: GaitEvent): string {
  return `${side}-${type}-${timeS}`;
}

/** The event nearest to a moment of those that `fits` allows; undefined where there is none. */
export function nearestEvent(
  events: readonly GaitEvent[],
  timeS: number,
  fits: (event: GaitEvent) => boolean = () => true,
): GaitEvent | undefined {
  let nearest: GaitEvent | undefined;
  for (const event of events) {
    if (!fits(event)) continue;
    if (!nearest || Math.abs(event.timeS - timeS) < Math.abs(nearest.timeS - timeS)) nearest = event;
  }
  return nearest;
}

/** An event found anew further away than this is another one: the next of its foot and kind is a stride away. */
const SAME_WITHIN_S = 0.25;

/** The same event after events were found anew: the nearest of its foot and kind; undefined where it is gone. */
export function sameEvent(events: readonly GaitEvent[], wanted: GaitEvent | null): GaitEvent | undefined {
  if (!wanted) return undefined;
  return nearestEvent(
    events,
    wanted.timeS,
    ({ type, side, timeS }) =>
      type === wanted.type && side === wanted.side && Math.abs(timeS - wanted.timeS) < SAME_WITHIN_S,
  );
}

/** The event that many places on (+) or back in the order of time; the ends stay where they are. */
export function eventBeside(events: readonly GaitEvent[], from: GaitEvent, places: number): GaitEvent {
  const ordered = inOrder(events);
  const at = ordered.findIndex((event) => eventId(event) === eventId(from));
  return ordered[Math.min(Math.max(at + places, 0), ordered.length - 1)] ?? from;
}

/**
 * The frame that many frames beyond a moment; from between two frames the first one counts as one.
 * @param frames on (+) or back, not 0
 * @returns its time, seconds; the clip's ends at most
 */
export function framesBeyond(timesS: Float64Array, timeS: number, frames: number): number {
  const at = frameAt(timesS, timeS);
  const onFrame = Math.abs((timesS[at] ?? 0) - timeS) < 1e-9;
  // frameAt takes a moment just before a frame for that frame.
  const before = (timesS[at] ?? 0) <= timeS + 1e-9 ? at : at - 1;
  const target = onFrame ? at + frames : frames > 0 ? before + frames : before + 1 + frames;
  return timesS[Math.min(Math.max(target, 0), timesS.length - 1)] ?? timeS;
}

/**
 * Where an event may be moved to: a frame short of what the same foot does before and after, for a foot cannot land
 * twice without leaving the ground.
 */
export function roomOf(
  events: readonly GaitEvent[],
  { side, timeS }: GaitEvent,
  timesS: Float64Array,
): TimeRange {
  let [beforeS, afterS] = [-Infinity, Infinity];
  for (const event of events) {
    if (event.side !== side) continue;
    if (event.timeS < timeS) beforeS = Math.max(beforeS, event.timeS);
    else if (event.timeS > timeS) afterS = Math.min(afterS, event.timeS);
  }
  return {
    fromS: Number.isFinite(beforeS) ? framesBeyond(timesS, beforeS, 1) : (timesS[0] ?? 0),
    toS: Number.isFinite(afterS) ? framesBeyond(timesS, afterS, -1) : (timesS.at(-1) ?? 0),
  };
}

export function within({ fromS, toS }: TimeRange, timeS: number): number {
  return Math.max(fromS, Math.min(timeS, toS));
}
