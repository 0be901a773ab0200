import { FORM_CUES } from './plan-table';
import type { TimerPhase } from './timer-phase';

/** Strides, as D2.strides gives them: five, one for each form cue, of 20 to 30 seconds. */
export const STRIDES = FORM_CUES.length;
export const STRIDE_S = { shortest: 20, usual: 25, longest: 30 } as const;
/** The document names no rest between them: this is our own choice, long enough to run the next one well. */
export const STRIDE_REST_S = { shortest: 30, usual: 60, longest: 180 } as const;
/** Time to put the phone away. */
const READY_S = 10;

/** Getting ready, then five strides with rest between them (none after the last). */
export function stridesPhases(strideS: number, restS: number): readonly TimerPhase[] {
  return Array.from({ length: STRIDES }, (_, round) => [
    round === 0
      ? ({ kind: 'ready', round, durationMs: READY_S * 1000 } as const)
      : ({ kind: 'rest', round, durationMs: restS * 1000 } as const),
    { kind: 'work', round, durationMs: strideS * 1000 } as const,
  ]).flat();
}
