import type { PictureBox, PictureSize } from '../../drawing/picture-box';
import type { ClipClock, Moment } from '../clock/clip-clock';
import type { ExactFrames } from './exact-frames';
import type { ShownFrame } from './shown-frame';

/** Where pictures come from; the video has failed or is absent where `hasVideo` is false. */
interface StageSources {
  readonly clock: ClipClock;
  /** Lies over the <video>. */
  readonly canvas: HTMLCanvasElement;
  readonly frames: ExactFrames | null;
  readonly hasVideo: boolean;
  readonly clip: PictureSize;
  readonly shown: ShownFrame;
  /** Makes a video that does not keep time follow. */
  seekVideo(timeS: number): void;
  /** Told once there is a picture, or once it is certain that there will be none. */
  onPicture(there: boolean): void;
}

/** A picture this much smaller than it is shown is asked for again, larger. */
const BLURRED = 0.8;
/** Zooming asks for a larger picture when it has come to rest, ms. */
const REST_MS = 150;
/** So many frames in a row that could not be decoded: no more are asked for. */
const MOST_FAILURES = 3;

/**
 * Decides whose picture is on the stage, and says so to what is drawn over it. While the video keeps time it shows
 * itself. Paused, stepping, or where the clock keeps time itself, exact frames are decoded and drawn over it. What is
 * on show stays, with its own skeleton, until the picture asked for is there: a frame late is better than a skeleton
 * on another frame's runner. Where exact frames cannot be had, the video says which frame it stopped at.
 */
export class StagePicture {
  readonly #sources: StageSources;
  readonly #leave: () => void;
  #layer: 'none' | 'video' | 'exact' = 'none';
  #videoFrame: number | null = null;
  #exact: { readonly frame: number; readonly picture: ImageBitmap } | null = null;
  #last: Moment;
  #region: PictureBox;
  /** The clip has been paused, stepped or gone through: from now on its exact frames are wanted. */
  #wanted: boolean;
  #inView = false;
  #busy = false;
  #failures: number;
  #over = false;
  #rest = 0;

  constructor(sources: StageSources) {
    this.#sources = sources;
    const { clock, clip, frames, hasVideo } = sources;
    this.#last = clock.now();
    this.#region = { leftPx: 0, topPx: 0, ...clip };
    this.#failures = frames ? 0 : MOST_FAILURES;
    this.#wanted = !hasVideo || this.#last.frame > 0;
    this.#leave = clock.subscribe(() => this.#follow());
    if (!hasVideo) sources.shown.show(this.#last.frame);
  }

  /** The <video> shows this frame now. */
  videoShows(frame: number): void {
    this.#videoFrame = frame;
    const { paced } = this.#sources.clock.now();
    if (paced || this.#layer !== 'exact') this.#showVideo();
  }

  /** Exact frames are decoded only for what is looked at. */
  setInView(inView: boolean): void {
    this.#inView = inView;
    void this.#fetch();
  }

  /** What of the picture fills the canvas; to be called when the canvas has another size, too. */
  setRegion(region: PictureBox): void {
    this.#region = region;
    this.#draw();
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => void this.#fetch(), REST_MS);
  }

  dispose(): void {
    this.#over = true;
    clearTimeout(this.#rest);
    this.#leave();
    this.#exact?.picture.close();
    this.#exact = null;
  }

  #follow(): void {
    const { clock, shown } = this.#sources;
    const [was, now] = [this.#last, clock.now()];
    this.#last = now;
    if (was.frame === now.frame && was.playing === now.playing) return;
    if (!now.paced) this.#wanted = true;
    if (this.#layer === 'none') shown.show(now.frame);
    if (this.#cannot && (now.playing || now.led) && !now.paced) this.#sources.seekVideo(now.timeS);
    else void this.#fetch();
  }

  get #cannot(): boolean {
    return this.#failures >= MOST_FAILURES;
  }

  /** One picture after the other, always the newest that is wanted. */
  async #fetch(): Promise<void> {
    const { clock, frames, clip } = this.#sources;
    while (frames && !this.#busy && !this.#over && !this.#cannot && this.#wanted && this.#inView) {
      const { frame, paced } = clock.now();
      const longestPx = Math.min(this.#longestPx(), Math.max(clip.widthPx, clip.heightPx));
      if (paced || this.#hasExact(frame, longestPx)) return;
      this.#busy = true;
      const picture = await frames.picture(frame, longestPx);
      this.#busy = false;
      if (this.#over || clock.now().paced) picture?.close();
      else if (picture) this.#showExact(frame, picture);
      else {
        this.#doWithout();
        if (clock.now().frame === frame) return;
      }
    }
  }

  /** The exact picture cannot be had: the video's, where there is one, with the frame that it says it shows. */
  #doWithout(): void {
    const { clock, canvas, shown, hasVideo, onPicture } = this.#sources;
    this.#failures = hasVideo ? this.#failures + 1 : MOST_FAILURES;
    if (this.#videoFrame !== null) return this.#showVideo();
    this.#layer = 'none';
    canvas.hidden = true;
    shown.show(clock.now().frame);
    if (!hasVideo) onPicture(false);
  }

  #hasExact(frame: number, longestPx: number): boolean {
    if (this.#layer !== 'exact' || this.#exact?.frame !== frame) return false;
    return Math.max(this.#exact.picture.width, this.#exact.picture.height) >= longestPx * BLURRED;
  }

  /** Longest side that the whole clip has on the screen at the present zoom, device px. */
  #longestPx(): number {
    const { canvas, clip } = this.#sources;
    // The canvas itself has no size while it is hidden.
    const stageWidthPx = canvas.parentElement?.clientWidth ?? clip.widthPx;
    const scale = (stageWidthPx * devicePixelRatio) / this.#region.widthPx;
    return Math.max(1, Math.ceil(Math.max(clip.widthPx, clip.heightPx) * scale));
  }

  #showVideo(): void {
    const { canvas, shown, onPicture } = this.#sources;
    this.#layer = 'video';
    canvas.hidden = true;
    if (this.#videoFrame !== null) shown.show(this.#videoFrame);
    onPicture(true);
  }

  #showExact(frame: number, picture: ImageBitmap): void {
    const { canvas, shown, onPicture } = this.#sources;
    this.#exact?.picture.close();
    this.#exact = { frame, picture };
    this.#failures = 0;
    this.#layer = 'exact';
    canvas.hidden = false;
    this.#draw();
    shown.show(frame);
    onPicture(true);
  }

  #draw(): void {
    const { canvas, clip } = this.#sources;
    if (!this.#exact || this.#layer !== 'exact') return;
    const { frame, picture } = this.#exact;
    const widthPx = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    const heightPx = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    const { leftPx, topPx, ...size } = this.#region;
    const [x, y] = [picture.width / clip.widthPx, picture.height / clip.heightPx];
    context.imageSmoothingQuality = 'high';
    context.drawImage(
      picture,
      leftPx * x,
      topPx * y,
      size.widthPx * x,
      size.heightPx * y,
      0,
      0,
      widthPx,
      heightPx,
    );
    canvas.dataset['frame'] = String(frame);
  }
}
