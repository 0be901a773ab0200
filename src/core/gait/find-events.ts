import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import type { ViewEstimate } from '../track/estimate-view';
import type { GaitEvent } from './events';
import { contactsAt, landingEnsemble, pooledLagS, type TimedEvent } from './find-contacts';
import { findFrontalEvents } from './find-frontal-events';
import { findToeOffs } from './find-toe-offs';
import { legPaths } from './leg-paths';
import { swingReferences } from './swing-references';

/**
 * All initial contacts and toe-offs of a run, in order of time, before their order is checked.
 * @param cleaned low-passed track: for the coarse once-a-stride instants
 * @param repaired sorted, gap-filled, not low-passed: for the events themselves
 */
export function findEvents(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  estimate: ViewEstimate,
  stridePeriodS: number,
): GaitEvent[] {
  const frontal = estimate.view === 'rear' || estimate.view === 'front';
  const events = frontal
    ? findFrontalEvents(cleaned, repaired, stridePeriodS)
    : sideEvents(cleaned, repaired, estimate.facing, stridePeriodS);
  return events.sort((a, b) => a.timeS - b.timeS);
}

function sideEvents(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  facing: -1 | 0 | 1,
  stridePeriodS: number,
): GaitEvent[] {
  const legs = SIDES.map((side) => {
    const { aheadS, behindS } = swingReferences(cleaned, side, facing, stridePeriodS);
    const leg = legPaths(repaired, side, facing);
    return { side, leg, behindS, landing: landingEnsemble(leg, aheadS, stridePeriodS) };
  });
  return legs.flatMap(({ side, leg, behindS, landing }, i) => {
    // A runner who faces image left shows the left side.
    const near = (side === 'left') === facing < 0;
    const lagS = pooledLagS(landing, legs[1 - i]!.landing, near);
    const contacts = lagS === null ? [] : contactsAt(landing, lagS);
    return [...named('IC', side, contacts), ...named('TO', side, findToeOffs(leg, behindS))];
  });
}

function named(type: GaitEvent['type'], side: Side, events: readonly TimedEvent[]): GaitEvent[] {
  return events.map((event) => ({ type, side, ...event }));
}
