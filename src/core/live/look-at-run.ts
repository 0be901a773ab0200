import { SIDES } from '../pose/keypoints';
import { median } from '../signal/statistics';
import { midpoint } from '../track/body';
import type { CleanedTrack } from '../track/clean-track';
import { trunkLengthPx } from '../track/trunk-length';
import { rhythmOf } from './rhythm';
import type { RunLook } from './steady-run';
import { trackFrom } from './track-from';

/** A step rate needs this long, and this many frames: some ten steps, with five frames each. */
const SHORTEST_S = 3.9;
const FEWEST_FRAMES = 54;
/** Place and size of now: whole strides, so that the bounce does not count. */
const NOW_STRIDES = 2;

/** Rate, place and size of somebody who walks or runs; `null` where the rate cannot be told yet. */
export function lookAtRun({ track, repaired }: CleanedTrack): (RunLook & { stridePeriodS: number }) | null {
  const { timesS } = track;
  const spanS = (timesS.at(-1) ?? 0) - (timesS[0] ?? 0);
  if (spanS < SHORTEST_S || framesWithAnkles(repaired) < FEWEST_FRAMES) return null;
  const { stepRatePerMin, stridePeriodS } = rhythmOf(repaired);
  if (!Number.isFinite(stepRatePerMin)) return null;
  const now = trackFrom(track, timesS.at(-1)! - NOW_STRIDES * stridePeriodS);
  const hips = midpoint(now, 'left_hip', 'right_hip');
  return {
    stepRatePerMin,
    stridePeriodS,
    hipXPx: median(hips.xPx),
    hipYPx: median(hips.yPx),
    trunkPx: trunkLengthPx(now),
  };
}

function framesWithAnkles({ columns, timesS }: CleanedTrack['repaired']): number {
  const ankles = SIDES.flatMap((side) => columns.get(`${side}_ankle`) ?? []);
  return timesS.filter((_, i) => ankles.every(({ xPx }) => Number.isFinite(xPx[i]!))).length;
}
