import type { PersonBox } from '../../core/by-hand/correction';
import type { MarkPoint } from '../../core/by-hand/mark';
import type { Skeleton } from '../../drawing/skeleton';
import type { PictureEdges } from './arrow-step';

/** Smaller than this a box was a slip, and no network finds anybody in it: clip px. */
export const LEAST_BOX_PX = 16;

/** The box with these two opposite corners. */
export function boxBetween(a: MarkPoint, b: MarkPoint): PersonBox {
  const [leftPx, topPx] = [Math.min(a.xPx, b.xPx), Math.min(a.yPx, b.yPx)];
  return {
    leftPx,
    topPx,
    widthPx: tenth(Math.max(a.xPx, b.xPx) - leftPx),
    heightPx: tenth(Math.max(a.yPx, b.yPx) - topPx),
  };
}

/** Its top left and its bottom right corner. */
export function cornersOf({ leftPx, topPx, widthPx, heightPx }: PersonBox): readonly [MarkPoint, MarkPoint] {
  return [
    { xPx: leftPx, yPx: topPx },
    { xPx: leftPx + widthPx, yPx: topPx + heightPx },
  ];
}

export function isLargeEnough({ widthPx, heightPx }: PersonBox): boolean {
  return widthPx >= LEAST_BOX_PX && heightPx >= LEAST_BOX_PX;
}

/** A box to begin with: around the one who was found, or the middle of the picture. */
export function firstBox(found: Skeleton, { widthPx, heightPx }: PictureEdges): PersonBox {
  const points = [...found.values()];
  if (points.length < 2) {
    return {
      leftPx: tenth(widthPx / 3),
      topPx: tenth(heightPx / 10),
      widthPx: tenth(widthPx / 3),
      heightPx: tenth(0.8 * heightPx),
    };
  }
  const [xs, ys] = [points.map(({ xPx }) => xPx), points.map(({ yPx }) => yPx)];
  const room = 0.12 * (Math.max(...ys) - Math.min(...ys));
  const on = (px: number, most: number): number => tenth(Math.min(Math.max(px, 0), most));
  return boxBetween(
    { xPx: on(Math.min(...xs) - room, widthPx), yPx: on(Math.min(...ys) - room, heightPx) },
    { xPx: on(Math.max(...xs) + room, widthPx), yPx: on(Math.max(...ys) + room, heightPx) },
  );
}

function tenth(px: number): number {
  return Math.round(10 * px) / 10;
}
