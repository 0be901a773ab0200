import { degrees } from '../signal/degrees';
import { mean } from '../signal/statistics';
import { SIDES } from '../pose/keypoints';
import { legOf } from './hold-body';
import type { Reading } from './reading';
import type { StillPose } from './still-pose';

/** From heel to toe mark, leg lengths (a foot is 0.31: Winter 2009; marks lie within it). */
const FOOT_L = 0.27;

/**
 * How much of the shoulders' turn BlazePose's metres show from the front, and how wrong they are all the same. On two
 * rendered runners (exact truth, to and fro over eight seconds) full shows 0.53 and 1.2 of a turn and is 1 and 6.5
 * degrees off; heavy 0.87, and 17 off. A real man whose chest looks square is 5 to the left by full and 5 to the right
 * by heavy. The hips' depth follows no turn at all (correlation 0.4 and 0; off by 6 to 17), so it is not read. The mirrored picture does
 * not mend it: the mean of both through full is 5.5 off for the runner turned by 12. So this is
 * coarse: it can weigh in beside a side view, and alone tells only who is turned far.
 */
const SHOWN = 0.7;
const OFF_SE_DEG = 9;

/**
 * The shoulders' turn against the feet from the front, by the depth that the network guesses, degrees, + to the own
 * left; the feet's direction from how far the toes point across the picture.
 * @returns `null` for networks that guess no depth, and where shoulders or feet are not seen
 */
export function readDepth(pose: StillPose): Reading | null {
  const [left, right] = [pose.worldAt('left_shoulder'), pose.worldAt('right_shoulder')];
  const feetDeg = feetPointDeg(pose);
  if (!left || !right || feetDeg === null) return null;
  // The camera looks at the chest: what is ahead is nearer to it, and the left side is on the picture's right.
  const turnDeg = degrees(Math.atan2(left[2] - right[2], left[0] - right[0]));
  const exact = pose.tracker === 'exact';
  const shown = exact ? 1 : SHOWN;
  return {
    value: (turnDeg - feetDeg) / shown,
    ownSe: (exact ? 1 : 3) / shown,
    sharedSe: (exact ? 0.5 : pose.tracker === 'heavy' ? 2 * OFF_SE_DEG : OFF_SE_DEG) / shown,
    hiddenSe: 0,
  };
}

/** Where the feet point on average, seen from the front, degrees, + to the own left; `null` where they are not seen. */
export function feetPointDeg(pose: StillPose): number | null {
  const each = footAnglesDeg(pose);
  return each && mean([each.left, each.right]);
}

/** Where each foot points, seen from the front, degrees, + to the own left. */
export function footAnglesDeg(pose: StillPose): Readonly<Record<'left' | 'right', number>> | null {
  const legPx = legOf(pose);
  const angles = SIDES.map((side) => {
    const [heel, toe] = [pose.at(`${side}_heel`), pose.at(`${side}_foot_index`)];
    if (!heel || !toe) return NaN;
    return degrees(Math.asin(Math.max(-1, Math.min(1, (toe.xPx - heel.xPx) / (FOOT_L * legPx)))));
  });
  const [left, right] = [angles[0]!, angles[1]!];
  return Number.isFinite(left + right) ? { left, right } : null;
}
