import { VideoSampleSink, type VideoSinkDecoderOptions } from 'mediabunny';
import type { ElementFrames } from '../../workers/analysis-api';
import type { PictureBox } from '../drawing/picture-box';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import type { OpenClip } from './open-clip';

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
  readonly timeS: number;
  /** Half-way to the next frame: times are rounded on their way through containers and decoders. */
  readonly insideS: number;
  readonly wishes: readonly { readonly index: number; readonly crop: PictureBox }[];
}

/** Draws a part of an upright frame (clip px) over a rectangle of canvas px from 0, 0. */
type DrawPart = (
  context: OffscreenCanvasRenderingContext2D,
  part: PictureBox,
  widthPx: number,
  heightPx: number,
) => void;

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
  if (clip.decoder.kind === 'webcodecs') {
    yield* decodedStills(clip, clip.decoder.options, needed, maxHeightPx);
  } else if (element) {
    yield* elementStills(needed, maxHeightPx, size, element);
  } else {
    throw new MediaError(failures.cannotDecode(null, clip.decoder.why));
  }
}

async function* decodedStills(
  clip: OpenClip,
  options: VideoSinkDecoderOptions,
  needed: readonly NeededFrame[],
  maxHeightPx: number,
): AsyncGenerator<Still, void, undefined> {
  const samples = new VideoSampleSink(clip.track, options).samplesAtTimestamps(
    needed.map(({ insideS }) => insideS),
  );
  try {
    for (const frame of needed) {
      const next = await decoding(samples.next());
      const sample = next.done ? null : next.value;
      if (!sample) throw new MediaError(failures.decodeFailed(`no frame at ${frame.timeS} s`));
      try {
        if (Math.abs(sample.timestamp - frame.timeS) > Math.abs(frame.insideS - frame.timeS)) {
          throw new MediaError(failures.decodeFailed(`${sample.timestamp} s came for ${frame.timeS} s`));
        }
        // draw() turns the frame upright and counts the part in upright pixels; toVideoFrame() would not.
        yield* cut(frame, maxHeightPx, (context, part, w, h) =>
          sample.draw(context, part.leftPx, part.topPx, part.widthPx, part.heightPx, 0, 0, w, h),
        );
      } finally {
        sample.close();
      }
    }
  } finally {
    await samples.return();
  }
}

async function* elementStills(
  needed: readonly NeededFrame[],
  maxHeightPx: number,
  size: { readonly widthPx: number; readonly heightPx: number },
  element: ElementFrames,
): AsyncGenerator<Still, void, undefined> {
  for (const frame of needed) {
    // No larger than the largest of its pictures needs.
    const scale = Math.max(...frame.wishes.map(({ crop }) => Math.min(1, maxHeightPx / crop.heightPx)));
    const shown = await decoding(
      element.frameAt(frame.insideS, Math.ceil(size.widthPx * scale), Math.ceil(size.heightPx * scale)),
    );
    try {
      const [across, down] = [shown.width / size.widthPx, shown.height / size.heightPx];
      yield* cut(frame, maxHeightPx, (context, { leftPx, topPx, widthPx, heightPx }, w, h) =>
        context.drawImage(
          shown,
          leftPx * across,
          topPx * down,
          widthPx * across,
          heightPx * down,
          0,
          0,
          w,
          h,
        ),
      );
    } finally {
      shown.close();
    }
  }
}

function* cut(frame: NeededFrame, maxHeightPx: number, draw: DrawPart): Generator<Still, void, undefined> {
  for (const { index, crop } of frame.wishes) {
    const scale = Math.min(1, maxHeightPx / crop.heightPx);
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(crop.widthPx * scale)),
      Math.max(1, Math.round(crop.heightPx * scale)),
    );
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2D canvas in this worker');
    context.imageSmoothingQuality = 'high';
    draw(context, crop, canvas.width, canvas.height);
    yield { index, timeS: frame.timeS, picture: canvas.transferToImageBitmap() };
  }
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
  return [...byFrame]
    .sort(([a], [b]) => a - b)
    .map(([frame, here]) => {
      const timeS = timesS[frame]!;
      const nextS = timesS[frame + 1] ?? timeS + (timeS - (timesS[frame - 1] ?? 0));
      return { timeS, insideS: (timeS + nextS) / 2, wishes: here };
    });
}

/** @param timesS rising. Half-way between two frames it is the earlier one. */
function nearestFrame(timesS: Float64Array, timeS: number): number {
  let [low, high] = [0, timesS.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timesS[middle]! + timesS[middle + 1]!) / 2 >= timeS) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insidePicture(
  { leftPx, topPx, widthPx, heightPx }: PictureBox,
  size: { readonly widthPx: number; readonly heightPx: number },
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

async function decoding<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw new MediaError(failures.decodeFailed(failures.describeError(error)));
  }
}
