import type { TimerPhase } from './timer-phase';

/** `begin` something to do, `rest` from it, `count` the last seconds before it begins, `end` of all. */
export type SignalKind = 'begin' | 'rest' | 'count' | 'end';

export interface TimerSignal {
  readonly kind: SignalKind;
  /** Counted from the start of the first phase. */
  readonly atMs: number;
}

/** The last seconds before something begins are counted aloud. */
const COUNTED_MS = [3000, 2000, 1000];

/** Everything that a timer sounds from a time on, in order: the rest of it can be handed to a sound card at once. */
export function signalsFrom(phases: readonly TimerPhase[], elapsedMs: number): readonly TimerSignal[] {
  const signals: TimerSignal[] = [];
  let startMs = 0;
  phases.forEach(({ kind, durationMs }, i) => {
    const endMs = startMs + durationMs;
    if (kind === 'work') signals.push({ kind: 'begin', atMs: startMs });
    else {
      if (kind === 'rest') signals.push({ kind: 'rest', atMs: startMs });
      for (const beforeMs of COUNTED_MS)
        if (durationMs > beforeMs) signals.push({ kind: 'count', atMs: endMs - beforeMs });
    }
    if (i === phases.length - 1) signals.push({ kind: 'end', atMs: endMs });
    startMs = endMs;
  });
  return signals.filter(({ atMs }) => atMs >= elapsedMs);
}
