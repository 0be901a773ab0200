import type { GaitEvent } from '../../core/gait/events';
import { otherSide, SIDES, type Side } from '../../core/pose/keypoints';
import type { TimeRange } from '../clock/clip-clock';

/** A foot on the ground; where only one end of it is known both ends are there. */
export interface Stance extends TimeRange {
  readonly side: Side;
}

/** In running the air is shorter than the ground before it; twice as long means that a step was missed between. */
const LONGEST_FLIGHT = 2;

/**
 * When each foot is on the ground: from a contact to the toe-off that follows it on the same foot.
 * @param events in any order
 * @returns by side, each in order of time
 */
export function stancesOf(events: readonly GaitEvent[]): Readonly<Record<Side, readonly Stance[]>> {
  const of = (side: Side): Stance[] => {
    const own = inOrder(events.filter((event) => event.side === side));
    return own.flatMap((event, i): Stance[] => {
      if (event.type === 'TO') {
        return own[i - 1]?.type === 'IC' ? [] : [{ side, fromS: event.timeS, toS: event.timeS }];
      }
      const next = own[i + 1];
      return [{ side, fromS: event.timeS, toS: next?.type === 'TO' ? next.timeS : event.timeS }];
    });
  };
  return { left: of('left'), right: of('right') };
}

/** When both feet are in the air: from one foot's toe-off to the other's contact, where no step is missing between. */
export function flightsOf(stances: Readonly<Record<Side, readonly Stance[]>>): readonly TimeRange[] {
  const all = SIDES.flatMap((side) => stances[side]).sort((a, b) => a.fromS - b.fromS);
  return all.slice(1).flatMap((next, i): TimeRange[] => {
    const before = all[i]!;
    const groundS = before.toS - before.fromS;
    const airS = next.fromS - before.toS;
    if (next.side !== otherSide(before.side) || airS <= 0 || airS > LONGEST_FLIGHT * groundS) return [];
    return [{ fromS: before.toS, toS: next.fromS }];
  });
}

/** A copy in order of time. */
export function inOrder<T extends { readonly timeS: number }>(events: readonly T[]): T[] {
  return [...events].sort((a, b) => a.timeS - b.timeS);
}
