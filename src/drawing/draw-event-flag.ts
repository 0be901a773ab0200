import { capital } from '../core/words/capital';
import { words } from '../core/words/words';
import { flaggedJoint, type EventFlag } from './event-flags';
import type { FigureShape } from './figure-shape';
import { EDGE_COLOUR, SIDE_COLOURS } from './overlay-colours';
import type { Skeleton } from './skeleton';

interface DrawFlagOptions {
  /** Canvas px for one clip px. */
  readonly scale: number;
  /** Canvas px that lines are measured in. */
  readonly unit: number;
}

/** Draws an arrow beside the foot: down for a landing, up for a push-off; filled for left, hollow for right. */
export function drawEventFlag(
  context: CanvasRenderingContext2D,
  { event, strength }: EventFlag,
  skeleton: Skeleton,
  { scale, unit }: DrawFlagOptions,
): void {
  const name = flaggedJoint(event, skeleton);
  const foot = name && skeleton.get(name);
  if (!foot) return;
  const colour = SIDE_COLOURS[event.side];
  context.save();
  context.globalAlpha = strength;
  context.lineJoin = 'round';
  context.translate(foot.xPx * scale, foot.yPx * scale + unit * 5);
  // A landing points to the ground, a push-off away from it; both lie below the foot, clear of the leg.
  if (event.type === 'IC') {
    context.translate(0, unit * 9);
    context.scale(1, -1);
  }
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(unit * 5, unit * 8);
  context.lineTo(-unit * 5, unit * 8);
  context.closePath();
  context.strokeStyle = EDGE_COLOUR;
  context.lineWidth = unit * 3;
  context.stroke();
  context.fillStyle = event.side === 'left' ? colour : EDGE_COLOUR;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = unit * 1.3;
  context.stroke();
  context.restore();
}

/** What is said at the foot in the event's own frame. */
export function flagLabel(
  { event, now }: EventFlag,
  skeleton: Skeleton,
  { scale, unit }: DrawFlagOptions,
): readonly FigureShape[] {
  const name = flaggedJoint(event, skeleton);
  const foot = name && skeleton.get(name);
  if (!now || !foot) return [];
  const text = event.type === 'IC' ? words.overlay.lands(event.side) : words.overlay.pushesOff(event.side);
  return [{ kind: 'label', at: { xPx: foot.xPx, yPx: foot.yPx + (unit * 23) / scale }, text: capital(text) }];
}
