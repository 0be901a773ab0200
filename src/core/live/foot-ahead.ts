import { landingEnsemble, pooledLagS } from '../gait/find-contacts';
import { ankleForwardL, legPaths } from '../gait/leg-paths';
import { swingReferences } from '../gait/swing-references';
import { SLOW_ANGLES_HZ } from '../metrics/frame-rate-policy';
import { SIDES, type Side } from '../pose/keypoints';
import { medianRateHz } from '../signal/sample-rate';
import { median } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import type { CleanedTrack } from '../track/clean-track';
import type { ViewEstimate } from '../track/estimate-view';

/** Contacts of both feet below which nothing is told. */
const FEWEST_CONTACTS = 6;
/** No foot lands outside of this, leg lengths ahead of the hips: what does was not seen well. */
const POSSIBLE_L = [-0.2, 0.6] as const;

/**
 * How far the ankle is ahead of the hips where the feet land, leg lengths, median over the last seconds of a side view:
 * the clip's foot-hip distance, from the same landing in the laid-over strides, but without each stride's own timing, and
 * from fewer frames a second than a clip is allowed. Found: within 0.05 of the truth at 24 and 30 frames a second.
 * @returns `null` with too few contacts, or frames too far apart
 */
export function footAheadL(
  { track, repaired }: CleanedTrack,
  { facing }: ViewEstimate,
  stridePeriodS: number,
): number | null {
  if (facing === 0 || !(medianRateHz(track.timesS) >= SLOW_ANGLES_HZ)) return null;
  const near: Side = facing < 0 ? 'left' : 'right';
  const landings = SIDES.map((side) => {
    const { aheadS } = swingReferences(track, side, facing, stridePeriodS);
    return landingEnsemble(legPaths(repaired, side, facing), aheadS, stridePeriodS);
  });
  const found = SIDES.flatMap((side, i) => {
    const own = landings[i]!;
    const lagS = pooledLagS(own, landings[1 - i]!, side === near);
    if (lagS === null) return [];
    const ahead = ankleForwardL(track, side, facing);
    return own.reachS.map((reachS) => valueAt(track.timesS, ahead, reachS + lagS)).filter(Number.isFinite);
  });
  const value = median(found);
  const possible = value >= POSSIBLE_L[0] && value <= POSSIBLE_L[1];
  return found.length >= FEWEST_CONTACTS && possible ? value : null;
}
