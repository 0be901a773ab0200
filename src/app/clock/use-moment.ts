import { useSyncExternalStore } from 'react';
import type { ClipClock, Moment } from './clip-clock';

/** What the clock says, for a small component that shows it; what is drawn on canvas subscribes by itself. */
export function useMoment(clock: ClipClock): Moment {
  return useSyncExternalStore(clock.subscribe, clock.now);
}

/** A part of it: the component is drawn anew only when that part changes. */
export function useMomentOf<T extends string | number | boolean | null>(
  clock: ClipClock,
  part: (moment: Moment) => T,
): T {
  return useSyncExternalStore(clock.subscribe, () => part(clock.now()));
}
