import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { mean, median } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { landmark } from '../track/body';
import { peaks } from './swing-references';
import { trunkHeightL } from './trunk-height';

/** The trunk of a runner sinks at least this far in each step, leg lengths. */
const LEAST_BOUNCE_L = 0.02;
/** The trunk is lowest once a step; lowest points closer together than this share of a stride are one. */
const APART_STRIDES = 0.35;
/** Whose foot stands is read over this share of a stride around the lowest point: the other foot is high then. */
const STANDING_WITHIN_STRIDES = 0.06;
/** Two lowest points that are a whole number of steps apart within this share of a step are of one rhythm. */
const IN_STEP = 0.3;

/**
 * Mid-stances from in front or behind: once a step the trunk is lowest, over the foot that is lower in the picture.
 * The feet take turns, so each stretch of even steps is given the one order, left first or right first, that all
 * its steps together speak for: a few exchanged or hidden feet do not matter. A step whose lowest point was lost
 * between two good ones is put half-way.
 * @param track cleaned (low-passed) track
 * @returns instants (s) for each side, in order
 */
export function frontalMidStances(track: PoseTrack, stridePeriodS: number): Record<Side, number[]> {
  const sinking = trunkHeightL(track).map((v) => -v);
  const lowest = peaks(track.timesS, sinking, APART_STRIDES * stridePeriodS, LEAST_BOUNCE_L);
  const out: Record<Side, number[]> = { left: [], right: [] };
  const leftLower = leftFootLowerPx(track, STANDING_WITHIN_STRIDES * stridePeriodS);
  for (const steps of evenStretches(lowest, stridePeriodS / 2)) {
    const votes = steps.map((timeS, i) => (i % 2 === 0 ? 1 : -1) * leftLower(timeS));
    // The sum of what the feet say, no single step loud enough to outvote the others.
    const loudest = 2 * median(votes.map(Math.abs));
    const leftFirst = mean(votes.map((vote) => Math.max(-loudest, Math.min(loudest, vote)))) > 0;
    steps.forEach((timeS, i) => out[(i % 2 === 0) === leftFirst ? 'left' : 'right'].push(timeS));
  }
  return out;
}

/** How much lower the left ankle is than the right around an instant, px; NaN where neither can be told. */
function leftFootLowerPx(track: PoseTrack, withinS: number): (timeS: number) => number {
  const left = landmark(track, 'left_ankle').yPx;
  const right = landmark(track, 'right_ankle').yPx;
  const lower = left.map((y, i) => y - right[i]!);
  return (timeS) => {
    const from = firstIndexFrom(track.timesS, timeS - withinS);
    return median(lower.subarray(from, Math.max(from + 1, firstIndexFrom(track.timesS, timeS + withinS))));
  };
}

/** Stretches in which each step follows the last in time; a single lost step is put half-way. */
function evenStretches(lowestS: readonly number[], stepPeriodS: number): number[][] {
  const stretches: number[][] = [];
  for (const timeS of lowestS) {
    const stretch = stretches[stretches.length - 1];
    const last = stretch?.[stretch.length - 1];
    const steps = last === undefined ? NaN : (timeS - last) / stepPeriodS;
    if (stretch && last !== undefined && Math.abs(steps - 1) <= IN_STEP) stretch.push(timeS);
    else if (stretch && last !== undefined && Math.abs(steps - 2) <= IN_STEP)
      stretch.push((last + timeS) / 2, timeS);
    else stretches.push([timeS]);
  }
  return stretches;
}
