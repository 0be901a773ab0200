import { SIDES, type Side } from '../pose/keypoints';
import type { GaitRun } from '../gait/gait-run';
import { median } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { landmark } from '../track/body';
import { lateralDirection, midHip, midShoulder } from './angles';
import { SLOW_ANGLES_HZ } from './frame-rate-policy';
import { keypointSeOf, type KeypointSe } from './keypoint-se';
import { isAvailable, type MeasureResult } from './measure';
import { measureSteps } from './measure-steps';
import { sharePast } from './share-past';
import type { StepMeasure } from './step-measure';

/** Wrist, shoulders and hips 0.02-0.03 leg lengths off, on shoulders of 0.48. */
const SE: KeypointSe = { near: 0.05, far: 0.05, exact: 0.015 };

/**
 * Arm crossing: how far the wrist goes past the trunk's midline in a stride, in shoulder widths, + = past it. Read
 * from in front or behind, for the arm of the named side. Swinging the arms is no fault (Arellano & Kram 2014).
 */
const armCrossing: StepMeasure = {
  id: 'armCrossing',
  unit: 'shoulder widths',
  evidence: 'practice',
  from: 'frontal',
  at: 'stride',
  minRateHz: SLOW_ANGLES_HZ,
  keypoints: (side) => [`${side}_wrist`],
  keypointSe: SE,
  reader: (run) => {
    const shoulders = midShoulder(run).xPx;
    const hips = midHip(run).xPx;
    const left = landmark(run.track, 'left_shoulder').xPx;
    const right = landmark(run.track, 'right_shoulder').xPx;
    const widthPx = median(left.map((x, i) => Math.abs(x - right[i]!)));
    const past = Object.fromEntries(
      SIDES.map((side) => {
        const wrist = landmark(run.track, `${side}_wrist`).xPx;
        const lateral = lateralDirection(run, side);
        return [side, wrist.map((x, i) => (-lateral * (x - (shoulders[i]! + hips[i]!) / 2)) / widthPx)];
      }),
    ) as Record<Side, Float64Array>;
    return (step) => {
      if (!step.nextOwnContact) return null;
      const from = firstIndexFrom(run.track.timesS, step.contact.timeS);
      const to = firstIndexFrom(run.track.timesS, step.nextOwnContact.timeS);
      let furthest = -1;
      for (let i = from; i < to; i++) {
        const here = past[step.side][i]!;
        if (Number.isFinite(here) && (furthest < 0 || here > past[step.side][furthest]!)) furthest = i;
      }
      return furthest < 0 ? null : { value: past[step.side][furthest]!, timeS: run.track.timesS[furthest]! };
    };
  },
};

/** Arm crossing, with the share of each arm's strides in which the wrist passes the midline, percent. */
export function measureArmCrossing(run: GaitRun): MeasureResult {
  const crossing = measureSteps(armCrossing, run);
  if (!isAvailable(crossing)) return crossing;
  const shares = SIDES.filter((side) => crossing[side] !== undefined).map((side) => {
    const se = keypointSeOf(SE, run, side);
    const own = crossing.perStride.filter((stride) => stride.side === side);
    return [
      side,
      sharePast(
        own.map(({ value }) => value),
        se,
      ),
    ];
  });
  return { ...crossing, stridesPast: Object.fromEntries(shares) };
}
