import { EncodedPacketSink } from 'mediabunny';
import type { ElementFrames } from '../../workers/analysis-api';
import { insideFrameS, nearestFrame } from './frame-times';
import * as failures from './media-failure';
import { MediaError } from './media-failure';
import type { OpenClip } from './open-clip';
import { PictureShelf } from './picture-shelf';
import { type UprightFrame, uprightFrames } from './upright-frames';

/** Memory for pictures that were decoded lately: 36 of 720 x 1280 px, 16 of 1080 x 1920. */
const SHELF_BYTES = 128 * 1024 * 1024;

/** Most frames that are drawn when walking backwards leaves what is kept; a longer wait would be felt. */
const MOST_READ_BACK = 48;

/** A decoder on its way through the clip, kept from call to call. */
interface Walk {
  readonly frames: AsyncGenerator<UprightFrame, void, undefined>;
  /** Place of the frame that it gives next. */
  next: number;
}

/**
 * Single frames of a clip that is held open. Going forward decodes one frame more; going back takes what was kept, and
 * reads a stretch again where nothing was; a jump decodes from the key frame before. One call at a time.
 */
export class FrameReader {
  readonly #clip: OpenClip;
  readonly #element: ElementFrames | undefined;
  readonly #clipSize: { readonly widthPx: number; readonly heightPx: number };
  readonly #keys: EncodedPacketSink;
  readonly #shelf = new PictureShelf(SHELF_BYTES);
  #canvas = new OffscreenCanvas(1, 1);
  #walk: Walk | null = null;
  /** The place that was asked for last. */
  #last = -1;

  /**
   * @param clipSize of the upright clip
   * @param element the page's <video> element, used when the clip's decoder is `element`.
   */
  constructor(
    clip: OpenClip,
    clipSize: { readonly widthPx: number; readonly heightPx: number },
    element?: ElementFrames,
  ) {
    this.#clip = clip;
    this.#clipSize = clipSize;
    this.#element = element;
    this.#keys = new EncodedPacketSink(clip.track);
  }

  /**
   * The upright picture of one frame; the receiver closes it.
   * @param place in the clip's `timesS`
   * @param longestPx longest side of the picture; none is blown up
   * @param goOn asked between two frames; `false` gives up, and the answer is null
   * @throws {MediaError} `decode-failed` at a damaged frame
   * @throws {RangeError} for a place that the clip has not, or no size
   */
  async picture(place: number, longestPx: number, goOn: () => boolean): Promise<ImageBitmap | null> {
    const { timesS } = this.#clip;
    if (!(Number.isInteger(place) && place >= 0 && place < timesS.length && longestPx >= 1)) {
      throw new RangeError(`no frame ${place} of ${timesS.length}, ${longestPx} px`);
    }
    await this.#fit(longestPx);
    const before = this.#last;
    this.#last = place;
    if (!this.#shelf.get(place)) await this.#decode(place, before, goOn);
    const kept = this.#shelf.get(place);
    return kept ? createImageBitmap(kept) : null;
  }

  async close(): Promise<void> {
    await this.#endWalk();
    this.#shelf.clear();
    this.#clip.close();
  }

  /** Pictures of another size are of no use any more. */
  async #fit(longestPx: number): Promise<void> {
    const { widthPx, heightPx } = this.#clipSize;
    const scale = Math.min(1, longestPx / Math.max(widthPx, heightPx));
    const width = Math.max(1, Math.round(widthPx * scale));
    const height = Math.max(1, Math.round(heightPx * scale));
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas = new OffscreenCanvas(width, height);
    this.#shelf.clear();
    // The element is asked for pictures of one size throughout a walk.
    if (this.#clip.decoder.kind === 'element') await this.#endWalk();
  }

  async #decode(place: number, before: number, goOn: () => boolean): Promise<void> {
    let failure: unknown;
    for (const way of await this.#ways(place, before, goOn)) {
      try {
        return await way();
      } catch (error) {
        failure = error;
        await this.#endWalk();
        if (!goOn()) return;
      }
    }
    throw new MediaError(failures.frameDamaged(failures.describeError(failure)));
  }

