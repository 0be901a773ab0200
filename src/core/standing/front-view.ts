import { degrees } from '../signal/degrees';
import { SIDES, type Side } from '../pose/keypoints';
import { mean } from '../signal/statistics';
import { pooledTilt, weighRoll, type Tilt } from '../track/camera-roll';
import { apartPx, FOOT_PARTS, legOf, middleOf, pairOf, trunkOf, type PairedPart } from './hold-body';
import type { Reading } from './reading';
import { standingErrorOf } from './standing-error';
import type { StillPose } from './still-pose';

export type FrontReadings = Readonly<Partial<Record<'shoulderTilt' | 'hipTilt' | 'weightShift', Reading>>>;

/** People stand with the shoulders over the feet to about this (own choice). */
const PLUMB_SE_DEG = 1.2;
/** How level the two feet of somebody who stands lie: floors slope little, and one foot may be a little ahead. */
const FLOOR_SE_DEG = 1;

/**
 * What a hold from the front says. The picture's own tilt is read from the line of the feet and from the body's plumb
 * line (feet to shoulders), weighed against how level cameras are, and taken off.
 * Tilts in degrees, + = the right end is higher; `weightShift` = mid-hip from half-way between the ankles, percent of
 * their distance, + to the right, the picture's tilt by the feet alone, since the plumb line is what is asked.
 */
export function readFront(pose: StillPose): FrontReadings {
  const legPx = legOf(pose);
  if (!(legPx > 0)) return {};
  const error = standingErrorOf(pose.tracker);
  const byFeet = feetTilt();
  const byBody = plumb();
  const roll = rollOf([byFeet, byBody]);
  const rollByFeet = rollOf([byFeet]);
  const shoulderTilt = tiltOf('shoulder');
  const hipTilt = tiltOf('hip');
  const weightShift = shift();
  return {
    ...(shoulderTilt && { shoulderTilt }),
    ...(hipTilt && { hipTilt }),
    ...(weightShift && { weightShift }),
  };

  function tiltOf(part: 'shoulder' | 'hip'): Reading | null {
    const pair = pairOf(pose, part);
    if (!pair) return null;
    const breadthL = apartPx(pair.left, pair.right) / legPx;
    return {
      value: slopeDeg(pair) - roll.deg,
      ownSe: Math.hypot(roll.seDeg, degrees(error.jitter / breadthL)),
      sharedSe: degrees((Math.SQRT2 * error.heights) / breadthL),
      hiddenSe: 0,
    };
  }

  function shift(): Reading | null {
    const [hips, ankles] = [middleOf(pose, 'hip'), pairOf(pose, 'ankle')];
    if (!hips || !ankles) return null;
    const stancePx = apartPx(ankles.left, ankles.right);
    const middle = middleOf(pose, 'ankle')!;
    if (!(stancePx > NARROWEST_STANCE_L * legPx)) return null;
    const upPx = middle.yPx - hips.yPx;
    const byRollPx = upPx * Math.tan((rollByFeet.deg * Math.PI) / 180);
    const perDeg = (100 * upPx * (Math.PI / 180)) / stancePx;
    return {
      // Who faces the camera has the right side on the picture's left.
      value: (100 * (middle.xPx - (hips.xPx - byRollPx))) / stancePx,
      ownSe: Math.hypot(perDeg * rollByFeet.seDeg, (100 * error.jitter * legPx) / stancePx),
      sharedSe: (100 * error.hips * legPx) / stancePx,
      hiddenSe: 0,
    };
  }

  /** The picture's clockwise turn by the feet, degrees. */
  function feetTilt(): Tilt | null {
    const slopes = FOOT_PARTS.map((part) => {
      const pair = pairOf(pose, part);
      return pair ? slopeDeg(pair) : NaN;
    }).filter(Number.isFinite);
    const stanceL = stanceOf(pose);
    if (slopes.length === 0 || stanceL === null || stanceL < NARROWEST_STANCE_L) return null;
    const marks = degrees((Math.SQRT2 * error.heights) / stanceL) / Math.sqrt(slopes.length);
    return { deg: mean(slopes), seDeg: Math.hypot(FLOOR_SE_DEG, marks) };
  }

  function plumb(): Tilt | null {
    const [shoulders, ankles] = [middleOf(pose, 'shoulder'), middleOf(pose, 'ankle')];
    if (!shoulders || !ankles) return null;
    const deg = degrees(Math.atan2(shoulders.xPx - ankles.xPx, ankles.yPx - shoulders.yPx));
    return { deg, seDeg: PLUMB_SE_DEG };
  }
}

/** Feet that stand closer together than this (leg lengths, 7 cm) make no line. */
export const NARROWEST_STANCE_L = 0.08;

function rollOf(tilts: readonly (Tilt | null)[]): Tilt {
  const seen = pooledTilt(tilts.filter((tilt) => tilt !== null));
  const weighed = seen ? weighRoll('body', seen) : { correctedDeg: 0, seDeg: 2 };
  return { deg: weighed.correctedDeg, seDeg: weighed.seDeg };
}

/** How much lower the left end (on the picture's right) lies, degrees. */
function slopeDeg({ left, right }: Readonly<Record<Side, { xPx: number; yPx: number }>>): number {
  return degrees(Math.atan2(left.yPx - right.yPx, left.xPx - right.xPx));
}

/** How far apart the feet stand across the picture, leg lengths; `null` where they are not seen. */
export function stanceOf(pose: StillPose): number | null {
  return acrossL(pose, FOOT_PARTS);
}

/** Mean distance across the picture between left and right of these parts, leg lengths. */
export function acrossL(pose: StillPose, parts: readonly PairedPart[]): number | null {
  const across = mean(
    parts.map((part) => {
      const pair = pairOf(pose, part);
      return pair ? (pair.left.xPx - pair.right.xPx) / legOf(pose) : NaN;
    }),
  );
  return Number.isFinite(across) ? across : null;
}

/** Shoulder below the ear of its side, trunk lengths (as the running measure); `null` unless both sides are seen. */
export function shoulderElevationOf(pose: StillPose): Readonly<Record<Side, number>> | null {
  const [ears, shoulders] = [pairOf(pose, 'ear'), pairOf(pose, 'shoulder')];
  const trunkPx = trunkOf(pose);
  if (!ears || !shoulders || !(trunkPx > 0)) return null;
  const below = SIDES.map((side) => [side, (shoulders[side].yPx - ears[side].yPx) / trunkPx]);
  return Object.fromEntries(below) as Record<Side, number>;
}
