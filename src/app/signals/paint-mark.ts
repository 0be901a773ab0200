import type { Side } from '../../core/pose/keypoints';
import type { PlotColours } from './plot-colours';

/** Left a filled circle, right a hollow square, as everywhere. Lengths in px of the canvas. */
export function paintMark(
  context: CanvasRenderingContext2D,
  side: Side,
  x: number,
  y: number,
  radius: number,
  colours: PlotColours,
  ringed = false,
): void {
  // What drew before may have left its dashes.
  context.setLineDash([]);
  context.beginPath();
  if (side === 'left') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colours.side.left;
    context.fill();
  } else {
    const half = 0.85 * radius;
    context.rect(x - half, y - half, 2 * half, 2 * half);
    context.fillStyle = colours.surface;
    context.fill();
    context.strokeStyle = colours.side.right;
    context.lineWidth = 0.55 * radius;
    context.stroke();
  }
  if (!ringed) return;
  context.beginPath();
  context.arc(x, y, 2.1 * radius, 0, 2 * Math.PI);
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.4 * radius;
  context.stroke();
}
