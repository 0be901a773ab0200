import { SIDES, type Side } from '../pose/keypoints';
import type { BalanceFindings, BalanceTrial, LegBalance, Steadier } from './balance-findings';
import { readLeg, type ReadLeg } from './balance-leg';
import { moreLevel, steadierBy, steadierByTime } from './steadier';

/** Paths over times that differ by more than this share are no comparison. */
const SAME_TIME_SHARE = 0.1;

/**
 * Balance on one leg, from a turn on one leg or on both. Sway counts until the raised foot first comes down; below 2 Hz, the
 * marks' noise taken off. On made-up people with known sway (10 mm across, 4 mm up, 0.1 to 1.5 Hz; 12 each) the path is
 * off by 3 to 7 % at most at 30 frames a second, 6 to 14 % at 10, with marks off by 0.2 to 0.5 % of the height (SD); the
 * area by 4 to 10 % and 17 to 47 %, so that few frames want good light. Intervals hold how the leg
 * happened to sway, noise, and the network's own scale.
 * @param statureCm turns leg lengths into centimetres
 * @throws {RangeError} without a trial, with two of one leg, with eyes open in one and closed in the other, or without frames
 */
export function checkBalance(trials: readonly BalanceTrial[], statureCm?: number): BalanceFindings {
  const eyes = trials[0]?.eyes;
  if (eyes === undefined) throw new RangeError('no trial');
  if (new Set(trials.map(({ leg }) => leg)).size < trials.length)
    throw new RangeError('two trials of one leg');
  if (trials.some((trial) => trial.eyes !== eyes))
    throw new RangeError('eyes open in one trial and closed in another');
  if (trials.some(({ track }) => track.timesS.length === 0)) throw new RangeError('a trial without frames');

  const read: Record<Side, ReadLeg | null> = { left: null, right: null };
  for (const trial of trials) read[trial.leg] = readLeg(trial, statureCm);
  const legs: Record<Side, LegBalance | null> = {
    left: read.left?.found ?? null,
    right: read.right?.found ?? null,
  };
  const by = (id: keyof ReadLeg['readings']): Steadier =>
    steadierBy({ left: read.left?.readings[id] ?? null, right: read.right?.readings[id] ?? null });
  return {
    eyes,
    legs,
    steadier: {
      held: steadierByTime(legs),
      swayPath: heldAlike(legs) ? by('swayPath') : null,
      swayArea: by('swayArea'),
      swaySpeed: by('swaySpeed'),
      trunkSway: by('trunkSway'),
      hipDrop: moreLevel(legs),
    },
  };
}

function heldAlike(legs: Readonly<Record<Side, LegBalance | null>>): boolean {
  const times = SIDES.map((side) => legs[side]?.heldS ?? NaN);
  return Math.abs(times[0]! - times[1]!) <= SAME_TIME_SHARE * Math.max(...times);
}
