import type { Side } from '../core/pose/keypoints';
import { drawJoint } from './draw-skeleton';
import { TRAIL_S, type TrailPoint, type TrailRun } from './joint-trail';
import { EDGE_COLOUR, SIDE_COLOURS } from './overlay-colours';

/** A trail fades in so many even parts. */
const PARTS = 4;
/** Marks on a trail stand this far apart, seconds: their distance shows how fast the joint is. */
const MARK_S = 0.1;

interface DrawTrailOptions {
  /** Canvas px for one clip px. */
  readonly scale: number;
  /** Canvas px that lines are measured in. */
  readonly unit: number;
}

/**
 * Draws a joint's path: strong where it has just been, faint where it was or will be, and thinner where it will be.
 * Left is a full line with circles, right a dashed one with squares.
 */
export function drawTrail(
  context: CanvasRenderingContext2D,
  side: Side,
  runs: readonly TrailRun[],
  { scale, unit }: DrawTrailOptions,
): void {
  context.save();
  context.lineCap = side === 'right' ? 'butt' : 'round';
  context.lineJoin = 'round';
  context.setLineDash(side === 'right' ? [unit * 4, unit * 2.2] : []);
  for (const run of runs) {
    for (const part of partsOf(run)) {
      const later = part.middleS > 0;
      context.globalAlpha = fade(part.middleS);
      context.lineDashOffset = part.alongPx * scale;
      context.beginPath();
      part.points.forEach(({ xPx, yPx }, i) => {
        if (i === 0) context.moveTo(xPx * scale, yPx * scale);
        else context.lineTo(xPx * scale, yPx * scale);
      });
      context.strokeStyle = EDGE_COLOUR;
      context.lineWidth = unit * (later ? 1.9 : 2.6);
      context.stroke();
      context.strokeStyle = SIDE_COLOURS[side];
      context.lineWidth = unit * (later ? 0.8 : 1.5);
      context.stroke();
    }
    context.setLineDash([]);
    for (const { xPx, yPx, afterS } of marksOn(run)) {
      context.globalAlpha = fade(afterS);
      drawJoint(context, side, xPx * scale, yPx * scale, unit * (afterS > 0 ? 0.9 : 1.2));
    }
    context.setLineDash(side === 'right' ? [unit * 4, unit * 2.2] : []);
  }
  context.restore();
}

/** How strong a trail is so long before or after the moment on show. */
function fade(afterS: number): number {
  const left = 1 - Math.abs(afterS) / TRAIL_S;
  return (afterS > 0 ? 0.7 : 1) * (0.2 + 0.8 * Math.max(0, left));
}

interface Part {
  readonly points: readonly TrailPoint[];
  readonly middleS: number;
  /** Length of the path before it, clip px: dashes go on from part to part. */
  readonly alongPx: number;
}

/** Cuts a path where it fades by another step; neighbours share the point between them. */
function partsOf(run: TrailRun): Part[] {
  const stepS = TRAIL_S / PARTS;
  const partOf = (i: number): number => Math.floor((run[i]!.afterS + run[i + 1]!.afterS) / 2 / stepS);
  const parts: Part[] = [];
  let [from, alongPx, beganPx] = [0, 0, 0];
  for (let i = 0; i + 1 < run.length; i++) {
    const [here, next] = [run[i]!, run[i + 1]!];
    alongPx += Math.hypot(next.xPx - here.xPx, next.yPx - here.yPx);
    if (i + 2 < run.length && partOf(i + 1) === partOf(i)) continue;
    const points = run.slice(from, i + 2);
    parts.push({ points, middleS: (points[0]!.afterS + next.afterS) / 2, alongPx: beganPx });
    [from, beganPx] = [i + 1, alongPx];
  }
  return parts;
}

/** The points nearest to every tenth of a second from the moment, without the moment itself. */
function marksOn(run: TrailRun): TrailPoint[] {
  return run.filter(({ afterS }, i) => {
    const nearest = Math.round(afterS / MARK_S);
    if (nearest === 0 || Math.abs(nearest) * MARK_S > TRAIL_S + 1e-6) return false;
    const offS = (point: TrailPoint | undefined): number =>
      point ? Math.abs(point.afterS - nearest * MARK_S) : Infinity;
    return offS(run[i]) < offS(run[i - 1]) && offS(run[i]) <= offS(run[i + 1]);
  });
}
