/** Two frames closer than this are one frame written twice, s. (WebM rounds times to 1 ms.) */
const SAME_TIME_S = 1e-6;

/** An interval is odd when it is off the median by more than this share of it... */
const ODD_INTERVAL_SHARE = 0.25;
/** ...and by more than the rounding of the coarsest container (WebM: 1 ms on either end), s. */
const TIME_ROUNDING_S = 1.1e-3;
/** A clip with more than this share of odd intervals has a variable frame rate; a dropped frame now and then is none. */
const ODD_INTERVALS_ALLOWED = 0.02;

/**
 * Decides frame by frame which times are shown: not the negative ones (an edit list trims them off),
 * and only times that rise, since one picture shown twice is no second observation.
 */
export class FrameTimeGate {
  #lastS = -Infinity;
  #dropped = 0;

  /** @param timeS presentation time, seconds. @returns true when the frame is to be used. */
  admit(timeS: number): boolean {
    // -0 and the float dust of an edit list's subtraction are zero.
    if (!(timeS > -SAME_TIME_S) || !(timeS - this.#lastS > SAME_TIME_S)) {
      this.#dropped++;
      return false;
    }
    this.#lastS = timeS;
    return true;
  }

  get dropped(): number {
    return this.#dropped;
  }
}

/** Presentation times (s) in decoding order -> the times that will be shown: sorted, none negative, none twice. */
export function shownTimes(timesS: Iterable<number>): Float64Array {
  const gate = new FrameTimeGate();
  const sorted = Float64Array.from(timesS).sort();
  return sorted.filter((timeS) => gate.admit(timeS)).map((timeS) => Math.max(0, timeS));
}

/**
 * The place of the frame whose time is nearest; half-way between two frames it is the earlier one.
 * @param timesS rising, s
 */
export function nearestFrame(timesS: Float64Array, timeS: number): number {
  let [low, high] = [0, timesS.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timesS[middle]! + timesS[middle + 1]!) / 2 >= timeS) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A time well inside a frame, s: times are rounded on their way through containers and decoders. */
export function insideFrameS(timesS: Float64Array, place: number): number {
  return (timesS[place]! + frameEndS(timesS, place)) / 2;
}

/** When the next frame is shown, s; the last one stays as long as the one before. */
export function frameEndS(timesS: Float64Array, place: number): number {
  const timeS = timesS[place]!;
  return timesS[place + 1] ?? timeS + (timeS - (timesS[place - 1] ?? 0));
}

export interface FrameRate {
  /** Frames a second, averaged over the clip; 0 for fewer than two frames. */
  readonly fps: number;
  readonly variable: boolean;
  /** Median time between frames, s; 0 for fewer than two frames. */
  readonly intervalS: number;
}

/** @param timesS rising presentation times, s. */
export function frameRate(timesS: Float64Array): FrameRate {
  const n = timesS.length;
  if (n < 2) return { fps: 0, variable: false, intervalS: 0 };
  const intervals = Float64Array.from({ length: n - 1 }, (_, i) => timesS[i + 1]! - timesS[i]!);
  const intervalS = intervals.toSorted()[(n - 1) >> 1]!;
  const tolerance = Math.max(ODD_INTERVAL_SHARE * intervalS, TIME_ROUNDING_S);
  const odd = intervals.reduce((count, d) => count + (Math.abs(d - intervalS) > tolerance ? 1 : 0), 0);
  return {
    fps: (n - 1) / (timesS[n - 1]! - timesS[0]!),
    variable: odd > ODD_INTERVALS_ALLOWED * (n - 1),
    intervalS,
  };
}
