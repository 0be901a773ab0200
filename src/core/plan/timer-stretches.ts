import type { Side } from '../pose/keypoints';
import type { TimerPhase } from './timer-phase';

/** Holds and length, as D2.recovery gives them: 20 seconds each, 10 minutes after every run. */
export const HOLD_S = 20;
export const STRETCH_MINUTES = 10;
/** Muscles of D2.recovery, in its order. */
export const MUSCLES = ['glutes', 'hamstrings', 'quads', 'calves'] as const;
/** The stretch of D0.standing-turn is held for this many rounds before the others: our own choice. */
const FORWARD_SIDE_HOLDS = 2;

export type Stretch = (typeof MUSCLES)[number] | 'forward-side';

/** One thing to hold, on one side. */
export interface StretchHold {
  readonly stretch: Stretch;
  readonly side: Side;
  /** Which time round it is, from 1, of how many. */
  readonly set: number;
  readonly sets: number;
}

/** Holding it, or getting into it. */
export interface StretchPhase extends TimerPhase {
  readonly hold: StretchHold;
}

/**
 * Four muscles, left and right, over and over in whole sets until ten minutes are full; before them, where one side of
 * the body sits forward, the stretch that takes it back.
 *
 * @param changeS time to get into the next stretch, s
 * @param forward the side that sits forward; `null` where neither does
 */
export function stretchPhases(changeS: number, forward: Side | null): readonly StretchPhase[] {
  const setS = 2 * MUSCLES.length * (HOLD_S + changeS);
  const sets = Math.max(1, Math.ceil((60 * STRETCH_MINUTES) / setS));
  const holds: StretchHold[] = [];
  if (forward) {
    for (let set = 1; set <= FORWARD_SIDE_HOLDS; set++)
      holds.push({ stretch: 'forward-side', side: forward, set, sets: FORWARD_SIDE_HOLDS });
  }
  for (let set = 1; set <= sets; set++)
    for (const stretch of MUSCLES)
      for (const side of ['left', 'right'] as const) holds.push({ stretch, side, set, sets });
  return holds.flatMap((hold, round): StretchPhase[] => [
    { kind: round === 0 ? 'ready' : 'rest', round, hold, durationMs: changeS * 1000 },
    { kind: 'work', round, hold, durationMs: HOLD_S * 1000 },
  ]);
}
