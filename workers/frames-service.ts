import { transfer } from 'comlink';
import { codecName } from '../src/media/describe-clip';
import { FrameReader } from '../src/media/frame-reader';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { openClip } from '../src/media/open-clip';
import type { ElementFrames, Outcome } from './analysis-api';
import type { ExactFrame, FramesApi, HeldClip } from './frames-api';
import { failureOf } from './service-failure';

/**
 * While requests overtake each other, as they do when a slider is dragged, one is let through to its picture when there
 * was none for so long, ms: something is to be seen on the way.
 */
const LONGEST_BLANK_MS = 200;

interface Held {
  readonly timesS: Float64Array;
  readonly reader: FrameReader;
  /** Aborted when the clip is let go of. */
  readonly open: AbortController;
}

/** The work behind the door: runs in the worker, and in a test as it is. Never throws; failures are data. */
export class FramesService implements FramesApi {
  readonly #letGoOf: (frames: ElementFrames) => void;
  #opening = new AbortController();
  #held: Held | null = null;
  #lent: ElementFrames | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #asked = 0;
  #waiting = 0;
  #blankSinceMs = 0;

  /** @param letGoOf told of an element when the clip that it was lent for is closed. */
  constructor(letGoOf: (frames: ElementFrames) => void = () => {}) {
    this.#letGoOf = letGoOf;
  }

  async open(file: File, frames?: ElementFrames): Promise<Outcome<HeldClip>> {
    const closing = this.close();
    const open = (this.#opening = new AbortController());
    this.#lent = frames ?? null;
    try {
      await closing;
      open.signal.throwIfAborted();
      return { ok: true, value: await this.#open(file, open, frames) };
    } catch (error) {
      return { ok: false, error: failureOf(error, open.signal) };
    }
  }

  frameAt(frame: number, longestPx: number): Promise<Outcome<ExactFrame>> {
    const held = this.#held;
    const ask = ++this.#asked;
    if (this.#waiting++ === 0) this.#blankSinceMs = performance.now();
    const outcome = this.#queue
      .then(() => this.#frameAt(held, frame, longestPx, ask))
      .finally(() => this.#waiting--);
    this.#queue = outcome;
    return outcome;
  }

  async close(): Promise<void> {
    this.#opening.abort();
    const held = this.#held;
    const lent = this.#lent;
    this.#held = null;
    this.#lent = null;
    // The call that is under way ends first: it holds a frame.
    await this.#queue;
    await held?.reader.close().catch(() => {});
    if (lent) this.#letGoOf(lent);
  }

  async #open(file: File, open: AbortController, frames?: ElementFrames): Promise<HeldClip> {
    const clip = await openClip(file, open.signal);
    try {
      const { timesS, track, decoder } = clip;
      if (decoder.kind === 'element' && !frames) {
        throw new MediaError(failures.cannotDecode(await codecName(track), decoder.why));
      }
      const size = { widthPx: await track.getDisplayWidth(), heightPx: await track.getDisplayHeight() };
      open.signal.throwIfAborted();
      this.#held = { timesS, open, reader: new FrameReader(clip, size, frames) };
      return { timesS, ...size };
    } catch (error) {
      clip.close();
      throw error;
    }
  }

  async #frameAt(
    held: Held | null,
    frame: number,
    longestPx: number,
    ask: number,
  ): Promise<Outcome<ExactFrame>> {
    const overtaken = (): boolean => ask !== this.#asked;
    if (!held || held.open.signal.aborted || overtaken()) return { ok: false, error: failures.cancelled() };
    const goOn = (): boolean =>
      !held.open.signal.aborted &&
      (!overtaken() || performance.now() - this.#blankSinceMs > LONGEST_BLANK_MS);
    try {
      const picture = await held.reader.picture(frame, longestPx, goOn);
      if (!picture) return { ok: false, error: failures.cancelled() };
      this.#blankSinceMs = performance.now();
      return transfer({ ok: true, value: { frame, timeS: held.timesS[frame]!, picture } }, [picture]);
    } catch (error) {
      return { ok: false, error: failureOf(error, held.open.signal) };
    }
  }
}
