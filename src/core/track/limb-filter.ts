import type { KeypointColumn } from '../pose/pose-track';
import { quantileInPlace } from '../signal/statistics';

/** One joint of a limb, as the network labelled it: its left and its right track. */
export interface JointPair {
  readonly left: KeypointColumn;
  readonly right: KeypointColumn;
}

/** How one joint moves and how badly it is seen, in this clip. */
export interface JointMotion {
  /** Variance of one coordinate's error, px^2. */
  readonly errorPx2: number;
  /** Strength of its changes of speed: white-noise acceleration, px^2/s^3. */
  readonly unrest: number;
  /** Variance of one coordinate's speed, (px/s)^2. */
  readonly speedPx2PerS2: number;
  /** No miss is judged by less than this, px^2. */
  readonly floorPx2: number;
}

/** Joints are never held to less than this (trunk lengths): sub-pixel noise is no evidence. */
const SMALLEST_ERROR_TRUNKS = 0.008;
/** Accelerations are read over about this long, and last about this long: an eighth of a stride. */
const ACCELERATION_S = 0.06;
/** Of long clips every so manieth frame is taken for a median: that many know it to 1 %. */
const ENOUGH_SAMPLES = 10_000;
/** The median of the square of a normal is this share of its variance. */
const MEDIAN_OF_SQUARE = 0.4549;
/** The same for the squared length of a two-dimensional one, of one coordinate's variance: 2 ln 2. */
const MEDIAN_MISS = 1.3863;
/** Misses beyond this many standard errors pull the track along less and less. */
const TRUSTED_SIGMAS = 3;

/**
 * Error and restlessness of a joint from how far it is off the straight line through two samples before it, one
 * frame and about 0.06 s apart: error counts alike in both, acceleration with the square of the time.
 * @param rateHz median frame rate
 */
export function jointMotion({ left, right }: JointPair, rateHz: number, trunkPx: number): JointMotion {
  const apart = Math.max(2, Math.round(ACCELERATION_S * rateHz));
  const stepS = 1 / rateHz;
  const signals = [left.xPx, left.yPx, right.xPx, right.yPx];
  const near = medianSquareBend(signals, 1);
  const far = medianSquareBend(signals, apart);
  const speed = medianSquareSpeed(signals, apart, apart * stepS);
  const floorPx2 = (SMALLEST_ERROR_TRUNKS * trunkPx) ** 2;
  const acceleration2 = Math.max(0, far - near) / ((apart ** 4 - 1) * stepS ** 4);
  return {
    // Of three samples in line 1 + 4 + 1 errors meet.
    errorPx2: Math.max(floorPx2 / 6, (near - acceleration2 * stepS ** 4) / 6),
    unrest: acceleration2 * ACCELERATION_S,
    speedPx2PerS2: Math.max(speed, floorPx2 / (stepS * stepS)),
    floorPx2,
  };
}

/** Median square of how far a sample is off the line through those `apart` and twice `apart` frames before it, px^2. */
function medianSquareBend(signals: readonly Float64Array[], apart: number): number {
  const [every, squares] = roomFor(signals, 2 * apart);
  let n = 0;
  for (const s of signals) {
    for (let i = 2 * apart; i < s.length; i += every) {
      const square = (s[i]! - 2 * s[i - apart]! + s[i - 2 * apart]!) ** 2;
      if (Number.isFinite(square)) squares[n++] = square;
    }
  }
  return quantileInPlace(squares.subarray(0, n), 0.5) / MEDIAN_OF_SQUARE || 0;
}

/** Median square of the mean speed over `apart` frames, which last `apartS`, (px/s)^2. */
function medianSquareSpeed(signals: readonly Float64Array[], apart: number, apartS: number): number {
  const [every, squares] = roomFor(signals, apart);
  let n = 0;
  for (const s of signals) {
    for (let i = apart; i < s.length; i += every) {
      const square = ((s[i]! - s[i - apart]!) / apartS) ** 2;
      if (Number.isFinite(square)) squares[n++] = square;
    }
  }
  return quantileInPlace(squares.subarray(0, n), 0.5) / MEDIAN_OF_SQUARE || 0;
}

/** Every how manieth sample is taken, and room for one number for each of them. */
function roomFor(signals: readonly Float64Array[], from: number): [every: number, room: Float64Array] {
  const n = signals[0]!.length;
  const every = Math.max(1, Math.floor(n / ENOUGH_SAMPLES));
  const each = Math.max(0, Math.ceil((n - from) / every));
  return [every, new Float64Array(each * signals.length)];
}

/**
 * Where the joints of both limbs are and how fast they move, carried from frame to frame by a Kalman filter of
 * constant velocity (Kalman 1960; Bar-Shalom, Li & Kirubarajan 2001, section 6.2) under one labelling of the past.
 * The longer a joint has been followed, the better it is known: at high frame rates many frames tell which limb is
 * which where two would not.
 */
