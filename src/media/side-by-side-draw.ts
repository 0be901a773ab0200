import type { Side } from '../core/pose/keypoints';
import { words } from '../core/words/words';
import { drawSkeleton } from '../drawing/draw-skeleton';
import type { Skeleton } from '../drawing/skeleton';
import { HIP_SHARE, type HalfPicture } from './half-picture';
import type { RunnerPlace } from './runner-path';

type Context = OffscreenCanvasRenderingContext2D;

/** As the skeleton's ground: dark under any picture. */
const STAGE = '#101817';
const INK = '#f2f5f3';
const GROUND = 'rgb(5 12 13 / 0.78)';

/** Letters are this share of the picture's height. */
const LETTER_SHARE = 0.034;

/** One runner as it is drawn into its half. */
export interface DrawnHalf {
  /** 0 = left, 1 = right. */
  readonly place: 0 | 1;
  /** Size of a half on the canvas. */
  readonly half: HalfPicture;
  readonly clipWidthPx: number;
  readonly clipHeightPx: number;
  /** How long the runner's leg is in the clip, px. */
  readonly clipLegPx: number;
  /** Where the hips usually are at this moment, clip px. */
  readonly hips: RunnerPlace;
  /** Turned, so that both run the same way. */
  readonly mirrored: boolean;
  /** Clip px; empty where none is to be drawn. */
  readonly joints: Skeleton;
  /** Draws the whole upright frame from 0, 0 at the size given. */
  draw(context: Context, widthPx: number, heightPx: number): void;
}

/** Draws a frame and its skeleton into one half: hips at the same height and legs as long as in the other. */
export function drawHalf(context: Context, drawn: DrawnHalf): void {
  const { place, half, clipWidthPx, clipHeightPx, clipLegPx, hips, mirrored, joints } = drawn;
  const left = place * half.widthPx;
  const scale = half.legPx / clipLegPx;
  const across = mirrored ? -1 : 1;
  context.save();
  context.beginPath();
  context.rect(left, 0, half.widthPx, half.heightPx);
  context.clip();
  context.fillStyle = STAGE;
  context.fillRect(left, 0, half.widthPx, half.heightPx);
  context.translate(
    left + half.widthPx / 2 - across * hips.xPx * scale,
    half.heightPx * HIP_SHARE - hips.yPx * scale,
  );
  context.scale(across, 1);
  drawn.draw(context, clipWidthPx * scale, clipHeightPx * scale);
  if (joints.size > 0) {
    const [widthPx, heightPx] = [half.widthPx / scale, half.heightPx / scale];
    // The same drawing methods; only the page's type knows a window.
    const onPage = context as unknown as CanvasRenderingContext2D;
    drawSkeleton(onPage, joints, { scale, plumbLine: false, widthPx, heightPx });
  }
  context.restore();
}

/**
 * What is written over both halves: which is which, and how far the stride has come.
 * @param percent 0..100; `null` outside whole strides
 */
export function drawHeadings(context: Context, half: HalfPicture, percent: number | null, side: Side): void {
  const text = words.comparisonExports.picture;
  const letterPx = half.heightPx * LETTER_SHARE;
  context.font = `600 ${letterPx}px system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = GROUND;
  context.fillRect(half.widthPx - letterPx / 16, 0, letterPx / 8, half.heightPx);
  plate(context, text.before, letterPx, letterPx / 2, letterPx / 2);
  plate(context, text.after, half.widthPx + letterPx / 2, letterPx / 2, letterPx / 2);
  const said = percent === null ? text.noStride : text.percent(percent, side);
  // As wide as it gets, so that it keeps its place from frame to frame.
  const widest = percent === null ? said : text.percent(100, side);
  const wide = plateWidth(context, widest, letterPx);
  plate(context, said, half.widthPx - wide / 2, half.heightPx - letterPx * 2.4, letterPx / 2, wide);
}

function plateWidth(context: Context, text: string, letterPx: number): number {
  return context.measureText(text).width + letterPx * 1.4;
}

function plate(
  context: Context,
  text: string,
  left: number,
  top: number,
  padPx: number,
  wide = plateWidth(context, text, 2 * padPx),
): void {
  const letterPx = 2 * padPx;
  const tall = letterPx * 1.9;
  context.fillStyle = GROUND;
  context.beginPath();
  context.roundRect(left, top, wide, tall, letterPx * 0.4);
  context.fill();
  context.fillStyle = INK;
  context.textAlign = 'center';
  context.fillText(text, left + wide / 2, top + tall / 2);
  context.textAlign = 'left';
}
