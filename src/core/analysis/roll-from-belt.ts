import { degrees } from '../signal/degrees';
import { hiddenSideAheadL } from '../track/tracker-error';
import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { mad, MAD_TO_SD, mean, median } from '../signal/statistics';
import { landmark, legLengthPx } from '../track/body';
import { pooledTilt, type Tilt } from '../track/camera-roll';
import { groundPoint, type GroundPath } from '../track/ground-path';

/** Fewer stances of a foot than this say nothing sure. */
const FEWEST_STANCES = 4;
/** Hip joint centres are 0.17-0.19 m apart (Bell et al. 1990) on a leg of 0.86 m. */
const HIP_WIDTH_L = 0.21;
/**
 * How sure the yaw is that the hips show: a pelvis turned to one side by 2 degrees on the average stride, and two hips
 * known to 0.008 leg lengths, which is 2.2 degrees.
 */
const YAW_SE_DEG = 3;
/** Further off than this the belt's line says more of the yaw than of the roll. */
const MOST_YAW_DEG = 25;
/** Lens height above the belt over distance: 0.8-1.2 m at 3-5 m. */
const HEIGHT_PER_DISTANCE = 0.25;
const HEIGHT_PER_DISTANCE_SE = 0.08;
/** Treadmills are set to 0-2 % (1 % stands for the wind outdoors, Jones & Doust 1996): 1 % is 0.57 degrees. */
const INCLINE_SE_DEG = 0.6;
/**
 * Networks let the toe rise as the foot rides back (the lifting heel draws it along). Degrees of rise and how much it
 * differs from foot to foot and from clip to clip, from five rendered side clips with exact truth.
 */
const TOE_RISE: Readonly<Record<string, Tilt>> = {
  accurate: { deg: 1.4, seDeg: 1.1 },
  heavy: { deg: 1.4, seDeg: 1.1 },
  full: { deg: 3.3, seDeg: 2.5 },
  lite: { deg: 3.3, seDeg: 3.5 },
};
/** Other trackers' toes are taken as they are. */
const OTHER_TOE_RISE: Tilt = { deg: 0, seDeg: 0.5 };

/**
 * The camera's roll from the line that the standing feet draw on the belt, side view; median over each foot's
 * stances, both feet pooled by their spread. What tilts that line besides roll is taken off, and what stays unknown
 * of it is in the standard error:
 * - yaw: off square by y, a camera at height h and distance d sees the belt tilt by (h / d) tan y. The hips, one
 *   before the other, show y to about 3 degrees; h / d is 0.25 +- 0.08.
 * - incline: looks exactly like roll.
 * - the network's toe, which does not quite stay down.
 * @param repaired sorted and gap-filled track, not low-passed
 * @param paths of both feet in it
 * @returns `null` when the tracker marks no toes, too few stances are seen, or the camera stands too far off square
 */
export function rollFromBelt(
  repaired: PoseTrack,
  paths: readonly GroundPath[],
  facing: -1 | 0 | 1,
): Tilt | null {
  const rise = toeRise(repaired);
  const feet = SIDES.flatMap((side): Tilt[] => {
    const tilts = paths.filter((path) => path.side === side).map(({ tiltDeg }) => tiltDeg);
    // The heel takes the ankle up with it well before the toe leaves: its path is no line to go by.
    if (tilts.length < FEWEST_STANCES || groundPoint(repaired, side).endsWith('ankle')) return [];
    // A median's standard error is 1.25 times a mean's.
    const spread = (1.25 * MAD_TO_SD * mad(tilts)) / Math.sqrt(tilts.length);
    return [{ deg: median(tilts) - facing * rise.deg, seDeg: Math.hypot(spread, rise.seDeg) }];
  });
  const line = pooledTilt(feet);
  const yawDeg = yawFromHips(repaired);
  if (!line || !(Math.abs(yawDeg) <= MOST_YAW_DEG)) return null;
  const yaw = (yawDeg * Math.PI) / 180;
  const perspective = degrees(Math.atan(HEIGHT_PER_DISTANCE * Math.tan(yaw)));
  const yawPart = (HEIGHT_PER_DISTANCE * YAW_SE_DEG) / Math.cos(yaw) ** 2;
  const heightPart = degrees(HEIGHT_PER_DISTANCE_SE * Math.tan(yaw));
  // Feet err alike: pooling two of them does not halve what the network does to both.
  const shared = rise.seDeg / 2;
  return {
    deg: line.deg + facing * perspective,
    seDeg: Math.hypot(line.seDeg, shared, yawPart, heightPart, INCLINE_SE_DEG),
  };
}

function toeRise({ tracker }: PoseTrack): Tilt {
  // The name may come from a file: inherited fields are none of ours.
  return tracker !== undefined && Object.hasOwn(TOE_RISE, tracker) ? TOE_RISE[tracker]! : OTHER_TOE_RISE;
}

/**
 * How far the camera stands off square to the hips, degrees, side view: the hips' mean distance across the picture,
 * left minus right, is 0 square on. + = the near side's hip is further back, as from a camera behind the runner's middle.
 */
function yawFromHips(track: PoseTrack): number {
  const left = landmark(track, 'left_hip').xPx;
  const right = landmark(track, 'right_hip').xPx;
  const legPx = Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  const apartL = mean(left.map((x, i) => x - right[i]!)) / legPx - hiddenSideAheadL(track.tracker);
  return degrees(Math.asin(Math.max(-1, Math.min(1, -apartL / HIP_WIDTH_L))));
}
