import type { PoseFrame } from '../../core/pose/pose-track';
import { words } from '../../core/words/words';
import { frameOfSeen } from '../camera/seen-frame';
import type { LiveDesk } from '../live/live-desk';
import { STANDING_MODEL } from './standing-model';
import { takeStill } from './take-still';

/** What one photo gave, or the sentence that says why it gave nothing. */
export type PhotoLook =
  | {
      readonly ok: true;
      readonly frame: PoseFrame;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly still: HTMLCanvasElement | null;
    }
  | { readonly ok: false; readonly message: string };

const text = words.standingCheck.photos;

/** Looks for the person in a photo. Never rejects. */
export async function lookAtStanding(desk: Pick<LiveDesk, 'lookAt'>, file: File): Promise<PhotoLook> {
  const outcome = await desk.lookAt(file, STANDING_MODEL);
  if (!outcome.ok) {
    const unreadable = outcome.error.code === 'cannot-decode';
    return { ok: false, message: unreadable ? text.notPicture : outcome.error.message };
  }
  const { points, widthPx, heightPx } = outcome.value;
  if (!points) return { ok: false, message: text.nobody };
  const { timeS, points: found } = frameOfSeen(outcome.value);
  return { ok: true, frame: { timeS, points: found }, widthPx, heightPx, still: await stillOf(file, points) };
}

async function stillOf(file: File, points: Float32Array): Promise<HTMLCanvasElement | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const still = takeStill(picture, { points });
    picture.close();
    return still;
  } catch {
    return null;
  }
}
