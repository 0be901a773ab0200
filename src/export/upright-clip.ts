import type { PoseTrack } from '../core/pose/pose-track';
import { quantile, median } from '../core/signal/statistics';
import { valueAt } from '../core/signal/value-at';
import { landmark, midpoint } from '../core/track/body';
import { levelTrack } from '../core/track/level-track';
import type { ReportSource } from '../report/report';
import { evenFrames, type EvenFrames } from './even-frames';

/** A clip as motion files want it: levelled, on the runner's own clock, in even steps of time. */
export interface UprightClip extends EvenFrames {
  /** The image direction that X points to, +1 = right: ahead of a runner seen from the side. */
  readonly ahead: 1 | -1;
  /** Whether X points ahead; else it points across, to the right of the picture. */
  readonly fromTheSide: boolean;
  /** Where X and Y are 0: the mid-hip's usual place, and the ground under the standing foot, px in the levelled picture. */
  readonly originXPx: number;
  readonly groundYPx: number;
  /** `null` where neither height nor belt speed is known. */
  readonly metresPerPx: number | null;
}

const FEET = ['ankle', 'heel', 'foot_index'] as const;
/** Without steps: the height that the lowest point of the feet is above for all but this share of the frames. */
const LOWEST_SHARE = 0.95;

/**
 * @param cleaned joints as filmed, on the clip's clock
 * @param source what was found of the same clip: its roll, scale, view and slow motion
 */
export function uprightClip(cleaned: PoseTrack, source: ReportSource): UprightClip {
  const factor = source.provenance.settings.slowMotionFactor ?? 1;
  const level = levelTrack(cleaned, source.situation?.roll.correctedDeg ?? 0);
  const onRunnersClock =
    factor === 1 ? level : { ...level, timesS: level.timesS.map((timeS) => timeS / factor) };
  const hips = midpoint(level, 'left_hip', 'right_hip').xPx.filter(Number.isFinite);
  return {
    ...evenFrames(onRunnersClock),
    ahead: source.view === 'side-left' ? -1 : 1,
    fromTheSide: source.view === 'side-left' || source.view === 'side-right',
    originXPx: hips.length > 0 ? median(hips) : level.widthPx / 2,
    groundYPx: groundYPx(level, source),
    metresPerPx: source.situation?.calibration?.metresPerPx ?? null,
  };
}

/** Y of the ground in the levelled picture: the lowest point of the standing foot at mid-stance, the middle of all stances. */
function groundYPx(level: PoseTrack, { steps = [] }: ReportSource): number {
  const lowest = { left: lowestOfFoot(level, 'left'), right: lowestOfFoot(level, 'right') };
  const standing = steps
    .map(({ side, midStanceS }) => valueAt(level.timesS, lowest[side], midStanceS))
    .filter(Number.isFinite);
  if (standing.length > 0) return median(standing);
  const either = lowest.left.map((y, i) => Math.max(y, lowest.right[i]!)).filter(Number.isFinite);
  return either.length > 0 ? quantile(either, LOWEST_SHARE) : level.heightPx;
}

/** The largest y of a foot's points, which is the lowest in the picture; NaN where none is known. */
function lowestOfFoot(track: PoseTrack, side: 'left' | 'right'): Float64Array {
  const points = FEET.map((part) => landmark(track, `${side}_${part}`).yPx);
  return points[0]!.map((_, i) => {
    const known = points.map((yPx) => yPx[i]!).filter(Number.isFinite);
    return known.length > 0 ? Math.max(...known) : NaN;
  });
}
