import type { FigurePoint } from './figure-shape';

/** The runner's upright in a picture that may be turned. */
export interface Plumb {
  /** One px up, along the plumb line. */
  readonly up: FigurePoint;
  /** One px to image right, level. */
  readonly right: FigurePoint;
}

/** @param deg how far the picture is turned clockwise: for + an upright post leans to image right */
export function plumbAt(deg: number): Plumb {
  const [sin, cos] = [Math.sin((deg * Math.PI) / 180), Math.cos((deg * Math.PI) / 180)];
  return { up: { xPx: sin, yPx: -cos }, right: { xPx: cos, yPx: sin } };
}

/** The point `px` from another along a direction of one px. */
export function moved(from: FigurePoint, along: FigurePoint, px: number): FigurePoint {
  return { xPx: from.xPx + px * along.xPx, yPx: from.yPx + px * along.yPx };
}

export function middle(a: FigurePoint, b: FigurePoint): FigurePoint {
  return { xPx: (a.xPx + b.xPx) / 2, yPx: (a.yPx + b.yPx) / 2 };
}

export function distancePx(a: FigurePoint, b: FigurePoint): number {
  return Math.hypot(b.xPx - a.xPx, b.yPx - a.yPx);
}

/** How far `to` lies from `from` in a direction of one px, px. */
export function alongPx(from: FigurePoint, to: FigurePoint, direction: FigurePoint): number {
  return (to.xPx - from.xPx) * direction.xPx + (to.yPx - from.yPx) * direction.yPx;
}

/** Where the plumb line through `through` is as high as `level`. */
export function onPlumbLine(plumb: Plumb, through: FigurePoint, level: FigurePoint): FigurePoint {
  return moved(through, plumb.up, alongPx(through, level, plumb.up));
}

/** Direction of a line, degrees clockwise from image right. */
export function directionDeg(from: FigurePoint, to: FigurePoint): number {
  return (Math.atan2(to.yPx - from.yPx, to.xPx - from.xPx) * 180) / Math.PI;
}

/** A direction of one px from its degrees. */
export function towards(deg: number): FigurePoint {
  return { xPx: Math.cos((deg * Math.PI) / 180), yPx: Math.sin((deg * Math.PI) / 180) };
}

/** The turn from one direction to another by the shorter way, -180..180 degrees, + = clockwise. */
export function turnDeg(fromDeg: number, toDeg: number): number {
  return ((((toDeg - fromDeg + 180) % 360) + 360) % 360) - 180;
}
