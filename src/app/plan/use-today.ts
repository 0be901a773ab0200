import { useSyncExternalStore } from 'react';
import { localDay, type CalendarDay } from '../../core/plan/calendar-day';

const A_MINUTE_MS = 60_000;

/** The day it is: a page left open over midnight, or woken days later, knows the new one. */
export function useToday(): CalendarDay {
  return useSyncExternalStore(onNewMinute, () => localDay(new Date()));
}

function onNewMinute(listener: () => void): () => void {
  const timer = setInterval(listener, A_MINUTE_MS);
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}