  /** The quickest way to a frame, and those that are left when it fails. */
  async #ways(place: number, before: number, goOn: () => boolean): Promise<(() => Promise<void>)[]> {
    const keyPlace = await this.#keyPlace(place);
    const walk = this.#walk;
    const stretch = this.#stretch();
    const ways: (() => Promise<void>)[] = [];
    // Browsers take decoders away that lie idle: a walk that fails is begun anew.
    if (walk && walk.next <= place && keyPlace <= walk.next) ways.push(() => this.#walkTo(walk, place, goOn));
    else if (place < before && before - place <= stretch)
      ways.push(() => this.#readBack(place, stretch, goOn));
    ways.push(async () => {
      await this.#endWalk();
      this.#walk = this.#walkFrom(keyPlace);
      await this.#walkTo(this.#walk, place, goOn);
    });
    // A walk decodes ahead, and fails at a damaged frame that comes only later; this decodes up to the frame itself.
    if (this.#clip.decoder.kind === 'webcodecs') ways.push(() => this.#readBack(place, 1, goOn));
    return ways;
  }

  async #walkTo(walk: Walk, place: number, goOn: () => boolean): Promise<void> {
    while (walk.next <= place) {
      if (!goOn()) return;
      const step = await walk.frames.next();
      const at = step.done ? Infinity : nearestFrame(this.#clip.timesS, step.value.timeS);
      walk.next = at + 1;
      if (step.done) break;
      if (at >= place) this.#keep(at, step.value, place);
      step.value.close();
      if (at === place) return;
    }
    throw new MediaError(failures.frameDamaged(`${walk.next - 1} came for frame ${place}`));
  }

  /** A stretch that ends with the place: going on backwards finds the rest of it decoded. */
  async #readBack(place: number, stretch: number, goOn: () => boolean): Promise<void> {
    const first = Math.max(0, place - stretch + 1);
    const only = Array.from({ length: place - first + 1 }, (_, i) => first + i);
    const frames = uprightFrames(this.#clip, { ...this.#clipSize, only });
    let at = first;
    for await (const frame of frames) {
      if (!goOn()) return;
      this.#keep(at++, frame, place);
    }
  }

  #keep(at: number, frame: UprightFrame, near: number): void {
    const { width, height } = this.#canvas;
    const context = this.#canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2D canvas in this worker');
    context.imageSmoothingQuality = 'high';
    frame.draw(context, width, height);
    frame.close();
    this.#shelf.put(at, this.#canvas.transferToImageBitmap(), near);
  }

  #walkFrom(place: number): Walk {
    const { width: widthPx, height: heightPx } = this.#canvas;
    const frames = uprightFrames(this.#clip, { widthPx, heightPx, element: this.#element, from: place });
    return { frames, next: place };
  }

  async #endWalk(): Promise<void> {
    const walk = this.#walk;
    this.#walk = null;
    await walk?.frames.return();
  }

  /** Where a decoder has to begin to come to a place. */
  async #keyPlace(place: number): Promise<number> {
    const { timesS, decoder } = this.#clip;
    if (decoder.kind === 'element' || this.#walk?.next === place) return place;
    const key = await this.#keys.getKeyPacket(insideFrameS(timesS, place), { metadataOnly: true });
    return key ? nearestFrame(timesS, key.timestamp) : 0;
  }

  /** Half of what is kept lies behind; the element seeks for every frame anyway. */
  #stretch(): number {
    if (this.#clip.decoder.kind === 'element') return 0;
    const room = this.#shelf.room(this.#canvas.width, this.#canvas.height);
    return Math.min(MOST_READ_BACK, Math.max(1, room >> 1));
  }
}
