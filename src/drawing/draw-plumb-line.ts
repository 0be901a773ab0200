import { BRASS, EDGE_COLOUR } from './overlay-colours';

interface PlumbLine {
  /** The point that it hangs through, canvas px. */
  readonly x: number;
  readonly y: number;
  /** Where the picture begins and ends, canvas px. */
  readonly top: number;
  readonly bottom: number;
  /** Canvas px that lines are measured in. */
  readonly unit: number;
  /** How far the picture is turned clockwise: the line turns with it. */
  readonly deg?: number;
}

/** A mason's plumb line from the top of the picture through a point to its bottom. */
export function drawPlumbLine(
  context: CanvasRenderingContext2D,
  { x, y, top, bottom, unit, deg = 0 }: PlumbLine,
): void {
  context.save();
  context.translate(x, y);
  context.rotate((deg * Math.PI) / 180);
  const bobTop = bottom - y - unit * 16;
  for (const edge of [true, false]) {
    context.strokeStyle = edge ? EDGE_COLOUR : 'rgb(255 255 255 / 0.9)';
    context.lineWidth = edge ? unit * 1.6 : unit * 0.55;
    context.beginPath();
    context.moveTo(0, top - y);
    context.lineTo(0, bobTop);
    context.stroke();
  }
  context.fillStyle = BRASS;
  context.strokeStyle = EDGE_COLOUR;
  context.lineWidth = unit * 0.6;
  context.beginPath();
  context.moveTo(-unit * 3.4, bobTop);
  context.lineTo(unit * 3.4, bobTop);
  context.lineTo(unit * 2.6, bobTop + unit * 4);
  context.lineTo(0, bobTop + unit * 11);
  context.lineTo(-unit * 2.6, bobTop + unit * 4);
  context.closePath();
  context.fill();
  context.stroke();
  context.restore();
}
