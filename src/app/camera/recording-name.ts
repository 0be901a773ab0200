import { localDay } from '../../core/plan/calendar-day';

/** "run-2026-11-22-1405": of the moment it begins, by the clock on the wall; it sorts as time goes. */
export function recordingName(when: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `run-${localDay(when)}-${two(when.getHours())}${two(when.getMinutes())}${two(when.getSeconds())}`;
}
