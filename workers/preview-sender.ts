import { transfer } from 'comlink';
import { KEYPOINTS } from '../src/core/pose/keypoints';
import type { PosePoint } from '../src/core/pose/pose-track';
import type { PictureBox, PictureSize } from '../src/drawing/picture-box';
import { type NetworkPicture, pixelsOf } from '../src/picture/network-picture';
import { pictureSize } from '../src/picture/picture-size';
import type { Preview, ProgressListener } from './analysis-api';

/** Previews are sent this often at most, ms. */
const PREVIEW_EVERY_MS = 200;

/** Longest side of a preview, px. */
const LONGEST_PREVIEW_PX = 512;

/** Sends a picture now and then, never a second one before the page has taken the first. */
export class PreviewSender {
  readonly #listener: ProgressListener;
  readonly #clip: PictureSize;
  readonly #region: PictureBox | undefined;
  #sentMs = -Infinity;
  #underway = false;
  /** Of the preview before. */
  #pixels: ImageData | null = null;

  /**
   * @param clip the clip's size
   * @param region the part of it that the frames offered show; without it they show all
   */
  constructor(listener: ProgressListener, clip: PictureSize, region?: PictureBox) {
    this.#listener = listener;
    this.#clip = clip;
    this.#region = region;
  }

  /** @param frame not needed any more when this returns. @param points landmarks in clip pixels. */
  offer(
    frame: NetworkPicture & { readonly timeS: number },
    points: readonly (PosePoint | null)[] | null,
  ): void {
    const nowMs = performance.now();
    if (this.#underway || nowMs - this.#sentMs < PREVIEW_EVERY_MS) return;
    this.#sentMs = nowMs;
    this.#underway = true;
    const pixels = pixelsOf(frame, LONGEST_PREVIEW_PX, this.#pixels);
    // A drawn frame's pixels are its own.
    if ('planes' in frame) this.#pixels = pixels;
    void this.#send(pixels, frame.timeS, points)
      // A page that cannot show a preview is no reason to stop the analysis.
      .catch(() => {})
      .finally(() => (this.#underway = false));
  }

  async #send(pixels: ImageData, timeS: number, points: readonly (PosePoint | null)[] | null): Promise<void> {
    const picture = await this.#wholePicture(pixels);
    const preview: Preview = {
      timeS,
      picture,
      widthPx: this.#clip.widthPx,
      heightPx: this.#clip.heightPx,
      points: points && flat(points),
    };
    await this.#listener.onPreview(transfer(preview, [picture]));
  }

  /** What the network does not see stays dark. */
  async #wholePicture(pixels: ImageData): Promise<ImageBitmap> {
    const seen = await createImageBitmap(pixels);
    if (!this.#region) return seen;
    try {
      const { leftPx, topPx, widthPx, heightPx } = this.#region;
      const whole = pictureSize(this.#clip.widthPx, this.#clip.heightPx, LONGEST_PREVIEW_PX);
      const canvas = new OffscreenCanvas(whole.widthPx, whole.heightPx);
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) throw new Error('no 2D canvas in this worker');
      const across = (px: number): number => px / whole.scale;
      context.drawImage(seen, across(leftPx), across(topPx), across(widthPx), across(heightPx));
      return canvas.transferToImageBitmap();
    } finally {
      seen.close();
    }
  }
}

/** 33 x (xPx, yPx, confidence); a missing landmark is NaN, NaN, 0. */
function flat(points: readonly (PosePoint | null)[]): Float32Array {
  const values = new Float32Array(KEYPOINTS.length * 3);
  KEYPOINTS.forEach((_, k) => {
    const point = points[k];
    values.set(point ? [point.xPx, point.yPx, point.confidence] : [NaN, NaN, 0], k * 3);
  });
  return values;
}
