import type { KeypointColumn } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import { median } from '../signal/statistics';

/** One joint of a limb, as the network labelled it: its left and its right track. */
export interface JointPair {
  readonly left: KeypointColumn;
  readonly right: KeypointColumn;
}

/** What a label sequence is charged, in units of one typical joint error. */
const COST = {
  /** Labels turn from kept to exchanged: about one frame in 50 begins a swap (-ln 0.02). */
  begin: 4,
  /** And back. */
  end: 2,
  /** Each second of exchanged labels: the network is right more often than not, so the majority stays. */
  exchangedPerS: 3,
  /** Joints of one limb err together: a limb's evidence is less than the sum of its joints. */
  evidence: 0.6,
} as const;

/** Beyond this a limb's motion says nothing about where it will be. */
const LONGEST_PREDICTION_S = 0.25;
/** Joints are never held to less than this (trunk lengths): sub-pixel noise is no evidence. */
const SMALLEST_ERROR_TRUNKS = 0.008;
/** exp(cost) of a joint that is missing and was missing: what a well-predicted one costs on average. */
const STILL_MISSING = 2;
/**
 * exp(cost) of a joint that goes missing or comes back, 1 + 3^2: three typical errors. It keeps a limb that is
 * never seen (the far arm) from taking over the seen one's samples.
 */
const COMES_OR_GOES = 10;
/** exp(cost) of one joint never counts for more: it keeps the product of all joints a number. */
const WORST = 1e12;

/**
 * In which frames a network has called a whole left limb "right" and the right one "left".
 *
 * Two labellings are possible in each frame: as given, or exchanged. The best sequence of labels over the
 * whole clip is found by dynamic programming (Viterbi 1967) over pairs of frames: each limb, under a
 * labelling, is charged for every joint that is not where its last two positions at constant velocity say it
 * must be. At the moment the legs pass each other positions alone cannot tell them apart; velocities can. The
 * charge grows only as a logarithm, so a lost joint decides nothing, and it is measured in the joint's own
 * typical error in this clip, so frame rate, size, speed and noise need no settings. Limbs that never come
 * near each other (legs seen from behind) are exchanged only if they jump.
 * @param joints the limb's joints from the body outward; NaN = missing
 * @param trunkPx the runner's trunk length in px
 * @returns 1 for each frame whose labels must be exchanged; cost linear in frames
 */
export function findSwaps(timesS: Float64Array, joints: readonly JointPair[], trunkPx: number): Uint8Array {
  const swapped = new Uint8Array(timesS.length);
  const frames = usableFrames(timesS.length, joints);
  const rateHz = medianRateHz(timesS);
  if (joints.length === 0 || frames.length < 3 || !(trunkPx > 0) || !Number.isFinite(rateHz)) return swapped;
  const scales = joints.map((joint) => typicalError(timesS, joint, trunkPx));

  // State: labels of the last two frames, 2 * earlier + later. `best` holds the least cost of reaching it.
  let best = Float64Array.of(0, COST.begin, COST.end + COST.begin, COST.begin);
  const cameFrom = new Uint8Array(4 * frames.length);
  for (let k = 2; k < frames.length; k++) {
    const [i2, i1, i0] = [frames[k - 2]!, frames[k - 1]!, frames[k]!];
    const exchangedCost = COST.exchangedPerS * Math.min(timesS[i0]! - timesS[i1]!, 2 / rateHz);
    const next = new Float64Array(4).fill(Infinity);
    // Exchanging all three labels only renames the limbs: four of the eight triples are enough.
    const evidence = [0, 1, 2, 3].map(
      (triple) =>
        COST.evidence * surprise(timesS, joints, scales, rateHz, i2, i1, i0, triple >> 1, triple & 1),
    );
    for (let state = 0; state < 4; state++) {
      const earlier = state >> 1;
      const later = state & 1;
      for (let label = 0; label < 2; label++) {
        const fromTriple = 2 * (later ^ earlier) + (label ^ earlier);
        const turn = label === later ? 0 : label === 1 ? COST.begin : COST.end;
        const cost = best[state]! + evidence[fromTriple]! + turn + label * exchangedCost;
        const to = 2 * later + label;
        if (cost >= next[to]!) continue;
        next[to] = cost;
        cameFrom[4 * k + to] = state;
      }
    }
    best = next;
  }

  let state = best.indexOf(Math.min(...best));
  for (let k = frames.length - 1; k >= 1; k--) {
    swapped[frames[k]!] = state & 1;
    if (k === 1) swapped[frames[0]!] = state >> 1;
    else state = cameFrom[4 * k + state]!;
  }
  return swapped;
}

