import type { ElementFrames } from '../../workers/analysis-api';
import { FrameCanvas, type FramePicture } from './frame-canvas';
import type { OpenClip } from './open-clip';
import { uprightFrames } from './upright-frames';

/** One shown frame: upright, at the network's size, with its real time. */
export interface ClipFrame extends FramePicture {
  readonly timeS: number;
}

/**
 * Every shown frame of the clip once, in order. Decoded frames are drawn small and closed at once;
 * the decoder runs a bounded number of frames ahead, whatever the clip's length.
 * @param longestPx longest side of the pictures.
 * @param element the page's <video> element, used when the clip's decoder is `element`.
 * @throws {MediaError} `cannot-decode` when the element is needed and missing; `decode-failed` at a damaged frame.
 */
export async function* clipFrames(
  clip: OpenClip,
  longestPx: number,
  element?: ElementFrames,
): AsyncGenerator<ClipFrame, void, undefined> {
  const canvas = new FrameCanvas(
    await clip.track.getDisplayWidth(),
    await clip.track.getDisplayHeight(),
    longestPx,
  );
  const { widthPx, heightPx } = canvas;
  for await (const frame of uprightFrames(clip, { widthPx, heightPx, element })) {
    const picture = canvas.picture(frame.draw);
    // Not kept while the network works.
    frame.close();
    yield { ...picture, timeS: frame.timeS };
  }
}
