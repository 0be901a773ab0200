import { transfer } from 'comlink';
import { KEYPOINTS } from '../src/core/pose/keypoints';
import type { PosePoint } from '../src/core/pose/pose-track';
import type { Preview, ProgressListener } from './analysis-api';

/** Previews are sent this often at most, ms. */
const PREVIEW_EVERY_MS = 200;

/** Sends a picture now and then, never a second one before the page has taken the first. */
export class PreviewSender {
  readonly #listener: ProgressListener;
  #sentMs = -Infinity;
  #underway = false;

  constructor(listener: ProgressListener) {
    this.#listener = listener;
  }

  /** @param frame the frame at the network's size, with its time. @param points landmarks in clip pixels. */
  offer(
    frame: { readonly pixels: ImageData; readonly timeS: number },
    clip: { readonly widthPx: number; readonly heightPx: number },
    points: readonly (PosePoint | null)[] | null,
  ): void {
    const nowMs = performance.now();
    if (this.#underway || nowMs - this.#sentMs < PREVIEW_EVERY_MS) return;
    this.#sentMs = nowMs;
    this.#underway = true;
    void this.#send(frame, clip, points)
      // A page that cannot show a preview is no reason to stop the analysis.
      .catch(() => {})
      .finally(() => (this.#underway = false));
  }

  async #send(
    frame: { readonly pixels: ImageData; readonly timeS: number },
    clip: { readonly widthPx: number; readonly heightPx: number },
    points: readonly (PosePoint | null)[] | null,
  ): Promise<void> {
    const picture = await createImageBitmap(frame.pixels);
    const preview: Preview = {
      timeS: frame.timeS,
      picture,
      widthPx: clip.widthPx,
      heightPx: clip.heightPx,
      points: points && flat(points),
    };
    await this.#listener.onPreview(transfer(preview, [picture]));
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