export class LimbFilter {
  private readonly state: Float64Array;
  constructor(private readonly motions: readonly JointMotion[]) {
    this.state = new Float64Array(2 * motions.length * FIELDS);
  }

  copyFrom(other: LimbFilter): void {
    this.state.set(other.state);
  }

  /** Carries every joint on by `stepS`; one not seen for longer than `longestS` is forgotten. */
  advance(stepS: number, longestS: number): void {
    const { state, motions } = this;
    for (let m = 0, at = 0; at < state.length; m++, at += FIELDS) {
      if (state[at + KNOWN] === 0) continue;
      state[at + UNSEEN_S]! += stepS;
      if (state[at + UNSEEN_S]! > longestS) {
        state[at + KNOWN] = 0;
        state[at + PRESENT] = 0;
        continue;
      }
      const { unrest } = motions[m >> 1]!;
      state[at + X]! += stepS * state[at + VX]!;
      state[at + Y]! += stepS * state[at + VY]!;
      state[at + PP]! += stepS * (2 * state[at + PV]! + stepS * (state[at + VV]! + (unrest * stepS) / 3));
      state[at + PV]! += stepS * (state[at + VV]! + (unrest * stepS) / 2);
      state[at + VV]! += unrest * stepS;
    }
  }

  /**
   * How badly frame `i` fits: the logarithm of the product over joints of 1 + (miss / its usual size)^2, the Cauchy
   * robust cost. A joint that comes or goes costs `comesOrGoes`, one that stays away 2.
   * @param exchanged 1 when the frame's left is the right limb
   */
  surprise(joints: readonly JointPair[], i: number, exchanged: number, comesOrGoes: number): number {
    const { state, motions } = this;
    // One logarithm a frame instead of one a joint.
    let product = 1;
    for (let m = 0, at = 0; at < state.length; m++, at += FIELDS) {
      const column = sideOf(joints[m >> 1]!, (m & 1) ^ exchanged);
      const x = column.xPx[i]!;
      const present = Number.isNaN(x) ? 0 : 1;
      if (present !== state[at + PRESENT]) product *= comesOrGoes;
      else if (present === 0) product *= STILL_MISSING;
      if (present === 0 || state[at + KNOWN] === 0) continue;
      const { errorPx2, floorPx2 } = motions[m >> 1]!;
      const dx = x - state[at + X]!;
      const dy = column.yPx[i]! - state[at + Y]!;
      const usual = Math.max(floorPx2, MEDIAN_MISS * (state[at + PP]! + errorPx2));
      product *= Math.min(WORST, 1 + (dx * dx + dy * dy) / usual);
    }
    return Math.log(product);
  }

  /** Takes frame `i` in. Far misses are hardly believed, so that one wrong frame does not throw the track off. */
  learn(joints: readonly JointPair[], i: number, exchanged: number): void {
    const { state, motions } = this;
    for (let m = 0, at = 0; at < state.length; m++, at += FIELDS) {
      const column = sideOf(joints[m >> 1]!, (m & 1) ^ exchanged);
      const x = column.xPx[i]!;
      const y = column.yPx[i]!;
      const { errorPx2, speedPx2PerS2 } = motions[m >> 1]!;
      state[at + PRESENT] = Number.isNaN(x) ? 0 : 1;
      if (Number.isNaN(x)) continue;
      if (state[at + KNOWN] === 0) {
        state.fill(0, at, at + FIELDS);
        state[at + KNOWN] = 1;
        state[at + PRESENT] = 1;
        state[at + X] = x;
        state[at + Y] = y;
        state[at + PP] = errorPx2;
        state[at + VV] = speedPx2PerS2;
        continue;
      }
      const dx = x - state[at + X]!;
      const dy = y - state[at + Y]!;
      const variance = state[at + PP]! + errorPx2;
      const far = (dx * dx + dy * dy) / (TRUSTED_SIGMAS * TRUSTED_SIGMAS * variance);
      const doubted = far > 1 ? state[at + PP]! + errorPx2 * far * far : variance;
      const gain = state[at + PP]! / doubted;
      const gainV = state[at + PV]! / doubted;
      state[at + X]! += gain * dx;
      state[at + Y]! += gain * dy;
      state[at + VX]! += gainV * dx;
      state[at + VY]! += gainV * dy;
      state[at + VV]! -= gainV * state[at + PV]!;
      state[at + PV]! *= 1 - gain;
      state[at + PP]! *= 1 - gain;
      state[at + UNSEEN_S] = 0;
    }
  }
}

/** Numbers kept for each joint of each limb, in one array. */
const [X, Y, VX, VY, PP, PV, VV, UNSEEN_S, KNOWN, PRESENT, FIELDS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
/** exp(cost) of a joint that is missing and was missing: what a well-predicted one costs on average. */
const STILL_MISSING = 2;
/** exp(cost) of one joint never counts for more: it keeps the product of all joints a number. */
const WORST = 1e12;

function sideOf(joint: JointPair, side: number): KeypointColumn {
  return side === 0 ? joint.left : joint.right;
}
