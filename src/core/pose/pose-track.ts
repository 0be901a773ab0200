import { KEYPOINTS, type KeypointName } from './keypoints';

/** One landmark in one frame. Pixels from the top left of the upright picture; confidence 0..1. */
export interface PosePoint {
  readonly xPx: number;
  readonly yPx: number;
  readonly confidence: number;
  /** Metres about the mid-hip as the network guesses them (x right, y down, z away). A cross-check only. */
  readonly worldM?: readonly [x: number, y: number, z: number];
}

/** One video frame's pose: `points` in KEYPOINTS order; `null` where the network has no such landmark. */
export interface PoseFrame {
  readonly timeS: number;
  /** `null` when no runner was found in the frame. */
  readonly points: readonly (PosePoint | null)[] | null;
}

/** One landmark over time; every array has one entry a frame, NaN where there is none. */
export interface KeypointColumn {
  readonly xPx: Float64Array;
  readonly yPx: Float64Array;
  readonly confidence: Float64Array;
}

export interface WorldColumn {
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  readonly zM: Float64Array;
}

/** A runner's landmarks over a whole clip, column by column (structured-cloneable). */
export interface PoseTrack {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Presentation times in seconds, strictly rising, not necessarily even. */
  readonly timesS: Float64Array;
  readonly columns: ReadonlyMap<KeypointName, KeypointColumn>;
  readonly world: ReadonlyMap<KeypointName, WorldColumn>;
  /** Which network (or other tracker) placed the landmarks: its errors are part of every interval. */
  readonly tracker?: string;
}

/**
 * Turns frames into columns. A landmark that no frame has gets no column.
 * @throws {RangeError} when times do not rise strictly.
 */
export function trackFromFrames(
  frames: readonly PoseFrame[],
  widthPx: number,
  heightPx: number,
  tracker?: string,
): PoseTrack {
  const n = frames.length;
  const timesS = Float64Array.from(frames, (frame) => frame.timeS);
  for (let i = 1; i < n; i++) {
    if (!(timesS[i]! > timesS[i - 1]!)) throw new RangeError(`frame times must rise: frame ${i}`);
  }
  const columns = new Map<KeypointName, KeypointColumn>();
  const world = new Map<KeypointName, WorldColumn>();
  KEYPOINTS.forEach((name, k) => {
    if (!frames.some((frame) => frame.points?.[k])) return;
    const column = { xPx: nans(n), yPx: nans(n), confidence: new Float64Array(n) };
    const metres = { xM: nans(n), yM: nans(n), zM: nans(n) };
    let hasWorld = false;
    frames.forEach((frame, i) => {
      const point = frame.points?.[k];
      if (!point) return;
      column.xPx[i] = point.xPx;
      column.yPx[i] = point.yPx;
      column.confidence[i] = point.confidence;
      if (!point.worldM) return;
      hasWorld = true;
      [metres.xM[i], metres.yM[i], metres.zM[i]] = point.worldM;
    });
    columns.set(name, column);
    if (hasWorld) world.set(name, metres);
  });
  return { widthPx, heightPx, timesS, columns, world, ...(tracker === undefined ? {} : { tracker }) };
}

function nans(n: number): Float64Array {
  return new Float64Array(n).fill(NaN);
}
