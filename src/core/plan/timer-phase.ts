/** Something is done (`work`), or one gets ready for it: before the first (`ready`), between two (`rest`). */
export type TimerPhaseKind = 'ready' | 'work' | 'rest';

/** One stretch of a timer's time. */
export interface TimerPhase {
  readonly kind: TimerPhaseKind;
  /** Which of the things to do this is, or leads to: 0 is the first. */
  readonly round: number;
  readonly durationMs: number;
}

export interface TimerPosition {
  /** Index into the phases; the last one when it is all over. */
  readonly index: number;
  /** Left of this phase. */
  readonly leftMs: number;
  /** All phases are over. */
  readonly over: boolean;
}

export function totalMs(phases: readonly TimerPhase[]): number {
  return phases.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** When a phase begins, counted from the start of the first; the end of all for an index past the last. */
export function startsAtMs(phases: readonly TimerPhase[], index: number): number {
  return totalMs(phases.slice(0, index));
}

/** Where a timer is after a time; a moment between two phases belongs to the later. */
export function positionAt(phases: readonly TimerPhase[], elapsedMs: number): TimerPosition {
  let endsMs = 0;
  for (const [index, { durationMs }] of phases.entries()) {
    endsMs += durationMs;
    if (elapsedMs < endsMs) return { index, leftMs: endsMs - Math.max(0, elapsedMs), over: false };
  }
  return { index: Math.max(0, phases.length - 1), leftMs: 0, over: true };
}
