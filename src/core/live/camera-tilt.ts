import { flatStances } from '../gait/flat-stances';
import { frontalMidStances } from '../gait/frontal-mid-stances';
import { fromVerticalDeg } from '../metrics/angles';
import { SIDES } from '../pose/keypoints';
import { degrees } from '../signal/degrees';
import { mean, median } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import { landmark, midpoint } from '../track/body';
import type { CleanedTrack } from '../track/clean-track';
import type { ViewEstimate } from '../track/estimate-view';
import { groundPaths } from '../track/ground-path';
import type { Doing } from './tell-doing';
import { trackFrom } from './track-from';

/** Stances of each foot below which a tilt is not told. */
const FEWEST_STANCES = 4;
/**
 * Off square by y, a camera at height h over the belt and distance d sees the belt tilt by (h / d) tan y (see the clip's
 * roll-from-belt). Live that much, with a high camera, is not called a turned picture.
 */
const MOST_HEIGHT_PER_DISTANCE = 0.35;
/** Of somebody who stands, so much is looked at, s. */
const STANDING_S = 1.5;

/**
 * How far the picture is turned clockwise, degrees, as coarsely as advice needs it; `null` where nothing tells. Of a
 * runner beside the camera, the line the standing feet draw on the belt; from behind or in front, the line from standing
 * foot to hips, left and right averaged; of somebody who stands, the line from the feet to the shoulders. Beside a runner
 * it takes about 25 frames a second: a sole lies flat for less than a tenth of a second.
 */
export function cameraTiltDeg(
  { track, repaired }: CleanedTrack,
  { doing, estimate }: Doing,
  stridePeriodS: number,
): number | null {
  if (!estimate) return null;
  if (doing === 'standing') return standingTilt(track);
  if (doing !== 'running' || estimate.view === 'oblique' || !(stridePeriodS > 0)) return null;
  const bySide = estimate.view.startsWith('side')
    ? beltTilts({ track, repaired }, estimate, stridePeriodS)
    : legTilts(track, stridePeriodS);
  if (bySide.some((tilts) => tilts.length < FEWEST_STANCES)) return null;
  const tilt = mean(bySide.map((tilts) => median(tilts)));
  if (!estimate.view.startsWith('side')) return tilt;
  const notRoll = degrees(Math.atan(MOST_HEIGHT_PER_DISTANCE * Math.tan(radians(90 - estimate.yawDeg))));
  return Math.sign(tilt) * Math.max(0, Math.abs(tilt) - Math.max(0, notRoll));
}

function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

function standingTilt(whole: CleanedTrack['track']): number | null {
  const track = trackFrom(whole, (whole.timesS.at(-1) ?? NaN) - STANDING_S);
  const feet = midpoint(track, 'left_ankle', 'right_ankle');
  const tilt = median(fromVerticalDeg(feet, midpoint(track, 'left_shoulder', 'right_shoulder'), 1));
  return Number.isFinite(tilt) ? tilt : null;
}

function beltTilts(
  { track, repaired }: Pick<CleanedTrack, 'track' | 'repaired'>,
  { facing }: ViewEstimate,
  stridePeriodS: number,
): number[][] {
  const paths = groundPaths(repaired, flatStances(track, facing, stridePeriodS));
  return SIDES.map((side) => paths.filter((path) => path.side === side).map(({ tiltDeg }) => tiltDeg));
}

function legTilts(track: CleanedTrack['track'], stridePeriodS: number): number[][] {
  const midStances = frontalMidStances(track, stridePeriodS);
  const hips = midpoint(track, 'left_hip', 'right_hip');
  return SIDES.map((side) => {
    const tilt = fromVerticalDeg(landmark(track, `${side}_ankle`), hips, 1);
    return midStances[side].map((timeS) => valueAt(track.timesS, tilt, timeS)).filter(Number.isFinite);
  });
}
