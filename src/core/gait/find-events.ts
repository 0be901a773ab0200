import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { mean } from '../signal/statistics';
import type { ViewEstimate } from '../track/estimate-view';
import type { GaitEvent } from './events';
import { contactsAt, landingEnsemble, pooledLagS, type TimedEvent } from './find-contacts';
import { frontalContactsAt, frontalEnsemble, frontalMidStances, mirrorToeOffs } from './find-frontal-events';
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
    ? frontalEvents(cleaned, repaired, stridePeriodS)
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

function frontalEvents(cleaned: PoseTrack, repaired: PoseTrack, stridePeriodS: number): GaitEvent[] {
  const midStances = frontalMidStances(cleaned, stridePeriodS);
  const ensembles = SIDES.map((side) =>
    frontalEnsemble(legPaths(repaired, side, 0), midStances[side], stridePeriodS),
  );
  // Both legs are seen equally well and equally coarsely: their mean lag serves both.
  const lagS = mean(ensembles.map((ensemble) => ensemble.lagS ?? NaN));
  if (Number.isNaN(lagS)) return [];
  return SIDES.flatMap((side, i) => {
    const contacts = frontalContactsAt(ensembles[i]!, lagS);
    const toeOffs = mirrorToeOffs(contacts, midStances[side], stridePeriodS);
    return [...named('IC', side, contacts), ...named('TO', side, toeOffs)];
  });
}

function named(type: GaitEvent['type'], side: Side, events: readonly TimedEvent[]): GaitEvent[] {
  return events.map((event) => ({ type, side, ...event }));
}
