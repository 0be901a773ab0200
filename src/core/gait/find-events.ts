import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import type { ViewEstimate } from '../track/estimate-view';
import type { GaitEvent } from './events';
import { findContacts, type TimedEvent } from './find-contacts';
import { findFrontalContacts, frontalMidStances, mirrorToeOffs } from './find-frontal-events';
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
  view: ViewEstimate,
  stridePeriodS: number,
): GaitEvent[] {
  const events = SIDES.flatMap((side) => sideEvents(cleaned, repaired, side, view, stridePeriodS));
  return events.sort((a, b) => a.timeS - b.timeS);
}

function sideEvents(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  side: Side,
  { view, facing }: ViewEstimate,
  stridePeriodS: number,
): GaitEvent[] {
  const frontal = view === 'rear' || view === 'front';
  const leg = legPaths(repaired, side, frontal ? 0 : facing);
  const name = (type: GaitEvent['type']) => (event: TimedEvent) => ({ type, side, ...event });
  if (frontal) {
    const midStances = frontalMidStances(cleaned, stridePeriodS)[side];
    const contacts = findFrontalContacts(leg, midStances, stridePeriodS);
    return [...contacts.map(name('IC')), ...mirrorToeOffs(contacts, midStances, stridePeriodS).map(name('TO'))];
  }
  const { aheadS, behindS } = swingReferences(cleaned, side, facing, stridePeriodS);
  return [...findContacts(leg, aheadS, stridePeriodS).map(name('IC')), ...findToeOffs(leg, behindS).map(name('TO'))];
}
