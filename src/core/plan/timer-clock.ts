/**
 * What a timer has run so far: the time before it was last paused, and the moment since when it runs (`null` while it
 * stands). It is read from a clock, not counted in ticks, so a page that slept is right when it wakes.
 */
export interface TimerClock {
  readonly beforeMs: number;
  readonly sinceMs: number | null;
}

export function standingAt(elapsedMs: number): TimerClock {
  return { beforeMs: elapsedMs, sinceMs: null };
}

/** Time run at a moment; a clock that was set back takes nothing away from what was run before the last pause. */
export function elapsedAt({ beforeMs, sinceMs }: TimerClock, nowMs: number): number {
  return beforeMs + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs));
}

/** Sets it going; one that is going goes on. */
export function runFrom(clock: TimerClock, nowMs: number): TimerClock {
  return clock.sinceMs === null ? { ...clock, sinceMs: nowMs } : clock;
}

export function pauseAt(clock: TimerClock, nowMs: number): TimerClock {
  return standingAt(elapsedAt(clock, nowMs));
}

/** Jumps to another time, going or standing as before. */
export function jumpTo(clock: TimerClock, elapsedMs: number, nowMs: number): TimerClock {
  return { beforeMs: elapsedMs, sinceMs: clock.sinceMs === null ? null : nowMs };
}
