import { drawFigure } from '../../drawing/draw-figure';
import { drawSkeleton } from '../../drawing/draw-skeleton';
import type { FigureShape } from '../../drawing/measure-figure';
import type { PictureBox } from '../../drawing/picture-box';
import type { Skeleton } from '../../drawing/skeleton';

/** --stage: dark in both schemes, like the player's. */
const STAGE = '#0a1011';
/** The skeleton's lines are as thick on every still, whatever the crop: this share of a still's width stands for a clip's side. */
const LINE_SIDE_SHARE = 1.7;

/** Letters are at least this high, CSS px. */
const LEAST_TEXT_PX = 11;

export interface StillParts {
  /** The cropped frame; without it the stage stays dark. */
  readonly picture: ImageBitmap | null;
  readonly pose: Skeleton;
  readonly crop: PictureBox;
  /** Measured lines, drawn over the skeleton. */
  readonly shapes?: readonly FigureShape[] | undefined;
}

/**
 * Paints a still over the whole canvas: stage, frame, skeleton, measured lines.
 * @param pixelRatio canvas px for one px on the screen
 */
export function paintStill(
  context: CanvasRenderingContext2D,
  { picture, pose, crop, shapes }: StillParts,
  pixelRatio: number,
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
  if (shapes) {
    const leastTextPx = LEAST_TEXT_PX * pixelRatio;
    drawFigure(context, shapes, { scale, pictureWidthPx: width, pictureHeightPx: height, leastTextPx });
  }
  context.restore();
}
