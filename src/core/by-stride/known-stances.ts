import { classifyActivity } from '../gait/classify-activity';
import { findEvents } from '../gait/find-events';
import { findPictureFault } from '../gait/find-picture-fault';
import { gaitRun } from '../gait/gait-run';
import { legMotion } from '../gait/leg-motion';
import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { estimateView } from '../track/estimate-view';
import { cleanedLight } from './cleaned-light';

/** One stance that is followed by the other foot's, on the clip's clock, s. */
export interface KnownStance {
  readonly side: Side;
  readonly contactS: number;
  /** Where the next one begins; toe-off at the latest end of what is known, where none follows in even time. */
  readonly endS: number;
}

const known = new WeakMap<PoseTrack, readonly KnownStance[]>();

/**
 * The stances of both feet as a light network's track shows them, by the detectors that the analysis uses: side views by
 * the foot's landing and leaving, frontal ones by the bounce. None where the clip shows no run, or one that cannot be
 * measured (oblique): nothing hangs on single instants then. Choosing and correcting both ask: they are found once.
 */
export function knownStances(light: PoseTrack): readonly KnownStance[] {
  let found = known.get(light);
  if (!found) known.set(light, (found = findStances(light)));
  return found;
}

function findStances(light: PoseTrack): readonly KnownStance[] {
  const { track, repaired } = cleanedLight(light);
  const estimate = estimateView(track);
  if (estimate.view === 'oblique' || findPictureFault(track, estimate)) return [];
  const motion = legMotion(track);
  const { activity } = classifyActivity(track, motion, estimate.view.startsWith('side'));
  if (activity !== 'running') return [];
  const { stridePeriodS } = motion;
  const events = findEvents(track, repaired, estimate, stridePeriodS);
  const { steps } = gaitRun({ track, repaired, stridePeriodS, events }, estimate);
  return steps.map(({ side, contact, toeOff, nextContact }) => ({
    side,
    contactS: contact.timeS,
    endS: nextContact?.timeS ?? toeOff.timeS,
  }));
}
