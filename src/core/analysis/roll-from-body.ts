import { frontalMidStances } from '../gait/frontal-mid-stances';
import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { mean, median, sd } from '../signal/statistics';
import { valueAt } from '../signal/value-at';
import { landmark, midpoint, type PointSeries } from '../track/body';
import { pooledTilt, type Tilt } from '../track/camera-roll';

/** Fewer stances of a foot than this say nothing sure. */
const FEWEST_STANCES = 4;
/**
 * How far from upright these lines are in sound people: feet to hips 1.0 degree in motion capture and 0-0.5 in rendered
 * runners; hips to shoulders up to 2.7 where the chest is turned or one knee gives way.
 */
const FEET_TO_HIPS_SE_DEG = 1;
const TRUNK_SE_DEG = 2;
/** What a degree off square does to each: the foot is up to 0.2 leg lengths behind, the trunk leans 7 degrees forward. */
const FEET_PER_YAW = 0.19;
const TRUNK_PER_YAW = 0.12;
/** How sure the yaw of a camera behind or in front is, degrees. */
const YAW_SE_DEG = 3;

/**
 * The camera's roll from the body's own symmetry, from behind or in front. Two lines are upright on the average of whole
 * strides: from the standing feet, left and right averaged, up to the hips, since nobody runs on falling to one side
 * (the ground's push must pass through the body's middle); and from the hips to the shoulders. Pooled by their variances.
 * @param track cleaned (low-passed) track
 * @param yawDeg how far the camera stands off square
 * @returns `null` when too few stances are seen
 */
export function rollFromBody(track: PoseTrack, stridePeriodS: number, yawDeg: number): Tilt | null {
  const midStances = frontalMidStances(track, stridePeriodS);
  if (SIDES.some((side) => midStances[side].length < FEWEST_STANCES)) return null;
  const hips = midpoint(track, 'left_hip', 'right_hip');
  const shoulders = midpoint(track, 'left_shoulder', 'right_shoulder');
  const sides = SIDES.map((side) => {
    const tilt = tiltDeg(landmark(track, `${side}_ankle`), hips);
    return midStances[side].map((timeS) => valueAt(track.timesS, tilt, timeS)).filter(Number.isFinite);
  });
  const all = SIDES.flatMap((side) => midStances[side]);
  const [fromS, toS] = [Math.min(...all), Math.max(...all)];
  const strides = Math.floor((toS - fromS) / stridePeriodS);
  const within = (_: number, i: number): boolean =>
    track.timesS[i]! >= fromS && track.timesS[i]! < fromS + strides * stridePeriodS;
  const trunkDeg = mean(tiltDeg(hips, shoulders).filter(within));
  const yaw = Math.hypot(yawDeg || 0, YAW_SE_DEG);
  const spread = Math.hypot(...sides.map((values) => (sd(values) || 0) / Math.sqrt(values.length))) / 2;
  return pooledTilt([
    {
      deg: mean(sides.map((values) => median(values))),
      seDeg: Math.hypot(FEET_TO_HIPS_SE_DEG, FEET_PER_YAW * yaw, spread),
    },
    { deg: trunkDeg, seDeg: Math.hypot(TRUNK_SE_DEG, TRUNK_PER_YAW * yaw) },
  ]);
}

/** Tilt of the line from `lower` to `upper` from the picture's upright, degrees, + = leans to image right. */
function tiltDeg(lower: PointSeries, upper: PointSeries): Float64Array {
  return lower.xPx.map(
    (x, i) => (Math.atan2(upper.xPx[i]! - x, lower.yPx[i]! - upper.yPx[i]!) * 180) / Math.PI,
  );
}
