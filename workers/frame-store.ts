import { KEYPOINTS, type KeypointName } from '../src/core/pose/keypoints';
import type { KeypointColumn, PoseFrame, PoseTrack } from '../src/core/pose/pose-track';

/**
 * (xPx, yPx, confidence) a landmark. What networks guess in metres is not kept: standing checks alone read it, and they
 * watch the camera (live-service.ts).
 */
const VALUES_A_POINT = 3;
const VALUES_A_FRAME = KEYPOINTS.length * VALUES_A_POINT;
/** Room is made for so many frames at a time, so that a long clip never has to be copied to grow. */
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

/** Frames that lie behind each other in memory. */
interface Block {
  /** Of its first frame. */
  readonly place: number;
  readonly points: Float32Array;
}

/**
 * What a network saw, frame after frame: as numbers, for as objects ten minutes of it would take several times the memory.
 * Single precision is what networks answer with, and a ten-thousandth of a pixel.
 */
export class FrameStore {
  readonly #timesS: number[] = [];
  #blocks: Block[] = [];
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

  /**
   * Takes them as they are, without copying: they are not to be changed after it.
   * @throws {RangeError} when the numbers are not as many as the times ask for
   */
  add({ timesS, points }: PackedFrames): void {
    if (points.length !== timesS.length * VALUES_A_FRAME) {
      throw new RangeError(`${points.length} numbers for ${timesS.length} frames`);
    }
    if (timesS.length === 0) return;
    this.#blocks.push({ place: this.length, points });
    // One by one: so many arguments would not fit on the stack.
    timesS.forEach((timeS, i) => {
      this.#timesS.push(timeS);
      // The first landmark's confidence: a number wherever there was a runner.
      this.#seenSomeone ||= !Number.isNaN(points[i * VALUES_A_FRAME + 2]);
    });
  }

  /** A copy of the frames from one on. */
  packed(from = 0): PackedFrames {
    return this.#copyInto((length) => new Float32Array(length), from);
  }

  /**
   * The frames from one on, for others to read: where memory can be shared, they and this store have them once together.
   * Elsewhere a copy.
   */
  shared(from = 0): PackedFrames {
    if (!globalThis.crossOriginIsolated) return this.packed(from);
    const { BYTES_PER_ELEMENT } = Float32Array;
    const shared = this.#copyInto(
      (length) => new Float32Array(new SharedArrayBuffer(length * BYTES_PER_ELEMENT)),
      from,
    );
    this.#blocks = this.#blocks
      .filter(({ place }) => place < from)
      .concat(shared.points.length > 0 ? { place: from, points: shared.points } : []);
    return shared;
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
    this.#eachFrame(0, (values, at, i) => {
      for (let k = 0; k < VALUES_A_FRAME; k++) parts[k]![i] = values[at + k]!;
    });
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
    const last = this.#blocks.at(-1);
    let at = last ? (place - last.place) * VALUES_A_FRAME : 0;
    let points = last?.points;
    if (!points || at >= points.length) {
      points = new Float32Array(BLOCK_FRAMES * VALUES_A_FRAME).fill(NaN);
      this.#blocks.push({ place, points });
      at = 0;
    }
    return points.subarray(at, at + VALUES_A_FRAME);
  }

  #copyInto(roomFor: (length: number) => Float32Array, from: number): PackedFrames {
    const timesS = Float64Array.from(this.#timesS.slice(from));
    const points = roomFor(timesS.length * VALUES_A_FRAME);
    this.#eachFrame(from, (values, at, place) =>
      points.set(values.subarray(at, at + VALUES_A_FRAME), (place - from) * VALUES_A_FRAME),
    );
    return { timesS, points };
  }

  /** @param look at a frame's numbers, which begin `at` */
  #eachFrame(from: number, look: (values: Float32Array, at: number, place: number) => void): void {
    this.#blocks.forEach(({ place: first, points }, b) => {
      // Of a block that was left before it was full, only its beginning counts.
      const end = this.#blocks[b + 1]?.place ?? this.length;
      for (let place = Math.max(from, first); place < end; place++) {
        look(points, (place - first) * VALUES_A_FRAME, place);
      }
    });
  }
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}
