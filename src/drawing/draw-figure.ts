import type { FigurePoint, FigureShape } from './figure-shape';
import { directionDeg, moved, towards } from './plumb';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Light on a dark edge, so that it is seen on any video; brass is the plumb line's colour. */
const MEASURED = '#ffffff';
const REFERENCE = '#ffd479';
const EDGE = 'rgb(5 12 13 / 0.85)';

/** Of the shorter side of the picture: 16 px of 300, 40 of 720. */
const TEXT_SHARE = 0.055;
/** Sentences take more room than values. */
const NOTE_SHARE = 0.034;
const LINE_HEIGHT = 1.25;
const LINE_SHARE = 0.0075;
const LEAST_LINE_PX = 1.6;

export interface DrawFigureOptions {
  /** Canvas px for one clip px, as in drawSkeleton. */
  readonly scale: number;
  /** The picture that it is drawn on, canvas px: lines and text grow with the shorter side. */
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
  /** Smallest height of text, canvas px: a small picture on a dense screen still needs letters that can be read. */
  readonly leastTextPx?: number;
}

/**
 * Draws a measure's shapes over a frame. The context may be moved, as it is for a cropped picture; labels are kept
 * within the canvas.
 */
export function drawFigure(
  context: Context,
  shapes: readonly FigureShape[],
  options: DrawFigureOptions,
): void {
  const { scale, pictureWidthPx, pictureHeightPx, leastTextPx = 0 } = options;
  const sidePx = Math.min(pictureWidthPx, pictureHeightPx);
  const linePx = Math.max(LEAST_LINE_PX + 0.002 * sidePx, LINE_SHARE * sidePx);
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  // Measured lines lie over what they are measured against, text over both.
  const order = (shape: FigureShape): number =>
    shape.kind === 'label' ? 2 : shape.kind === 'line' && shape.role === 'reference' ? 0 : 1;
  for (const shape of [...shapes].sort((a, b) => order(a) - order(b))) {
    if (shape.kind === 'label')
      drawLabel(context, shape, scale, textHeightPx(shape.size, sidePx, leastTextPx));
    else drawStroke(context, shape, scale, linePx);
  }
  context.restore();
}

/** @param sidePx the picture's shorter side */
export function textHeightPx(size: 'note' | undefined, sidePx: number, leastTextPx = 0): number {
  return Math.max(leastTextPx, (size === 'note' ? NOTE_SHARE : TEXT_SHARE) * sidePx);
}

type Stroked = Exclude<FigureShape, { kind: 'label' }>;

function drawStroke(context: Context, shape: Stroked, scale: number, linePx: number): void {
  const reference = shape.kind === 'line' && shape.role === 'reference';
  for (const edge of [true, false]) {
    context.strokeStyle = edge ? EDGE : reference ? REFERENCE : MEASURED;
    context.lineWidth = linePx * (edge ? 2.4 : 1);
    // Dashes tell the reference apart without its colour.
    context.setLineDash(reference ? [linePx * 3, linePx * 2.6] : []);
    context.beginPath();
    path(context, shape, scale, linePx);
    context.stroke();
  }
  context.setLineDash([]);
}

function path(context: Context, shape: Stroked, scale: number, linePx: number): void {
  if (shape.kind === 'arc') {
    const { centre, radiusPx, fromDeg, toDeg } = shape;
    const [from, to] = [(fromDeg * Math.PI) / 180, (toDeg * Math.PI) / 180];
    context.arc(centre.xPx * scale, centre.yPx * scale, radiusPx * scale, from, to, toDeg < fromDeg);
    return;
  }
  const { from, to } = shape;
  segment(context, from, to, scale);
  if (shape.kind === 'line') return;
  const across = towards(directionDeg(from, to) + 90);
  const tickPx = (linePx * 3.2) / scale;
  for (const end of [from, to])
    segment(context, moved(end, across, -tickPx), moved(end, across, tickPx), scale);
}

function segment(context: Context, from: FigurePoint, to: FigurePoint, scale: number): void {
  context.moveTo(from.xPx * scale, from.yPx * scale);
  context.lineTo(to.xPx * scale, to.yPx * scale);
}

function drawLabel(
  context: Context,
  { at, text }: Extract<FigureShape, { kind: 'label' }>,
  scale: number,
  textPx: number,
): void {
  context.font = `650 ${textPx}px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const lines = text.split('\n');
  const halfWidth = Math.max(...lines.map((each) => context.measureText(each).width)) / 2 + 0.35 * textPx;
  const halfHeight = (0.72 + 0.5 * LINE_HEIGHT * (lines.length - 1)) * textPx;
  const { e, f } = context.getTransform();
  const { width, height } = context.canvas;
  const x = within(at.xPx * scale, halfWidth - e, width - halfWidth - e);
  const y = within(at.yPx * scale, halfHeight - f, height - halfHeight - f);
  context.fillStyle = EDGE;
  context.beginPath();
  context.roundRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, 0.3 * textPx);
  context.fill();
  context.fillStyle = MEASURED;
  const firstY = y + (0.06 - 0.5 * LINE_HEIGHT * (lines.length - 1)) * textPx;
  lines.forEach((each, i) => context.fillText(each, x, firstY + i * LINE_HEIGHT * textPx));
}

function within(value: number, least: number, most: number): number {
  return most < least ? value : Math.min(most, Math.max(least, value));
}
