import type { Skeleton } from './skeleton';

/** A part of a clip's upright picture, clip px from its top left; it lies within the picture. */
export interface PictureBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room around the joints, in shares of the runner's height: a head is higher than the ears, a foot longer than its joints. */
const MARGIN = { top: 0.16, side: 0.12, bottom: 0.1 } as const;

/**
 * Boxes of one size that hold the runner at several moments, so that pictures beside each other have one scale.
 * Each follows the runner sideways; all have one height, so that rising and sinking can be seen.
 * @param poses joints at each moment, clip px; a moment without joints gets the middle of the others
 * @param picture the clip's size
 * @param aspect width over height, kept exactly
 * @returns one box a pose. Where no box of that shape within the picture holds the runner, the largest one there is.
 * @throws {RangeError} when the size or the aspect is not positive
 */
export function boxesAround(
  poses: readonly Skeleton[],
  picture: PictureSize,
  aspect: number,
): readonly PictureBox[] {
  if (!(picture.widthPx > 0 && picture.heightPx > 0 && aspect > 0 && Number.isFinite(aspect))) {
    throw new RangeError(
      `sizes must be positive: ${picture.widthPx} x ${picture.heightPx}, aspect ${aspect}`,
    );
  }
  const extents = poses.map(extentOf);
  const found = extents.filter((extent) => extent !== null);
  const whole = { left: 0, right: picture.widthPx, top: 0, bottom: picture.heightPx };
  const all = found.length > 0 ? found.reduce(union) : whole;
  const widest =
    found.length > 0 ? Math.max(...found.map(({ left, right }) => right - left)) : picture.widthPx;
  const tall = found.length > 0 ? all.bottom - all.top : 0;
  const wantedHeightPx = all.bottom - all.top + (MARGIN.top + MARGIN.bottom) * tall;
  const wantedWidthPx = widest + 2 * MARGIN.side * tall;
  const heightPx = Math.min(
    Math.max(wantedHeightPx, wantedWidthPx / aspect),
    picture.heightPx,
    picture.widthPx / aspect,
  );
  const widthPx = heightPx * aspect;
  const middlePx = (all.top - MARGIN.top * tall + all.bottom + MARGIN.bottom * tall) / 2;
  const topPx = within(middlePx - heightPx / 2, picture.heightPx - heightPx);
  return extents.map((extent) => {
    const { left, right } = extent ?? all;
    return {
      leftPx: within((left + right - widthPx) / 2, picture.widthPx - widthPx),
      topPx,
      widthPx,
      heightPx,
    };
  });
}

/** How far something reaches, px. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf(pose: Skeleton): Extent | null {
  const points = [...pose.values()].filter(({ xPx, yPx }) => Number.isFinite(xPx) && Number.isFinite(yPx));
  if (points.length < 2) return null;
  const xs = points.map(({ xPx }) => xPx);
  const ys = points.map(({ yPx }) => yPx);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** What holds both. */
export function union(a: Extent, b: Extent): Extent {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function within(valuePx: number, mostPx: number): number {
  return Math.min(Math.max(valuePx, 0), Math.max(0, mostPx));
}
