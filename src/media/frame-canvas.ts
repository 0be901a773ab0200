import type { PixelPicture } from '../picture/network-picture';
import { pictureSize } from '../picture/picture-size';

/** Draws itself upright into the given rectangle (mediabunny's VideoSample, or an ImageBitmap). */
export type DrawFrame = (
  context: OffscreenCanvasRenderingContext2D,
  widthPx: number,
  heightPx: number,
) => void;

/** One canvas for a whole clip: frames, or the same part of each, are drawn into it and read back as pixels. */
export class FrameCanvas {
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #frameWidthPx: number;
  readonly #frameHeightPx: number;
  readonly scale: number;

  /** @param longestPx longest side of the pictures; smaller frames stay as they are. */
  constructor(frameWidthPx: number, frameHeightPx: number, longestPx: number) {
    const size = pictureSize(frameWidthPx, frameHeightPx, longestPx);
    const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
    // Kept in main memory: reading back from a GPU canvas costs more than drawing.
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('no 2D canvas in this worker');
    context.imageSmoothingQuality = 'medium';
    this.#context = context;
    this.#frameWidthPx = frameWidthPx;
    this.#frameHeightPx = frameHeightPx;
    this.scale = size.scale;
  }

  get widthPx(): number {
    return this.#context.canvas.width;
  }

  get heightPx(): number {
    return this.#context.canvas.height;
  }

  picture(draw: DrawFrame): PixelPicture {
    const context = this.#context;
    draw(context, this.#frameWidthPx / this.scale, this.#frameHeightPx / this.scale);
    const { width, height } = context.canvas;
    return { pixels: context.getImageData(0, 0, width, height), scale: this.scale };
  }
}
