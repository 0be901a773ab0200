import type { LiveSeen } from '../../../workers/live-api';
import { drawSkeleton } from '../../drawing/draw-skeleton';
import { skeletonFromPreview, type Skeleton } from '../../drawing/skeleton';

/** Of the small picture, px. */
const STILL = { widthPx: 330, heightPx: 440 };
/** Room about the person, shares of their height. */
const ROOM = 0.1;

/** A picture, or an element that shows one. */
type Picture = HTMLVideoElement | ImageBitmap;

/** What is cut out of a picture: the person with some room, in the still's shape; it may reach past the edges. */
export function stillBox(skeleton: Skeleton): { leftPx: number; topPx: number; scale: number } | null {
  const spots = [...skeleton.values()];
  if (spots.length === 0) return null;
  const xs = spots.map(({ xPx }) => xPx);
  const ys = spots.map(({ yPx }) => yPx);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const tallPx = Math.max(
    (bottom - top) * (1 + 2 * ROOM),
    ((right - left) * 1.2 * STILL.heightPx) / STILL.widthPx,
  );
  const scale = STILL.heightPx / tallPx;
  return {
    leftPx: (left + right - STILL.widthPx / scale) / 2,
    topPx: (top + bottom - tallPx) / 2,
    scale,
  };
}

/** The person in a picture, small, with the joints that were found. @returns `null` where there is no picture */
export function takeStill(picture: Picture | null, seen: Pick<LiveSeen, 'points'>): HTMLCanvasElement | null {
  const skeleton = skeletonFromPreview(seen.points);
  const box = stillBox(skeleton);
  if (!picture || !box) return null;
  const canvas = document.createElement('canvas');
  canvas.width = STILL.widthPx;
  canvas.height = STILL.heightPx;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = STAGE;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(-box.leftPx * box.scale, -box.topPx * box.scale);
  const [wide, tall] = sizeOf(picture);
  context.drawImage(picture, 0, 0, wide * box.scale, tall * box.scale);
  drawSkeleton(context, skeleton, {
    scale: box.scale,
    plumbLine: false,
    widthPx: STILL.widthPx / box.scale,
    heightPx: STILL.heightPx / box.scale,
  });
  return canvas;
}

/** As the stage in tokens.css: a canvas knows no variables. */
const STAGE = '#0a1011';

function sizeOf(picture: Picture): [widthPx: number, heightPx: number] {
  return picture instanceof HTMLVideoElement
    ? [picture.videoWidth, picture.videoHeight]
    : [picture.width, picture.height];
}
