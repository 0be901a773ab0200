import type { PictureSize } from '../../drawing/picture-box';
import type { ClipClock } from '../clock/clip-clock';
import type { ExactFrames } from '../player/exact-frames';

/** So many frames in a row that could not be decoded: no more are asked for. */
const MOST_FAILURES = 3;

interface GhostSources {
  readonly clock: ClipClock;
  readonly frames: ExactFrames;
  readonly clip: PictureSize;
  /** Longest side that the whole clip would have on the screen now, device px. */
  longestPx(): number;
  /** Another picture is here. */
  onPicture(): void;
  /** There will be none. */
  onNone(): void;
}

/** The exact pictures of a clip as its clock goes, one decoded after the other, always the newest that is wanted. */
export class GhostPictures {
  readonly #sources: GhostSources;
  readonly #leave: () => void;
  #here: { readonly frame: number; readonly picture: ImageBitmap } | null = null;
  #busy = false;
  #failures = 0;
  #over = false;

  constructor(sources: GhostSources) {
    this.#sources = sources;
    this.#leave = sources.clock.subscribe(() => void this.#fetch());
    void this.#fetch();
  }

  /** The picture that is here, and of which frame; it belongs to this. */
  get here(): { readonly frame: number; readonly picture: ImageBitmap } | null {
    return this.#here;
  }

  dispose(): void {
    this.#over = true;
    this.#leave();
    this.#here?.picture.close();
    this.#here = null;
  }

  async #fetch(): Promise<void> {
    const { clock, frames, clip, longestPx, onPicture, onNone } = this.#sources;
    while (!this.#busy && !this.#over && this.#failures < MOST_FAILURES) {
      const { frame } = clock.now();
      if (this.#here?.frame === frame) return;
      const most = Math.max(clip.widthPx, clip.heightPx);
      this.#busy = true;
      const picture = await frames.picture(frame, Math.max(1, Math.min(Math.ceil(longestPx()), most)));
      this.#busy = false;
      if (this.#over) return picture?.close();
      if (picture) {
        this.#here?.picture.close();
        this.#here = { frame, picture };
        this.#failures = 0;
        onPicture();
        continue;
      }
      this.#failures += 1;
      if (this.#failures < MOST_FAILURES) continue;
      this.#here?.picture.close();
      this.#here = null;
      onNone();
    }
  }
}
