/** How a clip's frame is drawn for the network. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Clip pixels per picture pixel, the same both ways; never below 1: a picture is not blown up. */
  readonly scale: number;
}

/**
 * The picture whose longest side is `longestPx`, or the frame itself where that is smaller.
 * Sides are rounded up, so that the frame keeps its exact proportions and the last column is partly empty.
 * @throws {RangeError} when a size is not positive.
 */
export function pictureSize(frameWidthPx: number, frameHeightPx: number, longestPx: number): PictureSize {
  if (!(frameWidthPx > 0 && frameHeightPx > 0 && longestPx > 0)) {
    throw new RangeError(`sizes must be positive: ${frameWidthPx} x ${frameHeightPx} into ${longestPx}`);
  }
  const scale = Math.max(1, Math.max(frameWidthPx, frameHeightPx) / longestPx);
  // The small slack keeps 1280 / (1280 / 512) from becoming 513.
  const side = (px: number): number => Math.max(1, Math.ceil(px / scale - 1e-6));
  return { widthPx: side(frameWidthPx), heightPx: side(frameHeightPx), scale };
}
