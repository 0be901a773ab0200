import { drawPlumbLine } from './draw-plumb-line';
import { EDGE_COLOUR, SIDE_COLOURS } from './overlay-colours';
import { bonesOf, midHip, sideOf, type Skeleton } from './skeleton';

const JOINT = /_(shoulder|elbow|wrist|hip|knee|ankle|heel|foot_index)$/;

export interface DrawOptions {
  /** Canvas px for one clip px. */
  readonly scale: number;
  readonly plumbLine: boolean;
  /** The clip's size; of a part of it, that part's: lines are as thick as that picture allows. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What lines and marks over a picture are measured in, canvas px. */
export function lineUnit({ scale, widthPx, heightPx }: Omit<DrawOptions, 'plumbLine'>): number {
  return Math.max(1.5, Math.min(widthPx, heightPx) * scale * 0.0042);
}

/** Draws bones, joints (left filled circles, right hollow squares) and the plumb line through the hips. */
export function drawSkeleton(
  context: CanvasRenderingContext2D,
  skeleton: Skeleton,
  options: DrawOptions,
): void {
  const { scale, plumbLine, heightPx } = options;
  const unit = lineUnit(options);
  const hip = midHip(skeleton);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (plumbLine && hip) {
    const [x, y] = [hip.xPx * scale, hip.yPx * scale];
    drawPlumbLine(context, { x, y, top: 0, bottom: heightPx * scale, unit });
  }
  const bones = bonesOf(skeleton);
  for (const edge of [true, false]) {
    for (const { side, from, to } of bones) {
      context.strokeStyle = edge ? EDGE_COLOUR : SIDE_COLOURS[side];
      context.lineWidth = edge ? unit * 2.5 : unit * 1.4;
      context.beginPath();
      context.moveTo(from.xPx * scale, from.yPx * scale);
      context.lineTo(to.xPx * scale, to.yPx * scale);
      context.stroke();
    }
  }
  for (const [name, { xPx, yPx }] of skeleton) {
    if (JOINT.test(name)) drawJoint(context, sideOf(name), xPx * scale, yPx * scale, unit * 2.1);
  }
}

/** The mark of a side: left a filled circle, right a hollow square. */
export function drawJoint(
  context: CanvasRenderingContext2D,
  side: keyof typeof SIDE_COLOURS,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  if (side === 'right') context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = radius * 0.65;
  if (side === 'right') {
    context.fillStyle = EDGE_COLOUR;
    context.strokeStyle = SIDE_COLOURS.right;
    context.fill();
    context.stroke();
    return;
  }
  context.strokeStyle = EDGE_COLOUR;
  context.fillStyle = SIDE_COLOURS[side];
  context.stroke();
  context.fill();
}
