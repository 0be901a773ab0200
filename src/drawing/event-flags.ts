import type { GaitEvent } from '../core/gait/events';
import type { KeypointName } from '../core/pose/keypoints';
import { firstIndexFrom } from '../core/signal/value-at';
import type { Skeleton } from './skeleton';

/** A flag is seen from so long before its event until so long after it, seconds. */
export const FLAG_S = 0.05;

/** A landing or a push-off about to be seen, or just seen. */
export interface EventFlag {
  readonly event: GaitEvent;
  /** This frame is the event's. */
  readonly now: boolean;
  /** 1 at the event, fading to 0 before and after it. */
  readonly strength: number;
}

/**
 * The events that are flagged in a frame.
 * @param events in any order
 * @param frameOf the frame of a moment of the clip
 */
export function eventFlags(
  events: readonly GaitEvent[],
  timesS: Float64Array,
  frameOf: (timeS: number) => number,
): (frame: number) => readonly EventFlag[] {
  const placed = events.map((event) => ({ event, own: frameOf(event.timeS) })).sort((a, b) => a.own - b.own);
  const ownS = Float64Array.from(placed, ({ own }) => timesS[own] ?? NaN);
  return (frame) => {
    const nowS = timesS[frame] ?? NaN;
    const flags: EventFlag[] = [];
    for (let i = firstIndexFrom(ownS, nowS - FLAG_S); ownS[i]! < nowS + FLAG_S; i++) {
      const { event, own } = placed[i]!;
      const strength = Math.max(0, 1 - Math.abs(ownS[i]! - nowS) / FLAG_S);
      flags.push({ event, now: own === frame, strength });
    }
    return flags;
  };
}

/** Where an event is flagged: a landing at the heel, a push-off at the toes; at the ankle where there are neither. */
export function flaggedJoint({ type, side }: GaitEvent, skeleton: Skeleton): KeypointName | null {
  const wanted: readonly KeypointName[] =
    type === 'IC' ? [`${side}_heel`, `${side}_ankle`] : [`${side}_foot_index`, `${side}_ankle`];
  return wanted.find((name) => skeleton.has(name)) ?? null;
}
