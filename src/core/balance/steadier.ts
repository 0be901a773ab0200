import { otherSide, SIDES, type Side } from '../pose/keypoints';
import type { LegBalance, Steadier } from './balance-findings';
import type { SwayReading } from './sway-reading';

/** Where a leg might sway three times as much as the other and nobody could tell, "alike" would claim too much. */
const TOO_WIDE = Math.log(3);

/** The leg with the smaller value, where the difference is beyond chance (of both legs, in quadrature). */
export function steadierBy(readings: Readonly<Record<Side, SwayReading | null>>): Steadier {
  const { left, right } = readings;
  if (!left || !right) return null;
  const apart = Math.log(left.value / right.value);
  const chance = Math.hypot(left.chance, right.chance);
  if (Math.abs(apart) > chance) return apart < 0 ? 'left' : 'right';
  return chance > TOO_WIDE ? null : 'alike';
}

/** From one try to the next the time held changes much: less of a difference than both of these is called alike. */
const LONGER_BY_S = 5;
const LONGER_TIMES = 1.5;

/** The leg that was stood on for longer. A turn that was stopped tells only that it might have been longer. */
export function steadierByTime(legs: Readonly<Record<Side, LegBalance | null>>): Steadier {
  const { left, right } = legs;
  if (!left || !right) return null;
  const shorter = left.heldS <= right.heldS ? 'left' : 'right';
  const [short, long] = [legs[shorter]!, legs[otherSide(shorter)]!];
  const apart = long.heldS - short.heldS >= LONGER_BY_S && long.heldS >= LONGER_TIMES * short.heldS;
  if (isStopped(short) && (apart || isStopped(long) || long.heldS > short.heldS + 1)) return null;
  return apart ? otherSide(shorter) : 'alike';
}

/** Ended before its time, and not by a foot that came down. */
export function isStopped({ heldS, aimedS, touchDownsS }: LegBalance): boolean {
  return touchDownsS.length === 0 && heldS < aimedS - STOPPED_S;
}

/** The last frame is rarely at the very end. */
const STOPPED_S = 1;

/** The side whose hips are held more level; by networks it can hardly ever be told. */
export function moreLevel(legs: Readonly<Record<Side, LegBalance | null>>): Steadier {
  const [left, right] = SIDES.map((side) => {
    const drop = legs[side]?.measures.hipDrop;
    return drop && 'overall' in drop ? drop.overall : null;
  });
  if (!left || !right) return null;
  const half = Math.hypot(left.ci95[1] - left.value, right.ci95[1] - right.value);
  const apart = Math.abs(left.value) - Math.abs(right.value);
  if (Math.abs(apart) > half) return apart < 0 ? 'left' : 'right';
  return half > MOST_HALF_DEG ? null : 'alike';
}

const MOST_HALF_DEG = 5;
