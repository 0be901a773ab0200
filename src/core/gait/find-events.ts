import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import type { ViewEstimate } from '../track/estimate-view';
import type { GaitEvent } from './events';
import { findContacts, type TimedEvent } from './find-contacts';
import { findFrontalContacts, hipsLowestS, mirrorToeOffs } from './find-frontal-events';
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
  const ahead = frontal ? 0 : facing;
  const references = swingReferences(cleaned, side, ahead, stridePeriodS);
  const leg = legPaths(repaired, side, ahead);
  const name = (type: GaitEvent['type']) => (event: TimedEvent) => ({ type, side, ...event });
  if (!frontal) {
    return [
      ...findContacts(leg, references.peakS, stridePeriodS).map(name('IC')),
      ...findToeOffs(leg, references.behindS).map(name('TO')),
    ];
  }
  const contacts = findFrontalContacts(leg, references.peakS, stridePeriodS);
  const toeOffs = mirrorToeOffs(contacts, hipsLowestS(cleaned, stridePeriodS), stridePeriodS);
  return [...contacts.map(name('IC')), ...toeOffs.map(name('TO'))];
}
