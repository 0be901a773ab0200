import { degrees } from '../signal/degrees';
import type { GaitRun } from '../gait/gait-run';
import type { Side } from '../pose/keypoints';
import { landmark, midpoint, type PointSeries } from '../track/body';
import { remembered } from './remember';

/** Hip, knee and ankle of one leg. */
export function leg(run: GaitRun, side: Side): { hip: PointSeries; knee: PointSeries; ankle: PointSeries } {
  return {
    hip: landmark(run.track, `${side}_hip`),
    knee: landmark(run.track, `${side}_knee`),
    ankle: landmark(run.track, `${side}_ankle`),
  };
}

/** Half-way between the hips. */
export function midHip(run: GaitRun): PointSeries {
  return remembered(run, 'mid-hip', () => midpoint(run.track, 'left_hip', 'right_hip'));
}

/** Half-way between the shoulders. */
export function midShoulder(run: GaitRun): PointSeries {
  return remembered(run, 'mid-shoulder', () => midpoint(run.track, 'left_shoulder', 'right_shoulder'));
}

/**
 * Angle of the line from `lower` up to `upper` from the vertical, degrees; + = `upper` lies in direction `ahead`
 * (+1 image right, -1 image left).
 */
export function fromVerticalDeg(lower: PointSeries, upper: PointSeries, ahead: number): Float64Array {
  const angles = new Float64Array(lower.xPx.length);
  for (let i = 0; i < angles.length; i++) {
    const across = ahead * (upper.xPx[i]! - lower.xPx[i]!);
    angles[i] = degrees(Math.atan2(across, lower.yPx[i]! - upper.yPx[i]!));
  }
  return angles;
}

/** Trunk lean, degrees: mid-hip to mid-shoulder from the vertical, + = forward. */
export function trunkLeanDeg(run: GaitRun): Float64Array {
  return remembered(run, 'trunk lean', () => fromVerticalDeg(midHip(run), midShoulder(run), run.facing));
}

/**
 * The image direction that is lateral (away from the midline) for a side: +1 = image right. Seen from behind the
 * runner's left is image left, seen from in front it is image right.
 */
export function lateralDirection(run: GaitRun, side: Side): 1 | -1 {
  const leftIsRight = run.view === 'front';
  return (side === 'left') === leftIsRight ? 1 : -1;
}
