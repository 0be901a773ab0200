import { drawSkeleton } from '../../drawing/draw-skeleton';
import type { PictureBox } from '../../drawing/picture-box';
import type { Skeleton } from '../../drawing/skeleton';

/** --stage: dark in both schemes, like the player's. */
const STAGE = '#0a1011';
/** The skeleton's lines are as thick on every still, whatever the crop: this share of a still's width stands for a clip's side. */
const LINE_SIDE_SHARE = 1.7;

/**
 * Draws on top, such as measured lines. The context is moved so that a place in the clip is at its px times `scale`.
 * @param scale canvas px for one clip px
 */
export type DrawOver = (context: CanvasRenderingContext2D, scale: number) => void;

export interface StillParts {
  /** The cropped frame; without it the stage stays dark. */
  readonly picture: ImageBitmap | null;
  readonly pose: Skeleton;
  readonly crop: PictureBox;
  readonly draw?: DrawOver | undefined;
}

/** Paints a still over the whole canvas: stage, frame, skeleton, and what is drawn over it. */
export function paintStill(
  context: CanvasRenderingContext2D,
  { picture, pose, crop, draw }: StillParts,
): void {
  const { width, height } = context.canvas;
  const scale = width / crop.widthPx;
  context.save();
  context.fillStyle = STAGE;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  if (picture) context.drawImage(picture, 0, 0, width, height);
  context.translate(-crop.leftPx * scale, -crop.topPx * scale);
  const sidePx = LINE_SIDE_SHARE * crop.widthPx;
  drawSkeleton(context, pose, { scale, plumbLine: false, widthPx: sidePx, heightPx: sidePx });
  draw?.(context, scale);
  context.restore();
}
