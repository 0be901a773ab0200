import { KEYPOINTS, type KeypointName } from '../src/core/pose/keypoints';
import type { KeypointColumn, PoseFrame, PoseTrack } from '../src/core/pose/pose-track';

/**
 * (xPx, yPx, confidence) a landmark. What networks guess in metres is not kept: standing checks alone read it, and they
 * watch the camera (live-service.ts).
 */
const VALUES_A_POINT = 3;
const VALUES_A_FRAME = KEYPOINTS.length * VALUES_A_POINT;
/** Numbers are kept in blocks of so many frames, so that a long clip never has to be copied to grow. */
const BLOCK_FRAMES = 128;

/** Frames as numbers. */
export interface PackedFrames {
  /** Of each frame, s. */
  readonly timesS: Float64Array;
  /**
   * VALUES_A_FRAME a frame. A frame without a runner is all NaN; a landmark that was not found in a frame with one has
   * the confidence 0 and NaN for the rest.
   */
  readonly points: Float32Array;
}

/**
 * What a network saw, frame after frame: as numbers, for as objects ten minutes of it would take several times the memory.
 * Single precision is what networks answer with, and a ten-thousandth of a pixel.
 */
export class FrameStore {
  readonly #timesS: number[] = [];
  readonly #blocks: Float32Array[] = [];
  #seenSomeone = false;

  get length(): number {
    return this.#timesS.length;
  }

  /** Of the last frame; `undefined` before the first. */
  get lastS(): number | undefined {
    return this.#timesS.at(-1);
  }

  /** Whether there was a runner in any frame. */
  get seenSomeone(): boolean {
    return this.#seenSomeone;
  }

  push({ timeS, points }: PoseFrame): void {
    const values = this.#next(timeS);
    if (!points) return;
    this.#seenSomeone = true;
    for (let k = 0; k < KEYPOINTS.length; k++) {
      const at = k * VALUES_A_POINT;
      const point = points[k];
      if (!point) values[at + 2] = 0;
      else values.set([point.xPx, point.yPx, point.confidence], at);
    }
  }

  /** @throws {RangeError} when the numbers are not as many as the times ask for */
  add({ timesS, points }: PackedFrames): void {
    if (points.length !== timesS.length * VALUES_A_FRAME) {
      throw new RangeError(`${points.length} numbers for ${timesS.length} frames`);
    }
    timesS.forEach((timeS, i) => {
      const frame = points.subarray(i * VALUES_A_FRAME, (i + 1) * VALUES_A_FRAME);
      this.#next(timeS).set(frame);
      // The first landmark's confidence: a number wherever there was a runner.
      this.#seenSomeone ||= !Number.isNaN(frame[2]);
    });
  }

  /** A copy of the frames from one on. */
  packed(from = 0): PackedFrames {
    const timesS = Float64Array.from(this.#timesS.slice(from));
    const points = new Float32Array(timesS.length * VALUES_A_FRAME);
    timesS.forEach((_, i) => points.set(this.#frame(from + i), i * VALUES_A_FRAME));
    return { timesS, points };
  }

  /**
   * As columns. A landmark that no frame has gets none.
   * @throws {RangeError} when times do not rise strictly
   */
  track(widthPx: number, heightPx: number, tracker: string): PoseTrack {
    const timesS = Float64Array.from(this.#timesS);
    for (let i = 1; i < timesS.length; i++) {
      if (!(timesS[i]! > timesS[i - 1]!)) throw new RangeError(`frame times must rise: frame ${i}`);
    }
    const parts = Array.from({ length: VALUES_A_FRAME }, () => new Float64Array(timesS.length));
    for (let i = 0; i < timesS.length; i++) {
      const frame = this.#frame(i);
      for (let k = 0; k < VALUES_A_FRAME; k++) parts[k]![i] = frame[k]!;
    }
    const columns = new Map<KeypointName, KeypointColumn>();
    KEYPOINTS.forEach((name, k) => {
      const at = k * VALUES_A_POINT;
      const [xPx, yPx, confidence] = parts.slice(at, at + VALUES_A_POINT) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      if (!xPx.some(isKnown)) return;
      for (let i = 0; i < confidence.length; i++) if (!isKnown(confidence[i]!)) confidence[i] = 0;
      columns.set(name, { xPx, yPx, confidence });
    });
    return { widthPx, heightPx, timesS, columns, world: new Map(), tracker };
  }

  /** Room for one more frame, in which nobody is seen yet. */
  #next(timeS: number): Float32Array {
    const place = this.#timesS.push(timeS) - 1;
    if (place % BLOCK_FRAMES === 0) {
      this.#blocks.push(new Float32Array(BLOCK_FRAMES * VALUES_A_FRAME).fill(NaN));
    }
    return this.#frame(place);
  }

  #frame(place: number): Float32Array {
    const at = (place % BLOCK_FRAMES) * VALUES_A_FRAME;
    return this.#blocks[Math.floor(place / BLOCK_FRAMES)]!.subarray(at, at + VALUES_A_FRAME);
  }
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}
