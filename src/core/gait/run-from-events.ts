import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import { median } from '../signal/statistics';
import { legLengthPx } from '../track/body';
import type { View } from '../track/view';
import type { GaitEvent } from './events';
import { frontalYaw } from './frontal-yaw';
import type { GaitRun } from './gait-run';
import { orderSteps } from './steps';

/**
 * A run put together again from what a report keeps of it, as far as signals over time ask for it: nothing is looked
 * for anew. Without events there are no steps, and the signals of the whole clip are there all the same.
 * @param track cleaned, levelled as the run was
 * @param events in order of time, on the track's own clock; undefined order or gaps give steps without an end
 */
export function runFromEvents(track: PoseTrack, view: View, events: readonly GaitEvent[]): GaitRun {
  const nearSide: Side | null = view === 'side-left' ? 'left' : view === 'side-right' ? 'right' : null;
  const stridePeriodS = medianStrideS(events);
  const ordered = orderSteps(events, stridePeriodS);
  const legPx = nearSide
    ? legLengthPx(track, nearSide)
    : Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  return {
    track,
    view,
    facing: nearSide ? (nearSide === 'left' ? -1 : 1) : 0,
    nearSide,
    offSquareDeg: 0,
    frontalYaw: nearSide || view === 'oblique' ? null : frontalYaw(track, ordered.steps, legPx),
    verticalSeDeg: 0,
    rateHz: medianRateHz(track.timesS),
    legPx,
    stridePeriodS,
    steps: ordered.steps,
    ordered,
  };
}

/** From a foot's contact to its next, the median of both feet, seconds; NaN with fewer than two contacts of each. */
function medianStrideS(events: readonly GaitEvent[]): number {
  return median(
    SIDES.flatMap((side) => {
      const contacts = events.filter((event) => event.type === 'IC' && event.side === side);
      return contacts.slice(1).map((next, i) => next.timeS - contacts[i]!.timeS);
    }),
  );
}
