import type { GaitEvent } from '../gait/events';
import { frontalMidStances } from '../gait/frontal-mid-stances';
import { gaitRun } from '../gait/gait-run';
import { SLOW_ANGLES_HZ } from '../metrics/frame-rate-policy';
import { kneeFrontalAngle } from '../metrics/frontal-angles';
import { SIDES, type Side } from '../pose/keypoints';
import { medianRateHz } from '../signal/sample-rate';
import { median } from '../signal/statistics';
import type { CleanedTrack } from '../track/clean-track';
import type { ViewEstimate } from '../track/estimate-view';

/** Stances of each foot below which nothing is told. */
const FEWEST_STANCES = 4;
/** A foot lands about this long before the trunk's lowest point and leaves as long after it, shares of a step. */
const HALF_CONTACT_STEPS = 0.345;
/** A standing knee further off its line than this was not seen well, degrees. */
const MOST_DEG = 35;

/**
 * How far each standing knee is inward of the line from hip to ankle at mid-stance, degrees, median over the last seconds
 * of a view from behind or in front: the clip's knee frontal angle, with contacts put where they usually are about the
 * lowest points of the trunk.
 * @returns `null` with too few stances of either foot, or frames too far apart
 */
export function kneesInDeg(
  { track, repaired }: CleanedTrack,
  estimate: ViewEstimate,
  stridePeriodS: number,
): Readonly<Record<Side, number>> | null {
  if (!(medianRateHz(track.timesS) >= SLOW_ANGLES_HZ)) return null;
  const midStances = frontalMidStances(track, stridePeriodS);
  const halfS = (HALF_CONTACT_STEPS * stridePeriodS) / 2;
  const events = SIDES.flatMap((side) =>
    midStances[side].flatMap((timeS): GaitEvent[] => [
      { type: 'IC', side, timeS: timeS - halfS, seS: 0.02 },
      { type: 'TO', side, timeS: timeS + halfS, seS: 0.03 },
    ]),
  ).sort((a, b) => a.timeS - b.timeS);
  const run = gaitRun({ track, repaired, stridePeriodS, events }, estimate);
  const read = kneeFrontalAngle.reader(run);
  const of = (side: Side): number => {
    const values = run.steps.filter((step) => step.side === side).flatMap((step) => read(step)?.value ?? []);
    return values.length >= FEWEST_STANCES ? median(values) : NaN;
  };
  const [left, right] = [of('left'), of('right')];
  return Math.max(Math.abs(left), Math.abs(right)) <= MOST_DEG ? { left, right } : null;
}
