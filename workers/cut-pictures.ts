import { transfer } from 'comlink';
import { codecName } from '../src/media/describe-clip';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { type OpenClip, openClip } from '../src/media/open-clip';
import { stillPictures } from '../src/media/still-pictures';
import type { ClipPicture, ElementFrames, PicturesListener, PicturesRequest } from './analysis-api';

/**
 * Cuts the asked-for frames out of a clip and hands them over one by one.
 * @returns how many there were
 * @throws {MediaError} with the failure to show; `cancelled` when the listener said stop or is gone
 */
export async function cutPictures(
  request: PicturesRequest,
  listener: PicturesListener,
  element?: ElementFrames,
): Promise<number> {
  const { file, timesS, crops, maxHeightPx, decoder } = request;
  if (timesS.length !== crops.length || !(maxHeightPx >= 1)) {
    throw new RangeError(`${timesS.length} moments, ${crops.length} crops, ${maxHeightPx} px high`);
  }
  const opened = await openClip(file);
  const clip: OpenClip =
    decoder === 'element' ? { ...opened, decoder: { kind: 'element', why: 'asked for' } } : opened;
  try {
    if (clip.decoder.kind === 'element' && !element) {
      throw new MediaError(failures.cannotDecode(await codecName(clip.track), clip.decoder.why));
    }
    const wishes = timesS.map((timeS, i) => ({ timeS, crop: crops[i]! }));
    let done = 0;
    for await (const still of stillPictures(clip, wishes, maxHeightPx, element)) {
      done++;
      const goOn = await handOver(listener, { ...still, done });
      if (!goOn) throw new MediaError(failures.cancelled());
    }
    return done;
  } finally {
    clip.close();
  }
}

async function handOver(listener: PicturesListener, picture: ClipPicture): Promise<boolean> {
  try {
    return await listener.onPicture(transfer(picture, [picture.picture]));
  } catch {
    // Nobody is there to take it.
    picture.picture.close();
    return false;
  }
}
