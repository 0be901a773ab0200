import { degrees } from '../signal/degrees';
import { middleOf } from './hold-body';
import type { Reading } from './reading';
import { standingErrorOf } from './standing-error';
import type { Spot, StillPose } from './still-pose';

/** How level a camera is held, degrees (as in camera-roll.ts). */
const ROLL_SE_DEG = 2;
/** From mid-hip to mid-shoulder and to mid-knee, leg lengths. */
const TRUNK_L = 0.6;
const THIGH_L = 0.5;

/**
 * From the side, degrees, + forward. `trunkLean`: hips to shoulders from the picture's vertical; a fixed camera's tilt
 * cancels over both sides. `pelvisTilt`: the trunk's lean less the thighs', how far the hips are bent: a proxy, for no
 * landmark is on the pelvis but the hips themselves.
 * @param facing +1 the person faces image right, -1 image left
 */
export function readUprightness(
  pose: StillPose,
  facing: 1 | -1,
): Readonly<Partial<Record<'trunkLean' | 'pelvisTilt', Reading>>> {
  const [shoulders, hips, knees] = [
    middleOf(pose, 'shoulder'),
    middleOf(pose, 'hip'),
    middleOf(pose, 'knee'),
  ];
  if (!shoulders || !hips) return {};
  const leanDeg = (lower: Spot, upper: Spot): number =>
    degrees(Math.atan2(facing * (upper.xPx - lower.xPx), lower.yPx - upper.yPx));
  const error = standingErrorOf(pose.tracker);
  const trunk = leanDeg(hips, shoulders);
  // Marks of shoulders and hips both, each by its own habit.
  const markSe = degrees(Math.hypot(error.heights, error.heights) / TRUNK_L);
  const trunkLean = { value: trunk, ownSe: ROLL_SE_DEG, sharedSe: markSe, hiddenSe: 0 };
  if (!knees) return { trunkLean };
  const pelvisTilt = {
    value: trunk - leanDeg(knees, hips),
    ownSe: degrees(error.jitter / THIGH_L),
    sharedSe: Math.hypot(markSe, degrees(Math.hypot(error.heights, error.heights) / THIGH_L)),
    hiddenSe: 0,
  };
  return { trunkLean, pelvisTilt };
}
