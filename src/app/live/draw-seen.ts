import { KEYPOINTS, type KeypointName } from '../../core/pose/keypoints';
import type { PosePoint } from '../../core/pose/pose-track';
import { drawSkeleton } from '../../drawing/draw-skeleton';
import type { Skeleton } from '../../drawing/skeleton';

/** Points that the network is less sure of are not drawn. */
const SURE = 0.3;

interface SeenPicture {
  /** Of the camera's picture. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly mirrored: boolean;
}

/** Draws a skeleton over a picture that is shown whole, in the middle of the canvas, as `object-fit: contain` does. */
export function drawSeen(
  context: CanvasRenderingContext2D,
  points: readonly (PosePoint | null)[] | null,
  { widthPx, heightPx, mirrored }: SeenPicture,
): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  if (!points || widthPx === 0 || heightPx === 0) return;
  const scale = Math.min(width / widthPx, height / heightPx);
  context.translate((width - widthPx * scale) / 2, (height - heightPx * scale) / 2);
  if (mirrored) {
    context.translate(widthPx * scale, 0);
    context.scale(-1, 1);
  }
  drawSkeleton(context, skeletonOf(points), { scale, plumbLine: true, widthPx, heightPx });
}

function skeletonOf(points: readonly (PosePoint | null)[]): Skeleton {
  const skeleton = new Map<KeypointName, PosePoint>();
  KEYPOINTS.forEach((name, k) => {
    const point = points[k];
    if (point && point.confidence >= SURE) skeleton.set(name, point);
  });
  return skeleton;
}
