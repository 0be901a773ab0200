import type { KeypointName } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import { firstIndexFrom } from '../signal/value-at';
import { fillColumnGaps } from './fill-track-gaps';
import type { HandPoint } from './hand-edits';

/**
 * A point by hand draws its neighbours along, less and less, over this long either way and over at least this many
 * frames. Our own choice: what hides a joint from a network lasts some frames, and an ankle's low-pass reaches about as
 * far; a hand that means a single frame, or a longer stretch, puts more points.
 */
const FADES_OVER_S = 0.05;
const FADES_OVER_FRAMES = 2;

/**
 * Puts points by hand where the cleaning found nothing, and closes the gaps that they make short enough; in place.
 * Call it on the repaired track before fadeOntoHandPoints.
 */
export function fillWithHandPoints(track: PoseTrack, points: readonly HandPoint[]): void {
  for (const [name, own] of byJoint(points)) {
    const column = track.columns.get(name)!;
    const missing = own.filter(({ frame }) => Number.isNaN(column.xPx[frame]!));
    for (const { frame, xPx, yPx } of missing) {
      column.xPx[frame] = xPx;
      column.yPx[frame] = yPx;
      column.confidence[frame] = 1;
    }
    if (missing.length > 0) fillColumnGaps(track.timesS, column);
  }
}

/**
 * Lets every joint pass exactly through its points by hand, in place. What a point is off the joint's way is added
 * to the frames around, fading as a raised cosine; between two points of one joint that are nearer than that, the one
 * fades into the other. Frames further away, and other joints, stay as they are to the last bit.
 */
export function fadeOntoHandPoints(track: PoseTrack, points: readonly HandPoint[]): void {
  const { timesS } = track;
  const fadeS = Math.max(FADES_OVER_S, FADES_OVER_FRAMES / medianRateHz(timesS) || 0);
  for (const [name, own] of byJoint(points)) {
    const column = track.columns.get(name)!;
    drawOnto(timesS, column.xPx, own, ({ xPx }) => xPx, fadeS);
    drawOnto(timesS, column.yPx, own, ({ yPx }) => yPx, fadeS);
    believe(column, own);
  }
}

function drawOnto(
  timesS: Float64Array,
  values: Float64Array,
  points: readonly HandPoint[],
  placeOf: (point: HandPoint) => number,
  fadeS: number,
): void {
  const offPx = points.map((point) => placeOf(point) - values[point.frame]!);
  points.forEach(({ frame }, k) => {
    const atS = timesS[frame]!;
    const backS = Math.min(fadeS, atS - (timesS[points[k - 1]?.frame ?? -1] ?? -Infinity));
    const onS = Math.min(fadeS, (timesS[points[k + 1]?.frame ?? -1] ?? Infinity) - atS);
    for (let i = firstIndexFrom(timesS, atS - backS); i < timesS.length && timesS[i]! < atS + onS; i++) {
      const awayS = timesS[i]! - atS;
      const share = awayS / (awayS < 0 ? backS : onS);
      // Where nothing is known, nothing is drawn along: NaN stays NaN.
      values[i]! += (offPx[k]! * (1 + Math.cos(Math.PI * share))) / 2;
    }
  });
  for (const point of points) values[point.frame] = placeOf(point);
}

function believe({ confidence }: KeypointColumn, points: readonly HandPoint[]): void {
  for (const { frame } of points) confidence[frame] = 1;
}

/** Each joint's points, in order of time. */
function byJoint(points: readonly HandPoint[]): Map<KeypointName, HandPoint[]> {
  const joints = new Map<KeypointName, HandPoint[]>();
  for (const point of [...points].sort((a, b) => a.frame - b.frame)) {
    const own = joints.get(point.name);
    if (own) own.push(point);
    else joints.set(point.name, [point]);
  }
  return joints;
}
