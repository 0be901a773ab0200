import type { VideoSample } from 'mediabunny';
import type { PictureBox } from '../drawing/picture-box';
import type { FramePlanes } from '../picture/frame-planes';
import type { PlanePicture } from '../picture/plane-picture';
import { axesInResized, axesThrough, type PictureAxes, SAME_AXES } from '../picture/sample-grid';
import { yuvColourOf } from '../picture/yuv-colour';
import { PlaneMemory } from './plane-memory';

/**
 * Longer frames are kept halved, and those of more than twice this are drawn: 1920 x 1080 take 4.2 MB with all their halves,
 * and eight are held at once. A network's square has 256 px: it would see more only of a runner who is an eighth of the picture.
 */
const LONGEST_KEPT_PX = 1920;
const MOST_HALVINGS = 1;

/** Copies the planes of decoded frames, of which the decoder has only few to give. */
export class PlaneCopier {
  readonly #part: PictureBox;
  readonly #memory: PlaneMemory;

  /**
   * @param part of the upright frame that pictures show
   * @param memory where copies are laid
   */
  constructor(part: PictureBox, memory = new PlaneMemory()) {
    this.#part = part;
    this.#memory = memory;
  }

  /** @returns null for a frame that has no such planes, or whose colours need more than they say */
  async copy(sample: VideoSample): Promise<PlanePicture | null> {
    const colour = yuvColourOf(sample.colorSpace);
    const { format, flip } = sample;
    const axes = this.#axesIn(sample);
    const { left, top, width, height } = storedPart(axes, this.#part, sample);
    const halvings = Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / LONGEST_KEPT_PX)));
    if ((format !== 'I420' && format !== 'NV12') || !colour || flip || halvings > MOST_HALVINGS) return null;
    const kept = this.#memory.take(width >> halvings, height >> halvings);
    const copied = halvings > 0 ? this.#memory.take(width, height) : kept;
    const { visibleRect } = sample;
    const rect = { x: visibleRect.left + left, y: visibleRect.top + top, width, height };
    if (format === 'NV12') await this.#copyPaired(sample, rect, copied);
    else {
      const { y, u, v } = copied.frame;
      const layout = [y, u, v].map(({ at, rowBytes }) => ({ offset: at, stride: rowBytes }));
      await sample.copyTo(copied.bytes, { rect, layout });
      copied.filled();
    }
    if (copied !== kept) {
      kept.fillHalved(copied, halvings);
      this.#memory.giveBack(copied);
    }
    const { widthPx, heightPx } = this.#part;
    const inCopied = { ...axes, xPx: axes.xPx - left, yPx: axes.yPx - top };
    const inKept = axesThrough(axesInResized(0.5 ** halvings), inCopied);
    return { planes: kept, axes: inKept, widthPx, heightPx, colour };
  }

  /** Its memory is for another frame from now on. */
  giveBack({ planes }: PlanePicture): void {
    this.#memory.giveBack(planes);
  }

  async #copyPaired(sample: VideoSample, rect: DOMRectInit, to: FramePlanes): Promise<void> {
    const { y } = to.frame;
    const layout = [0, y.rowBytes * y.heightPx].map((offset) => ({ offset, stride: y.rowBytes }));
    // Rows of pairs are as long as those of brightness.
    const paired = this.#memory.take(to.widthPx, to.heightPx);
    await sample.copyTo(paired.bytes, { rect, layout });
    to.fillPaired(paired.bytes);
    this.#memory.giveBack(paired);
  }

  /** Where the part's places lie in the frame as it is stored. */
  #axesIn({ rotation, squarePixelWidth, squarePixelHeight, visibleRect }: VideoSample): PictureAxes {
    const { leftPx, topPx } = this.#part;
    const inUpright = { ...SAME_AXES, xPx: leftPx, yPx: topPx };
    const inSquarePixels = axesThrough(lyingAxes(rotation, squarePixelWidth, squarePixelHeight), inUpright);
    const stored = axesInResized(
      visibleRect.width / squarePixelWidth,
      visibleRect.height / squarePixelHeight,
    );
    return axesThrough(stored, inSquarePixels);
  }
}

/** What of a stored frame holds a part of the upright one: whole px of colour, which are two by two. */
function storedPart(
  axes: PictureAxes,
  { widthPx, heightPx }: PictureBox,
  { visibleRect: { width, height } }: VideoSample,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const { xPx, yPx, rightXPx, rightYPx, downXPx, downYPx } = axes;
  const [across, down] = [widthPx - 1, heightPx - 1];
  const [left, right] = evenSpan(xPx, xPx + across * rightXPx + down * downXPx, width);
  const [top, bottom] = evenSpan(yPx, yPx + across * rightYPx + down * downYPx, height);
  return { left, top, width: right - left, height: bottom - top };
}

/** From the first of two pixels to after the second, widened to even ones. */
function evenSpan(a: number, b: number, length: number): readonly [from: number, to: number] {
  const from = 2 * Math.floor(Math.min(a, b) / 2);
  const to = 2 * Math.floor(Math.max(a, b) / 2) + 2;
  return [Math.max(0, from), Math.min(length, to)];
}

/** Where the places of an upright frame lie in one that is to be turned clockwise to stand upright. */
function lyingAxes(rotation: 0 | 90 | 180 | 270, widthPx: number, heightPx: number): PictureAxes {
  const [right, bottom] = [widthPx - 1, heightPx - 1];
  const none = { rightXPx: 0, rightYPx: 0, downXPx: 0, downYPx: 0 };
  if (rotation === 90) return { ...none, xPx: 0, yPx: bottom, rightYPx: -1, downXPx: 1 };
  if (rotation === 180) return { ...none, xPx: right, yPx: bottom, rightXPx: -1, downYPx: -1 };
  if (rotation === 270) return { ...none, xPx: right, yPx: 0, rightYPx: 1, downXPx: -1 };
  return SAME_AXES;
}
