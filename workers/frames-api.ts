import type { ElementFrames, Outcome } from './analysis-api';

/** A clip that is held open to be looked at frame by frame. */
export interface HeldClip {
  /** When each frame is shown, seconds, rising. */
  readonly timesS: Float64Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** One frame of the clip held open: exactly the one asked for. */
export interface ExactFrame {
  /** Place in the clip's `timesS`. */
  readonly frame: number;
  readonly timeS: number;
  /** Upright. The receiver closes it. */
  readonly picture: ImageBitmap;
}

/**
 * The door to the worker that shows single frames: apart from the one that runs networks, so that stepping through one
 * clip does not wait for another's analysis. One clip at a time; opening another lets go of the first.
 */
export interface FramesApi {
  /** `frames`: the page's <video> element, for clips that WebCodecs cannot decode. */
  open(file: File, frames?: ElementFrames): Promise<Outcome<HeldClip>>;
  /**
   * The frame at a place in `timesS`. A call that was overtaken by a later one ends as `cancelled`, undecoded.
   * @param longestPx longest side of the picture; none is blown up
   */
  frameAt(frame: number, longestPx: number): Promise<Outcome<ExactFrame>>;
  close(): Promise<void>;
}
