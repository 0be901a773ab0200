import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { degrees } from '../signal/degrees';
import { hampelOutliers } from '../signal/hampel';
import { mean, median } from '../signal/statistics';
import { distancesPx, landmark, midpoint, type PointSeries } from '../track/body';
import { END_S, GRID_HZ, swayGrid, type SmoothSignal, type SwayGrid } from './smooth-sway';

/** How the body moves over the standing foot, from the front; smooth, on even times, without long gaps. */
export interface Sway {
  readonly grid: SwayGrid;
  /** Mid-hip, leg lengths: across, + to the person's right, and up. About nothing in particular. */
  readonly across: SmoothSignal;
  readonly up: SmoothSignal;
  /** Lean of the trunk to the person's right, degrees; `null` where the shoulders are not seen. */
  readonly lean: SmoothSignal | null;
  /** How much lower the raised side's hip is, degrees from level. */
  readonly drop: SmoothSignal;
  /** How much more noise there is below 2 Hz than an even spread of it would put there: 0 = none. */
  readonly ankleNoise: number;
  readonly legPx: number;
  /** Shoulders' breadth in leg lengths: small where the person does not face the camera. */
  readonly shouldersL: number;
  /** Share of the time held that is on the grid. */
  readonly seenShare: number;
}

const OUTLIERS = { neighbours: 3, stride: 1, sigmas: 4 } as const;
/** Nothing nearer to its neighbours than this is a wrong mark, leg lengths: 3 cm. */
const OUTLIER_FLOOR_L = 0.04;

/**
 * Reads the sway of the pelvis from the track up to `heldS`. Taken as it is in the picture: the camera stands still, and
 * the standing ankle, which could be taken off against one that does not, would add its own noise to that of the hips.
 * @param track levelled by nothing, as the network gave it; confidences already gated
 * @returns `null` where hips or the standing leg are hardly seen
 */
export function readSway(track: PoseTrack, timesS: Float64Array, leg: Side, heldS: number): Sway | null {
  const frames = timesS.filter((t) => t <= heldS + 1e-6).length;
  const left = cut(landmark(track, 'left_hip'), frames);
  const right = cut(landmark(track, 'right_hip'), frames);
  const hips = cut(midpoint(track, 'left_hip', 'right_hip'), frames);
  const shoulders = cut(midpoint(track, 'left_shoulder', 'right_shoulder'), frames);
  const ankle = cut(landmark(track, `${leg}_ankle`), frames);
  const legPx = median(legSeries(track, leg).subarray(0, frames).filter(Number.isFinite));
  if (!(legPx > 0)) return null;
  const floor = OUTLIER_FLOOR_L * legPx;
  const wrong = [hips.xPx, hips.yPx].map((each) => hampelOutliers(each, { ...OUTLIERS, floor }));
  const good = Array.from({ length: frames }, (_, i) => i).filter(
    (i) => Number.isFinite(hips.xPx[i]! + hips.yPx[i]!) && !wrong.some((each) => each[i] === 1),
  );
  const grid = swayGrid(Float64Array.from(good, (i) => timesS[i]!));
  if (!grid) return null;
  const on = (at: (i: number) => number): SmoothSignal => grid.smooth(Float64Array.from(good, at));
  // The person's right is to image right from behind, to image left from the front.
  const toRight = Math.sign(median(right.xPx.map((x, i) => x - left.xPx[i]!))) || -1;
  const raisedIsRight = leg === 'left' ? 1 : -1;
  return {
    grid,
    across: on((i) => (toRight * hips.xPx[i]!) / legPx),
    up: on((i) => -hips.yPx[i]! / legPx),
    lean: leanSignal(timesS, hips, shoulders, good, toRight, grid),
    drop: on((i) => {
      const drop = right.yPx[i]! - left.yPx[i]!;
      return degrees(Math.atan2(raisedIsRight * drop, Math.abs(right.xPx[i]! - left.xPx[i]!)));
    }),
    ankleNoise: excessNoise(timesS, ankle),
    legPx,
    shouldersL: shouldersWidth(track, frames) / legPx,
    seenShare: Math.min(1, grid.timesS.length / GRID_HZ / Math.max(heldS - 2 * END_S, END_S)),
  };
}

function leanSignal(
  timesS: Float64Array,
  hips: PointSeries,
  shoulders: PointSeries,
  good: readonly number[],
  toRight: number,
  grid: SwayGrid,
): SmoothSignal | null {
  const lean = (i: number): number =>
    degrees(Math.atan2(toRight * (shoulders.xPx[i]! - hips.xPx[i]!), hips.yPx[i]! - shoulders.yPx[i]!));
  const seen = good.filter((i) => Number.isFinite(lean(i)));
  if (seen.length === good.length) return grid.smooth(Float64Array.from(good, lean));
  if (seen.length < MOST_SEEN * good.length) return null;
  return swayGrid(Float64Array.from(seen, (i) => timesS[i]!))?.smooth(Float64Array.from(seen, lean)) ?? null;
}

const MOST_SEEN = 0.7;

/**
 * The standing ankle stands: what it does below 2 Hz beyond its share of even noise is noise that the hips may have as well,
 * or a foot that works; which of the two cannot be told.
 */
function excessNoise(timesS: Float64Array, ankle: PointSeries): number {
  const seen = Array.from(ankle.xPx, (_, i) => i).filter((i) =>
    Number.isFinite(ankle.xPx[i]! + ankle.yPx[i]!),
  );
  const grid = swayGrid(Float64Array.from(seen, (i) => timesS[i]!));
  if (!grid) return 0;
  const excess = [ankle.xPx, ankle.yPx].map((series) => {
    const { speeds, speedNoise } = grid.smooth(Float64Array.from(seen, (i) => series[i]!));
    return mean(speeds.map((v) => v * v)) / speedNoise - 1;
  });
  const both = mean(excess);
  return both > 0 && Number.isFinite(both) ? both : 0;
}

function legSeries(track: PoseTrack, leg: Side): Float64Array {
  const knee = landmark(track, `${leg}_knee`);
  const shank = distancesPx(knee, landmark(track, `${leg}_ankle`));
  return distancesPx(landmark(track, `${leg}_hip`), knee).map((thigh, i) => thigh + shank[i]!);
}

function shouldersWidth(track: PoseTrack, frames: number): number {
  const apart = distancesPx(landmark(track, 'left_shoulder'), landmark(track, 'right_shoulder'));
  return median(apart.subarray(0, frames));
}

function cut({ xPx, yPx }: PointSeries, frames: number): PointSeries {
  return { xPx: xPx.subarray(0, frames), yPx: yPx.subarray(0, frames) };
}
