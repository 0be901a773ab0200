/** Where the places of one picture lie in another, px: its first pixel, and the steps to the next right and below. */
export interface PictureAxes {
  readonly xPx: number;
  readonly yPx: number;
  readonly rightXPx: number;
  readonly rightYPx: number;
  readonly downXPx: number;
  readonly downYPx: number;
}

/** Where samples lie in a picture, px. A pixel's value is taken to be at its whole-numbered place, as networks' own code does. */
export interface SampleGrid extends PictureAxes {
  /** Samples in a row, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** How far beyond the middles of the outermost pixels it still fades towards black, px: 1, or 0 for a hard edge. */
  readonly fadePx: 0 | 1;
}

/** A picture's own places. */
export const SAME_AXES: PictureAxes = { xPx: 0, yPx: 0, rightXPx: 1, rightYPx: 0, downXPx: 0, downYPx: 1 };

/** Axes in a picture, told in another one in which that picture's axes are `outer`. */
export function axesThrough(outer: PictureAxes, inner: PictureAxes): PictureAxes {
  const across = (x: number, y: number): number => x * outer.rightXPx + y * outer.downXPx;
  const down = (x: number, y: number): number => x * outer.rightYPx + y * outer.downYPx;
  return {
    xPx: outer.xPx + across(inner.xPx, inner.yPx),
    yPx: outer.yPx + down(inner.xPx, inner.yPx),
    rightXPx: across(inner.rightXPx, inner.rightYPx),
    rightYPx: down(inner.rightXPx, inner.rightYPx),
    downXPx: across(inner.downXPx, inner.downYPx),
    downYPx: down(inner.downXPx, inner.downYPx),
  };
}

/** Axes of a picture in one that shows the same with so many times its pixels: edges lie on edges, not pixels on pixels. */
export function axesInResized(across: number, down = across): PictureAxes {
  return {
    ...{ xPx: (across - 1) / 2, yPx: (down - 1) / 2 },
    ...{ rightXPx: across, rightYPx: 0, downXPx: 0, downYPx: down },
  };
}
