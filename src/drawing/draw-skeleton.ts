import { bonesOf, midHip, sideOf, type Skeleton } from './skeleton';

/** On the dark stage and on any video: light colours with a dark edge. */
const COLOURS = { left: '#4fd1ea', right: '#ff9d57', middle: '#f2f5f3' } as const;
const EDGE = 'rgb(5 12 13 / 0.75)';
const JOINT = /_(shoulder|elbow|wrist|hip|knee|ankle|heel|foot_index)$/;

export interface DrawOptions {
  /** Canvas px for one clip px. */
  readonly scale: number;
  readonly plumbLine: boolean;
  /** The clip's size. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Draws bones, joints (left filled circles, right hollow squares) and the plumb line through the hips. */
export function drawSkeleton(
  context: CanvasRenderingContext2D,
  skeleton: Skeleton,
  { scale, plumbLine, widthPx, heightPx }: DrawOptions,
): void {
  const unit = Math.max(1.5, Math.min(widthPx, heightPx) * scale * 0.0042);
  const hip = midHip(skeleton);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (plumbLine && hip) drawPlumbLine(context, hip.xPx * scale, heightPx * scale, unit);
  const bones = bonesOf(skeleton);
  for (const edge of [true, false]) {
    for (const { side, from, to } of bones) {
      context.strokeStyle = edge ? EDGE : COLOURS[side];
      context.lineWidth = edge ? unit * 2.5 : unit * 1.4;
      context.beginPath();
      context.moveTo(from.xPx * scale, from.yPx * scale);
      context.lineTo(to.xPx * scale, to.yPx * scale);
      context.stroke();
    }
  }
  for (const [name, { xPx, yPx }] of skeleton) {
    if (!JOINT.test(name)) continue;
    drawJoint(context, sideOf(name), xPx * scale, yPx * scale, unit * 2.1);
  }
}

function drawJoint(
  context: CanvasRenderingContext2D,
  side: keyof typeof COLOURS,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  if (side === 'right') context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = radius * 0.65;
  if (side === 'right') {
    context.fillStyle = EDGE;
    context.strokeStyle = COLOURS.right;
    context.fill();
    context.stroke();
    return;
  }
  context.strokeStyle = EDGE;
  context.fillStyle = COLOURS[side];
  context.stroke();
  context.fill();
}

function drawPlumbLine(context: CanvasRenderingContext2D, x: number, height: number, unit: number): void {
  const bobTop = height - unit * 16;
  for (const edge of [true, false]) {
    context.strokeStyle = edge ? EDGE : 'rgb(255 255 255 / 0.9)';
    context.lineWidth = edge ? unit * 1.6 : unit * 0.55;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, bobTop);
    context.stroke();
  }
  context.fillStyle = '#e2b04f';
  context.strokeStyle = EDGE;
  context.lineWidth = unit * 0.6;
  context.beginPath();
  context.moveTo(x - unit * 3.4, bobTop);
  context.lineTo(x + unit * 3.4, bobTop);
  context.lineTo(x + unit * 2.6, bobTop + unit * 4);
  context.lineTo(x, bobTop + unit * 11);
  context.lineTo(x - unit * 2.6, bobTop + unit * 4);
  context.closePath();
  context.fill();
  context.stroke();
}
