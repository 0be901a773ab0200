import type { GaitEvent } from '../gait/events';
import type { Mark } from './mark';

/** Times are kept and read back as decimals: this much is no difference, s. */
const SAME_S = 1e-4;

/** Whether a mark is seen on the frame of that time, s on the clip's clock. */
export function isSeenAt({ fromS, toS }: Pick<Mark, 'fromS' | 'toS'>, timeS: number): boolean {
  return timeS >= fromS - SAME_S && timeS <= toS + SAME_S;
}

/**
 * The stride that a moment lies in: from one landing of a foot to its next, the one that began last where two overlap.
 * @param events in any order
 * @returns `null` where no stride holds the moment
 */
export function strideAround(
  events: readonly Pick<GaitEvent, 'type' | 'side' | 'timeS'>[],
  timeS: number,
): { readonly fromS: number; readonly toS: number } | null {
  const landings = events.filter(({ type }) => type === 'IC').sort((a, b) => a.timeS - b.timeS);
  const begun = landings.filter((each) => each.timeS <= timeS + SAME_S);
  for (const { side, timeS: fromS } of begun.reverse()) {
    const next = landings.find((each) => each.side === side && each.timeS > fromS);
    if (next && next.timeS >= timeS - SAME_S) return { fromS, toS: next.timeS };
  }
  return null;
}
