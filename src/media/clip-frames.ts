import type { ElementFrames } from '../../workers/analysis-api';
import type { PictureBox } from '../drawing/picture-box';
import { FrameCanvas, type FramePicture } from './frame-canvas';
import type { OpenClip } from './open-clip';
import { uprightFrames, type UprightFramesOptions } from './upright-frames';

/** One shown frame: upright, at the network's size, with its real time. */
export interface ClipFrame extends FramePicture {
  readonly timeS: number;
}

/**
 * Every shown frame of the clip once, in order. Decoded frames are drawn small and closed at once;
 * the decoder runs a bounded number of frames ahead, whatever the clip's length.
 * @param longestPx longest side of the pictures.
 * @param element the page's <video> element, used when the clip's decoder is `element`.
 * @param region only this part of every frame, px of the upright clip; within the picture
 * @param which `from`: the first frame, a place in the clip's `timesS`; `only`: these places, rising. What leads to them
 * from a key frame is decoded, not given
 * @throws {MediaError} `cannot-decode` when the element is needed and missing; `decode-failed` at a damaged frame.
 */
export async function* clipFrames(
  clip: OpenClip,
  longestPx: number,
  element?: ElementFrames,
  region?: PictureBox,
  which: Pick<UprightFramesOptions, 'from' | 'only'> = {},
): AsyncGenerator<ClipFrame, void, undefined> {
  const clipWidthPx = await clip.track.getDisplayWidth();
  const clipHeightPx = await clip.track.getDisplayHeight();
  const seen = region ?? { leftPx: 0, topPx: 0, widthPx: clipWidthPx, heightPx: clipHeightPx };
  const canvas = new FrameCanvas(seen.widthPx, seen.heightPx, longestPx);
  // The element gives whole frames: at a size that leaves the region all its pixels.
  const widthPx = region ? Math.ceil(clipWidthPx / canvas.scale) : canvas.widthPx;
  const heightPx = region ? Math.ceil(clipHeightPx / canvas.scale) : canvas.heightPx;
  for await (const frame of uprightFrames(clip, { widthPx, heightPx, element, ...which })) {
    const picture = canvas.picture((context, w, h) => frame.draw(context, w, h, region));
    // Not kept while the network works.
    frame.close();
    yield { ...picture, timeS: frame.timeS };
  }
}
