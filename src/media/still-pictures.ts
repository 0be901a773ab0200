import type { ElementFrames } from '../../workers/analysis-api';
import type { PictureBox } from '../drawing/picture-box';
import { nearestFrame } from './frame-times';
import { insidePicture } from './inside-picture';
import type { OpenClip } from './open-clip';
import { type UprightFrame, uprightFrames } from './upright-frames';

/** What to cut out of the frame nearest to a moment. */
export interface StillWish {
  readonly timeS: number;
  readonly crop: PictureBox;
}

export interface Still {
  /** Place of its wish. */
  readonly index: number;
  /** When the frame is shown, seconds. */
  readonly timeS: number;
  /** The receiver closes it. */
  readonly picture: ImageBitmap;
}

/** A frame that is needed, with the wishes that it answers. */
interface NeededFrame {
  /** In the clip's `timesS`. */
  readonly place: number;
  readonly wishes: readonly { readonly index: number; readonly crop: PictureBox }[];
}

/**
 * Single frames of a clip, upright and cropped, in order of time. Only what lies between a key frame and a wanted
 * frame is decoded; every frame is closed as soon as its pictures are drawn.
 * @param wishes in order of time; what lies outside the picture is cut off
 * @param maxHeightPx higher pictures are made smaller; none is blown up
 * @param element the page's <video> element, used when the clip's decoder is `element`.
 * @throws {MediaError} `cannot-decode` when the element is needed and missing; `decode-failed` at a damaged frame.
 * @throws {RangeError} when a crop lies outside the picture or is none.
 */
export async function* stillPictures(
  clip: OpenClip,
  wishes: readonly StillWish[],
  maxHeightPx: number,
  element?: ElementFrames,
): AsyncGenerator<Still, void, undefined> {
  const size = { widthPx: await clip.track.getDisplayWidth(), heightPx: await clip.track.getDisplayHeight() };
  const needed = neededFrames(clip.timesS, wishes, size);
  // The element's pictures are no larger than the largest still needs.
  const scale = Math.max(
    0,
    ...needed.flatMap((frame) => frame.wishes.map(({ crop }) => scaleOf(crop, maxHeightPx))),
  );
  const frames = uprightFrames(clip, {
    widthPx: Math.ceil(size.widthPx * scale),
    heightPx: Math.ceil(size.heightPx * scale),
    element,
    only: needed.map(({ place }) => place),
  });
  let n = 0;
  for await (const frame of frames) yield* cut(frame, needed[n++]!.wishes, maxHeightPx);
}

function* cut(
  frame: UprightFrame,
  wishes: NeededFrame['wishes'],
  maxHeightPx: number,
): Generator<Still, void, undefined> {
  for (const { index, crop } of wishes) {
    const scale = scaleOf(crop, maxHeightPx);
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(crop.widthPx * scale)),
      Math.max(1, Math.round(crop.heightPx * scale)),
    );
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2D canvas in this worker');
    context.imageSmoothingQuality = 'high';
    frame.draw(context, canvas.width, canvas.height, crop);
    yield { index, timeS: frame.timeS, picture: canvas.transferToImageBitmap() };
  }
}

function scaleOf(crop: PictureBox, maxHeightPx: number): number {
  return Math.min(1, maxHeightPx / crop.heightPx);
}

function neededFrames(
  timesS: Float64Array,
  wishes: readonly StillWish[],
  size: { readonly widthPx: number; readonly heightPx: number },
): readonly NeededFrame[] {
  const byFrame = new Map<number, { index: number; crop: PictureBox }[]>();
  wishes.forEach(({ timeS, crop }, index) => {
    const frame = nearestFrame(timesS, timeS);
    const here = byFrame.get(frame) ?? [];
    here.push({ index, crop: insidePicture(crop, size) });
    byFrame.set(frame, here);
  });
  return [...byFrame].sort(([a], [b]) => a - b).map(([place, here]) => ({ place, wishes: here }));
}
