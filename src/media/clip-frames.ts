import type { ElementFrames } from '../../workers/analysis-api';
import type { PictureBox } from '../drawing/picture-box';
import type { NetworkPicture } from '../picture/network-picture';
import { FrameCanvas } from './frame-canvas';
import type { OpenClip } from './open-clip';
import { PlaneCopier } from './plane-copier';
import { type UprightFrame, uprightFrames, type UprightFramesOptions } from './upright-frames';

/** One shown frame, with its real time. */
export type ClipFrame = NetworkPicture & {
  readonly timeS: number;
  /** The frame is not looked at any more: its memory is for another one. Who does not say so leaves it to the collector. */
  release(): void;
};

/**
 * Every shown frame of the clip once, in order. Of decoded frames the planes are copied, or where there are none they are
 * drawn small; both way they are closed at once. The decoder runs a bounded number of frames ahead, whatever the clip's length.
 * @param longestPx longest side of pictures that are drawn.
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
  const copier = new PlaneCopier(seen, clip.planeMemory);
  const canvas = new FrameCanvas(seen.widthPx, seen.heightPx, longestPx);
  // The element gives whole frames: at a size that leaves the region all its pixels.
  const widthPx = region ? Math.ceil(clipWidthPx / canvas.scale) : canvas.widthPx;
  const heightPx = region ? Math.ceil(clipHeightPx / canvas.scale) : canvas.heightPx;
  for await (const frame of uprightFrames(clip, { widthPx, heightPx, element, ...which })) {
    const { timeS } = frame;
    const planes = await planesOf(frame, copier);
    const picture = planes ?? canvas.picture((context, w, h) => frame.draw(context, w, h, region));
    // Not kept while the network works.
    frame.close();
    yield { ...picture, timeS, release: () => planes && copier.giveBack(planes) };
  }
}

/** @returns null where the frame has to be drawn */
async function planesOf({ sample }: UprightFrame, copier: PlaneCopier) {
  try {
    return sample ? await copier.copy(sample) : null;
  } catch {
    // Browsers need not let a frame be copied as it lies.
    return null;
  }
}
