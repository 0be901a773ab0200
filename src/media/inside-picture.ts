import type { PictureBox, PictureSize } from '../drawing/picture-box';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import { MIN_REGION_SIDE_PX } from './media-limits';

/**
 * What of a box lies within the picture.
 * @throws {RangeError} when nothing does
 */
export function insidePicture(
  { leftPx, topPx, widthPx, heightPx }: PictureBox,
  size: PictureSize,
): PictureBox {
  const left = Math.max(0, leftPx);
  const top = Math.max(0, topPx);
  const right = Math.min(size.widthPx, leftPx + widthPx);
  const bottom = Math.min(size.heightPx, topPx + heightPx);
  if (!(right > left && bottom > top)) {
    throw new RangeError(`no such part of the picture: ${widthPx} x ${heightPx} at ${leftPx}, ${topPx}`);
  }
  return { leftPx: left, topPx: top, widthPx: right - left, heightPx: bottom - top };
}

/**
 * The part of every frame that a network is to look at, in whole px.
 * @throws {MediaError} `too-small` when too little of it lies within the picture for a runner to be made out
 */
export function regionOf(box: PictureBox, size: PictureSize): PictureBox {
  const wanted = [box.leftPx, box.topPx, box.widthPx, box.heightPx];
  const left = Math.max(0, Math.floor(box.leftPx));
  const top = Math.max(0, Math.floor(box.topPx));
  const widthPx = Math.min(size.widthPx, Math.ceil(box.leftPx + box.widthPx)) - left;
  const heightPx = Math.min(size.heightPx, Math.ceil(box.topPx + box.heightPx)) - top;
  if (wanted.every(Number.isFinite) && Math.min(widthPx, heightPx) >= MIN_REGION_SIDE_PX) {
    return { leftPx: left, topPx: top, widthPx, heightPx };
  }
  throw new MediaError(failures.regionTooSmall(wanted));
}
