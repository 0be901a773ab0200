import type { PictureBox, PictureSize } from '../../drawing/picture-box';
import { drawJoint } from '../../drawing/draw-skeleton';
import { EDGE_COLOUR, SIDE_COLOURS } from '../../drawing/overlay-colours';
import { bonesOf, sideOf, type Skeleton } from '../../drawing/skeleton';
import { laidSpot, type LaidOver } from './lay-over';

/** The part of the picture below that fills the canvas, and canvas px for one of its px. */
interface Canvased {
  readonly region: PictureBox;
  readonly scale: number;
}

const JOINT = /_(shoulder|elbow|wrist|hip|knee|ankle|heel|foot_index)$/;
/** Lines are as thick as this share of a leg. */
const LINE_OF_LEG = 0.016;

/** Draws a ghost's picture where it lies over the picture below. */
export function drawGhostPicture(
  context: CanvasRenderingContext2D,
  picture: ImageBitmap,
  clip: PictureSize,
  laid: LaidOver,
  { region, scale }: Canvased,
): void {
  context.save();
  context.setTransform(
    laid.xFactor * scale,
    0,
    0,
    laid.yFactor * scale,
    (laid.xPx - region.leftPx) * scale,
    (laid.yPx - region.topPx) * scale,
  );
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, clip.widthPx, clip.heightPx);
  context.restore();
}

/**
 * Draws a ghost's bones, dashed, and its joints (left filled circles, right hollow squares) where they lie over the
 * picture below.
 * @param legPx the leg in the picture below
 */
export function drawGhostBones(
  context: CanvasRenderingContext2D,
  ghost: Skeleton,
  laid: LaidOver,
  legPx: number,
  { region, scale }: Canvased,
): void {
  const skeleton: Skeleton = new Map([...ghost].map(([name, spot]) => [name, laidSpot(laid, spot)] as const));
  const unit = Math.max(1.2, LINE_OF_LEG * legPx * scale);
  const at = ({ xPx, yPx }: { readonly xPx: number; readonly yPx: number }): [number, number] => [
    (xPx - region.leftPx) * scale,
    (yPx - region.topPx) * scale,
  ];
  context.save();
  context.setLineDash([unit * 3, unit * 2.2]);
  for (const edge of [true, false]) {
    for (const { side, from, to } of bonesOf(skeleton)) {
      context.strokeStyle = edge ? EDGE_COLOUR : SIDE_COLOURS[side];
      context.lineWidth = edge ? unit * 1.9 : unit;
      context.beginPath();
      context.moveTo(...at(from));
      context.lineTo(...at(to));
      context.stroke();
    }
  }
  context.setLineDash([]);
  for (const [name, spot] of skeleton) {
    if (JOINT.test(name)) drawJoint(context, sideOf(name), ...at(spot), unit * 1.3);
  }
  context.restore();
}
