import type { MarkKind, MarkPoint } from '../core/by-hand/mark';
import type { FigureShape } from './figure-shape';
import type { PictureSize } from './picture-box';
import { directionDeg, distancePx, middle, moved, plumbAt, towards, turnDeg } from './plumb';
import { wrapText } from './wrap-text';

/** Signs in a line of a note. */
const NOTE_LINE = 30;
/** How high a note's letters are beside a value's, and how far its lines are apart in letters. */
const NOTE_LETTERS = 0.62;
const NOTE_LEADING = 1.25;
/** The arc of an angle, as a share of its shorter arm. */
const ARC_SHARE = 0.34;

export interface MarkShapeOptions {
  /** The clip's size. */
  readonly picture: PictureSize;
  /** How high a value's letters will be, clip px: labels keep clear of their lines by it. */
  readonly textPx: number;
  /** How far the picture is turned clockwise: a plumb line turns with it. */
  readonly plumbDeg?: number;
  /** What is written beside it: the value, a name, the note. */
  readonly label?: string;
}

/**
 * What a mark looks like on a frame, clip px; the same on the stage and in pictures that are saved.
 * @param points fewer than the kind has while it is being drawn: then as much of it as there is
 */
export function markShapes(
  kind: MarkKind,
  points: readonly MarkPoint[],
  options: MarkShapeOptions,
): readonly FigureShape[] {
  const [a, b, c] = points;
  if (!a) return [];
  const label = (at: MarkPoint): FigureShape[] =>
    options.label ? [{ kind: 'label', at, text: options.label }] : [];
  switch (kind) {
    case 'angle':
      if (!b) return [];
      return c ? angle(a, b, c, options.textPx, label) : [{ kind: 'line', from: a, to: b, role: 'measured' }];
    case 'line':
      if (!b) return [];
      return [{ kind: 'line', from: a, to: b, role: 'measured' }, ...label(beside(a, b, options.textPx))];
    case 'distance':
      return b ? [{ kind: 'span', from: a, to: b }, ...label(beside(a, b, options.textPx))] : [];
    case 'plumb':
      return plumbLine(a, options, label);
    case 'note':
      return note(a, options);
  }
}

type Labelled = (at: MarkPoint) => FigureShape[];

function angle(
  a: MarkPoint,
  vertex: MarkPoint,
  b: MarkPoint,
  textPx: number,
  label: Labelled,
): FigureShape[] {
  const [fromDeg, toDeg] = [directionDeg(vertex, a), directionDeg(vertex, b)];
  const turn = turnDeg(fromDeg, toDeg);
  const radiusPx = ARC_SHARE * Math.min(distancePx(vertex, a), distancePx(vertex, b));
  const at = moved(vertex, towards(fromDeg + turn / 2), radiusPx + 1.6 * textPx);
  return [
    { kind: 'line', from: vertex, to: a, role: 'measured' },
    { kind: 'line', from: vertex, to: b, role: 'measured' },
    { kind: 'arc', centre: vertex, radiusPx, fromDeg, toDeg: fromDeg + turn },
    ...label(at),
  ];
}

/** A label's place next to the middle of a line, on the side that is further up. */
function beside(a: MarkPoint, b: MarkPoint, textPx: number): MarkPoint {
  const across = towards(directionDeg(a, b) + 90);
  const away = across.yPx > 0 || (across.yPx === 0 && across.xPx < 0) ? -1 : 1;
  // A label is wider than it is high.
  const clearPx = (1 + 1.4 * Math.abs(across.xPx)) * 1.2 * textPx;
  return moved(middle(a, b), across, away * clearPx);
}

/** From edge to edge of the picture, however it is turned. */
function plumbLine(through: MarkPoint, options: MarkShapeOptions, label: Labelled): FigureShape[] {
  const { up } = plumbAt(options.plumbDeg ?? 0);
  const { heightPx } = options.picture;
  // Turned by no more than 45 degrees, it goes out at the top and at the bottom.
  const toEdge = (yPx: number): MarkPoint => moved(through, up, (yPx - through.yPx) / Math.min(up.yPx, -0.5));
  return [
    { kind: 'line', from: toEdge(0), to: toEdge(heightPx), role: 'reference' },
    ...label(moved(through, up, 1.4 * options.textPx)),
  ];
}

/** The text above its place, with a line down to it; below it where the picture ends too soon above. */
function note(at: MarkPoint, { label = '', textPx, picture }: MarkShapeOptions): FigureShape[] {
  const lines = wrapText(label, NOTE_LINE);
  const stemPx = 1.6 * textPx;
  const linesPx = lines.length * NOTE_LEADING * NOTE_LETTERS * textPx;
  const neededPx = stemPx + linesPx;
  const down = at.yPx < neededPx && at.yPx + neededPx <= picture.heightPx ? 1 : -1;
  const end = { xPx: at.xPx, yPx: at.yPx + down * stemPx };
  const stem: FigureShape = { kind: 'line', from: at, to: end, role: 'measured' };
  if (lines.length === 0) return [stem];
  const middlePx = end.yPx + 0.5 * down * linesPx;
  return [stem, { kind: 'label', at: { xPx: at.xPx, yPx: middlePx }, text: lines.join('\n'), size: 'note' }];
}
