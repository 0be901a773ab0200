/** An even beat by the sound card's clock. */
export interface Beat {
  /** When its first tick sounds, s of that clock. */
  readonly firstS: number;
  readonly perMin: number;
}

/** What a metronome may be set to, steps a minute. */
export const CADENCE_PER_MIN = { lowest: 140, highest: 200 } as const;
/** How much quicker than one's own: what studies of a raised cadence used least (Heiderscheit et al. 2011: 5 and 10 %). */
const QUICKER = 1.05;

/** The cadence to step to, from one's own: 5 % more, a whole number within the limits. */
export function cueCadence(ownPerMin: number): number {
  const { lowest, highest } = CADENCE_PER_MIN;
  return Math.min(highest, Math.max(lowest, Math.round(ownPerMin * QUICKER)));
}

/**
 * When ticks sound from one time to before another, s. Each is counted from the first tick, not from the one before:
 * nothing adds up, however long it beats, and two spans that meet have each tick once.
 */
export function ticksWithin({ firstS, perMin }: Beat, fromS: number, toS: number): number[] {
  const eachS = 60 / perMin;
  const ticks: number[] = [];
  // Dividing may round to the tick on either side of `fromS`: the comparison decides.
  for (let n = Math.max(0, Math.floor((fromS - firstS) / eachS) - 1); ; n++) {
    const atS = firstS + n * eachS;
    if (atS >= toS) return ticks;
    if (atS >= fromS) ticks.push(atS);
  }
}

/** The same beat at another rate: its next tick stays where it is, and the new rate counts from there. */
export function atAnotherRate(beat: Beat, perMin: number, nowS: number): Beat {
  const eachS = 60 / beat.perMin;
  const [nextS] = ticksWithin(beat, nowS, Math.max(nowS, beat.firstS) + 2 * eachS);
  return { firstS: nextS ?? nowS, perMin };
}
