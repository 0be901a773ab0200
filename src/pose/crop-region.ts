/** A square of the picture that the network looks at, px of its clip; may reach past the picture (filled with black). */
export interface CropRegion {
  readonly xPx: number;
  readonly yPx: number;
  readonly sizePx: number;
}

export interface LocatedPoint {
  readonly xPx: number;
  readonly yPx: number;
  readonly confidence: number;
}

/** Landmarks below this do not stretch the crop; MoveNet's own value. */
export const MIN_CROP_CONFIDENCE = 0.2;
/** Room around the torso and around the whole body, in half crops; MoveNet's own values. */
const TORSO_MARGIN = 1.9;
const BODY_MARGIN = 1.2;

/** The whole picture, padded to a square: where to look when nothing is known. */
export function wholePicture(widthPx: number, heightPx: number): CropRegion {
  const sizePx = Math.max(widthPx, heightPx);
  return { xPx: (widthPx - sizePx) / 2, yPx: (heightPx - sizePx) / 2, sizePx };
}

/**
 * The square about the hips that holds the body with the margin the network was trained with, or `null` when the
 * torso cannot be seen. Never larger than the padded picture, so a runner who fills the height keeps both feet in.
 * Source: MoveNet's cropping, https://www.tensorflow.org/hub/tutorials/movenet, but starting from the whole
 * picture: its first guess, a square from the middle, cuts off a runner who fills an upright picture.
 * @param points all landmarks found, px of the same picture
 * @param minConfidence landmarks below it are left out
 */
export function cropAround(
  torso: { readonly shoulders: readonly LocatedPoint[]; readonly hips: readonly LocatedPoint[] },
  points: readonly LocatedPoint[],
  widthPx: number,
  heightPx: number,
  minConfidence: number,
): CropRegion | null {
  const seen = (point: LocatedPoint): boolean => point.confidence >= minConfidence;
  if (!torso.hips.some(seen) || !torso.shoulders.some(seen)) return null;
  const xPx = mean(torso.hips.map((hip) => hip.xPx));
  const yPx = mean(torso.hips.map((hip) => hip.yPx));
  const reach = (of: readonly LocatedPoint[]): number =>
    Math.max(0, ...of.map((p) => Math.max(Math.abs(p.xPx - xPx), Math.abs(p.yPx - yPx))));
  const halfPx = Math.max(
    TORSO_MARGIN * reach([...torso.shoulders, ...torso.hips]),
    BODY_MARGIN * reach(points.filter(seen)),
  );
  const whole = wholePicture(widthPx, heightPx);
  if (!(halfPx > 1) || 2 * halfPx >= whole.sizePx) return whole;
  return { xPx: xPx - halfPx, yPx: yPx - halfPx, sizePx: 2 * halfPx };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
