/** A place on a picture, px. */
export interface Spot {
  readonly xPx: number;
  readonly yPx: number;
}

/** What of a runner in a picture decides where another one is laid over. */
export interface LaidRunner {
  /** Middle of the hips. */
  readonly hip: Spot;
  /** Hip to knee to ankle, px; above 0. */
  readonly legPx: number;
}

/** Takes px of one picture to px of another: x' = xFactor x + xPx, y' = yFactor y + yPx. */
export interface LaidOver {
  /** Below 0: mirrored. */
  readonly xFactor: number;
  readonly yFactor: number;
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * Lays one runner over another: legs of the same length, hips on the same spot, upright as both were filmed.
 * @param base in the px of the picture that stays
 * @param ghost in the px of its own picture
 * @param mirrored the ghost is turned to run the other way
 */
export function layOver(base: LaidRunner, ghost: LaidRunner, mirrored: boolean): LaidOver {
  const scale = base.legPx / ghost.legPx;
  const xFactor = mirrored ? -scale : scale;
  return {
    xFactor,
    yFactor: scale,
    xPx: base.hip.xPx - xFactor * ghost.hip.xPx,
    yPx: base.hip.yPx - scale * ghost.hip.yPx,
  };
}

/** Where a spot of the ghost's picture comes to lie. */
export function laidSpot({ xFactor, yFactor, xPx, yPx }: LaidOver, spot: Spot): Spot {
  return { xPx: xFactor * spot.xPx + xPx, yPx: yFactor * spot.yPx + yPx };
}