/** Frames in which at least one joint is known on at least one side. */
function usableFrames(n: number, joints: readonly JointPair[]): number[] {
  const frames: number[] = [];
  for (let i = 0; i < n; i++) {
    if (joints.some(({ left, right }) => !Number.isNaN(left.xPx[i]) || !Number.isNaN(right.xPx[i]))) {
      frames.push(i);
    }
  }
  return frames;
}

interface ErrorScale {
  /** Median miss of the constant-velocity prediction, px. */
  readonly movingPx: number;
  /** Median step from frame to frame, px. */
  readonly standingPx: number;
}

function typicalError(timesS: Float64Array, { left, right }: JointPair, trunkPx: number): ErrorScale {
  const misses: number[] = [];
  const steps: number[] = [];
  for (const { xPx: x, yPx: y } of [left, right]) {
    for (let i = 2; i < timesS.length; i++) {
      const ahead = (timesS[i]! - timesS[i - 1]!) / (timesS[i - 1]! - timesS[i - 2]!);
      const dx = x[i]! - x[i - 1]!;
      const dy = y[i]! - y[i - 1]!;
      steps.push(Math.hypot(dx, dy));
      misses.push(Math.hypot(dx - ahead * (x[i - 1]! - x[i - 2]!), dy - ahead * (y[i - 1]! - y[i - 2]!)));
    }
  }
  const floor = SMALLEST_ERROR_TRUNKS * trunkPx;
  const movingPx = Math.max(floor, median(misses) || 0);
  return { movingPx, standingPx: Math.max(movingPx, median(steps) || 0) };
}

/**
 * How badly both limbs fit when frame i2 keeps its labels and the labels of i1 and i0 are exchanged if
 * `swap1`, `swap0` are 1: sum over joints of ln(1 + (miss / scale)^2), the Cauchy robust cost.
 */
function surprise(
  timesS: Float64Array,
  joints: readonly JointPair[],
  scales: readonly ErrorScale[],
  rateHz: number,
  i2: number,
  i1: number,
  i0: number,
  swap1: number,
  swap0: number,
): number {
  const aheadS = timesS[i0]! - timesS[i1]!;
  const behindS = timesS[i1]! - timesS[i2]!;
  if (aheadS > LONGEST_PREDICTION_S) return 2 * joints.length * Math.log(STILL_MISSING);
  const useVelocity = behindS <= LONGEST_PREDICTION_S;
  const ahead = aheadS / behindS;
  // Over missing frames the miss of a prediction grows with the square of the time.
  const spread = Math.max(1, aheadS * rateHz) * Math.max(1, ((aheadS + behindS) * rateHz) / 2);
  // The sum of logarithms is taken as the logarithm of a product: one a frame instead of one a joint.
  let product = 1;
  for (let j = 0; j < joints.length; j++) {
    const { left, right } = joints[j]!;
    const scale = scales[j]!;
    for (let side = 0; side < 2; side++) {
      const a = side === 0 ? left : right;
      const b = side === 0 ? right : left;
      const second = swap1 ? b : a;
      const third = swap0 ? b : a;
      const dx = third.xPx[i0]! - second.xPx[i1]!;
      const dy = third.yPx[i0]! - second.yPx[i1]!;
      if (Number.isNaN(dx)) {
        const bothMissing = Number.isNaN(third.xPx[i0]) && Number.isNaN(second.xPx[i1]);
        product *= bothMissing ? STILL_MISSING : COMES_OR_GOES;
        continue;
      }
      const vx = ahead * (second.xPx[i1]! - a.xPx[i2]!);
      const vy = ahead * (second.yPx[i1]! - a.yPx[i2]!);
      const moving = useVelocity && !Number.isNaN(vx);
      const mx = moving ? dx - vx : dx;
      const my = moving ? dy - vy : dy;
      const sigma = (moving ? scale.movingPx : scale.standingPx) * spread;
      product *= Math.min(WORST, 1 + (mx * mx + my * my) / (sigma * sigma));
    }
  }
  return Math.log(product);
}
