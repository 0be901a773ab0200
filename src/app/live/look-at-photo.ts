import type { Outcome } from '../../../workers/analysis-api';
import type { LiveSeen } from '../../../workers/live-api';
import { photoTooLarge } from '../../core/limits/photo-limits';
import { PICTURE_HEAD_BYTES } from '../../core/limits/picture-header';
import { words } from '../../core/words/words';
import type { LiveEngine } from './live-engine';

/** What was seen in a photo, in px of the photo as it is looked at: upright. */
export type PhotoSeen = LiveSeen & { readonly widthPx: number; readonly heightPx: number };

/** @returns the photo, turned upright as its camera noted */
export type ReadPhoto = (photo: Blob) => Promise<ImageBitmap>;

export const readPhoto: ReadPhoto = (photo) => createImageBitmap(photo, { imageOrientation: 'from-image' });

/** One picture by itself, with a network that is loaded. Never rejects. */
export async function lookAtPhoto(
  engine: LiveEngine,
  photo: Blob,
  read: ReadPhoto = readPhoto,
): Promise<Outcome<PhotoSeen>> {
  let picture: ImageBitmap;
  try {
    // A small file may claim a picture that fills the memory: it is asked before it is unpacked.
    const head = new Uint8Array(await photo.slice(0, PICTURE_HEAD_BYTES).arrayBuffer());
    const tooLarge = photoTooLarge(photo.size, head);
    if (tooLarge !== null) {
      return { ok: false, error: { code: 'too-large', message: tooLarge, detail: `${photo.size} bytes` } };
    }
    picture = await read(photo);
  } catch (error) {
    return {
      ok: false,
      error: { code: 'cannot-decode', message: words.live.photoUnreadable, detail: String(error) },
    };
  }
  const { width: widthPx, height: heightPx } = picture;
  const outcome = await engine.look({ picture, timeS: 0, scale: 1, alone: true });
  return outcome.ok ? { ok: true, value: { ...outcome.value, widthPx, heightPx } } : outcome;
}
