import { words } from '../words/words';
import { readPictureHeader } from './picture-header';

/** What a photo may be at most: a picture is held in memory unpacked, at four bytes a pixel. */
export const PHOTO_LIMITS = {
  fileBytes: 100_000_000,
  sidePx: 20_000,
  /** A phone's largest setting but one; half a gigabyte unpacked. */
  pixels: 110_000_000,
} as const;

/** The sentence for a photo that is not to be opened; `null` for others. Ask before decoding it. */
export function photoTooLarge(fileBytes: number, head: Uint8Array): string | null {
  const say = words.limits.photo;
  if (fileBytes > PHOTO_LIMITS.fileBytes) return say.file(fileBytes / 1e6, PHOTO_LIMITS.fileBytes / 1e6);
  const found = readPictureHeader(head);
  if (!found) return null;
  const { widthPx, heightPx } = found;
  const fits =
    Math.max(widthPx, heightPx) <= PHOTO_LIMITS.sidePx && widthPx * heightPx <= PHOTO_LIMITS.pixels;
  return fits ? null : say.picture(widthPx, heightPx, PHOTO_LIMITS.pixels / 1e6, PHOTO_LIMITS.sidePx);
}
