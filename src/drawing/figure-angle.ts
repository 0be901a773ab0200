import type { FigurePoint, FigureShape } from './figure-shape';
import { moved, towards, turnDeg } from './plumb';

interface Angle {
  readonly centre: FigurePoint;
  readonly radiusPx: number;
  /** Directions, degrees clockwise from image right. */
  readonly referenceDeg: number;
  readonly measuredDeg: number;
  readonly label: string | undefined;
  /** Where the label goes when both directions are one: +1 clockwise of them. */
  readonly clockwiseIfNone: 1 | -1;
}

/** An angle at least this wide has room for its label inside. */
const ROOM_DEG = 32;
/** A label beside a narrow angle keeps this far off its reference line. */
const BESIDE_DEG = 30;

/** The arc from the reference to the measured line, and its label: inside a wide angle, else beyond the reference. */
export function angleShapes({
  centre,
  radiusPx,
  referenceDeg,
  measuredDeg,
  label,
  clockwiseIfNone,
}: Angle): FigureShape[] {
  const turn = turnDeg(referenceDeg, measuredDeg);
  const arc: FigureShape = {
    kind: 'arc',
    centre,
    radiusPx,
    fromDeg: referenceDeg,
    toDeg: referenceDeg + turn,
  };
  if (label === undefined) return [arc];
  const way = Math.sign(turn) || clockwiseIfNone;
  const labelDeg = Math.abs(turn) >= ROOM_DEG ? referenceDeg + turn / 2 : referenceDeg - way * BESIDE_DEG;
  const at = moved(centre, towards(labelDeg), radiusPx * (Math.abs(turn) >= ROOM_DEG ? 1.65 : 1.15));
  return [arc, { kind: 'label', at, text: label }];
}

export function line(
  from: FigurePoint,
  to: FigurePoint,
  role: 'measured' | 'reference' = 'measured',
): FigureShape {
  return { kind: 'line', from, to, role };
}

export function label(at: FigurePoint, text: string | undefined): FigureShape[] {
  return text === undefined ? [] : [{ kind: 'label', at, text }];
}
