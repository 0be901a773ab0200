import type { AnnotateRequest } from '../../workers/analysis-api';
import type { GaitEvent } from '../core/gait/events';
import type { Side } from '../core/pose/keypoints';
import { words } from '../core/words/words';
import { drawFigure } from '../drawing/draw-figure';
import { drawSkeleton } from '../drawing/draw-skeleton';
import { measureFigure } from '../drawing/measure-figure';
import type { AngleNote, FrameNotes } from './annotate-video-notes';

/** As the skeleton's: light on a dark ground, over any picture. */
const COLOURS = { left: '#4fd1ea', right: '#ff9d57', ink: '#f2f5f3' } as const;
const GROUND = 'rgb(5 12 13 / 0.78)';

/** Letters are this share of the picture's shorter side, not too small to read, nor too wide for the panel to fit. */
const LETTER_SHARE = 0.034;
const SMALLEST_LETTER_PX = 10;
const WIDEST_LETTER_SHARE = 0.055;
/** Where captions stand, as a share of the height from the top: below most runners' feet. */
const CAPTION_FOOT = 0.97;

/** The figure's lines are made for pictures cropped to the runner, who fills about this share of a whole one. */
const FIGURE_SHARE = 0.45;

type Context = OffscreenCanvasRenderingContext2D;

export interface DrawNotesOptions {
  readonly request: Pick<AnnotateRequest, 'show' | 'track' | 'view' | 'rollDeg'>;
  /** Canvas px for one clip px. */
  readonly scale: number;
}

/** Draws a frame's notes over its picture. */
export function drawNotes(context: Context, notes: FrameNotes, { request, scale }: DrawNotesOptions): void {
  const { show, track, view, rollDeg } = request;
  if (show.skeleton) {
    const { widthPx, heightPx } = track;
    // The same drawing methods; only the page's type knows a window.
    const onPage = context as unknown as CanvasRenderingContext2D;
    drawSkeleton(onPage, notes.joints, { scale, plumbLine: false, widthPx, heightPx });
  }
  const { width, height } = context.canvas;
  if (notes.angles) {
    const id = view.startsWith('side') ? 'trunkLean' : 'lateralTrunkLean';
    const lean = measureFigure(id, notes.joints, { view, side: 'left', plumbDeg: rollDeg });
    const [pictureWidthPx, pictureHeightPx] = [width * FIGURE_SHARE, height * FIGURE_SHARE];
    drawFigure(context, lean, { scale, pictureWidthPx, pictureHeightPx });
  }
  const wanted = Math.max(SMALLEST_LETTER_PX, Math.round(Math.min(width, height) * LETTER_SHARE));
  const letterPx = Math.min(wanted, width * WIDEST_LETTER_SHARE);
  context.font = `600 ${letterPx}px system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif`;
  context.textBaseline = 'middle';
  if (notes.angles) drawPanel(context, notes.angles, letterPx);
  if (notes.events) drawCaptions(context, notes.events, letterPx);
}

/** Top left: one line an angle, numbers under each other. */
function drawPanel(context: Context, angles: readonly AngleNote[], letterPx: number): void {
  const line = letterPx * 1.5;
  const pad = letterPx * 0.7;
  const mark = letterPx * 1.1;
  const widest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => context.measureText(text).width));
  const names = angles.map(({ name, side }) => words.video.angle(name, side));
  const namesPx = mark + widest(names);
  const valuesPx = letterPx + widest(angles.map(({ name }) => words.video.widestAngle(name)));
  const [left, top] = [pad, pad];
  const width = namesPx + valuesPx + 2 * pad;
  ground(context, left, top, width, line * angles.length + pad, letterPx);
  angles.forEach(({ name, side, deg }, i) => {
    const y = top + pad / 2 + line * (i + 0.5);
    if (side) drawMark(context, side, left + pad + mark * 0.35, y, letterPx * 0.3);
    context.fillStyle = COLOURS.ink;
    context.textAlign = 'left';
    context.fillText(names[i]!, left + pad + mark, y);
    context.textAlign = 'right';
    context.fillText(words.video.angleValue(name, deg), left + width - pad, y);
  });
}

/** Bottom middle; two feet's events that come close together stand over each other. */
function drawCaptions(context: Context, events: readonly GaitEvent[], letterPx: number): void {
  const { width, height } = context.canvas;
  const tall = letterPx * 2;
  const mark = letterPx * 1.2;
  context.textAlign = 'left';
  events.forEach((event, i) => {
    const text = words.video.event(event);
    const wide = context.measureText(text).width + mark + letterPx * 1.6;
    const left = (width - wide) / 2;
    const top = height * CAPTION_FOOT - tall - (events.length - 1 - i) * tall * 1.15;
    ground(context, left, top, wide, tall, letterPx);
    const y = top + tall / 2;
    drawMark(context, event.side, left + letterPx * 1.1, y, letterPx * 0.34);
    context.fillStyle = COLOURS.ink;
    context.fillText(text, left + letterPx * 0.8 + mark, y);
  });
}

function ground(context: Context, x: number, y: number, wide: number, tall: number, letterPx: number): void {
  context.fillStyle = GROUND;
  context.beginPath();
  context.roundRect(x, y, wide, tall, letterPx * 0.4);
  context.fill();
}

/** Left is a filled circle, right a hollow square: everywhere alike. */
function drawMark(context: Context, side: Side, x: number, y: number, radius: number): void {
  context.beginPath();
  if (side === 'left') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = COLOURS.left;
    context.fill();
    return;
  }
  context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  context.lineWidth = radius * 0.55;
  context.strokeStyle = COLOURS.right;
  context.stroke();
}
