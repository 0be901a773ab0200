import { BRASS, EDGE_COLOUR } from './overlay-colours';

/** A ring around a point that a person placed. */
export function drawRing(context: CanvasRenderingContext2D, x: number, y: number, unit: number): void {
  context.beginPath();
  context.arc(x, y, unit * 4.6, 0, 2 * Math.PI);
  context.strokeStyle = EDGE_COLOUR;
  context.lineWidth = unit * 2.6;
  context.stroke();
  context.strokeStyle = BRASS;
  context.lineWidth = unit * 1.3;
  context.stroke();
}
