import { medianRateHz } from '../signal/sample-rate';
import { misplaced, type HipSides } from './hip-sides';
import { jointMotion, LimbFilter, type JointPair } from './limb-filter';

/** What a label sequence is charged, in units of one typical joint error. */
const COST = {
  /** Labels turn from kept to exchanged: about one frame in 50 begins a swap (-ln 0.02). */
  begin: 4,
  /** And back. */
  end: 2,
  /** Each second of exchanged labels: the network is right more often than not, so the majority stays. */
  exchangedPerS: 3,
  /**
   * Joints of one limb err together, and in frame after frame where the limbs pass: a limb's evidence is less than
   * the sum of its joints. At 0.6 half a second of a network's legs was exchanged between two passings, wrongly.
   */
  evidence: 0.4,
} as const;

/** Beyond this a limb's motion says nothing about where it will be. */
const LONGEST_PREDICTION_S = 0.25;
/**
 * exp(cost) of a joint that goes missing or comes back, 1 + 3^2: three typical errors. It keeps a limb that is
 * never seen (the far arm) from taking over the seen one's samples.
 */
const COMES_OR_GOES = 10;

/**
 * In which frames a network has called a whole left limb "right" and the right one "left".
 *
 * Two labellings are possible in each frame: as given, or exchanged. The best sequence of labels over the whole
 * clip is found by dynamic programming (Viterbi 1967): each limb, under a labelling, is charged for every joint
 * that is not where its motion so far says it must be. That motion belongs to the best sequence that ends in the
 * labelling (per-survivor processing: Raheli, Polydoros & Tzou 1995, IEEE Trans Commun 43:354). At the moment the
 * limbs pass each other positions alone cannot tell them apart; velocities can. The charge grows only as a
 * logarithm, so a lost joint decides nothing, and it is measured in the joint's own typical error in this clip, so
 * frame rate, size, speed and noise need no settings. Limbs that never come near each other (legs seen from
 * behind) are exchanged only if they jump.
 * @param joints the limb's joints from the body outward; NaN = missing
 * @param trunkPx the runner's trunk length in px
 * @param hips where the hips, the first of the joints, belong in a view from behind or in front
 * @returns 1 for each frame whose labels must be exchanged; cost linear in frames
 */
export function findSwaps(
  timesS: Float64Array,
  joints: readonly JointPair[],
  trunkPx: number,
  hips: HipSides | null = null,
): Uint8Array {
  const n = timesS.length;
  const swapped = new Uint8Array(n);
  const rateHz = medianRateHz(timesS);
  if (joints.length === 0 || n < 3 || !(trunkPx > 0) || !Number.isFinite(rateHz)) return swapped;
  const ofHips = (i: number, label: number): number => {
    if (!hips) return 0;
    const apartPx = joints[0]!.left.xPx[i]! - joints[0]!.right.xPx[i]!;
    return COST.evidence * misplaced(hips, label === 0 ? apartPx : -apartPx);
  };
  const motions = joints.map((joint) => jointMotion(joint, rateHz, trunkPx));
  const filters = [0, 1, 2, 3].map(() => new LimbFilter(motions)) as Quartet;
  let [kept, exchanged, nextKept, nextExchanged] = filters;
  let keptCost = 0;
  let exchangedCost: number = COST.begin;
  keptCost += ofHips(0, 0);
  exchangedCost += ofHips(0, 1);
  kept.learn(joints, 0, 0);
  exchanged.learn(joints, 0, 1);
  /** Whether the best sequence that ends in each labelling had exchanged labels the frame before. */
  const cameFrom = [new Uint8Array(n), new Uint8Array(n)] as const;
  for (let i = 1; i < n; i++) {
    const stepS = timesS[i]! - timesS[i - 1]!;
    kept.advance(stepS, LONGEST_PREDICTION_S);
    exchanged.advance(stepS, LONGEST_PREDICTION_S);
    const stay = COST.exchangedPerS * Math.min(stepS, 2 / rateHz);
    const fit = (past: LimbFilter, label: number): number =>
      COST.evidence * past.surprise(joints, i, label, COMES_OR_GOES) + ofHips(i, label);
    const toKept = [keptCost + fit(kept, 0), exchangedCost + fit(exchanged, 0) + COST.end] as const;
    const toExchanged = [keptCost + fit(kept, 1) + COST.begin, exchangedCost + fit(exchanged, 1)] as const;
    const [a, b] = [toKept[1] < toKept[0] ? 1 : 0, toExchanged[1] <= toExchanged[0] ? 1 : 0] as const;
    cameFrom[0][i] = a;
    cameFrom[1][i] = b;
    keptCost = toKept[a];
    exchangedCost = toExchanged[b] + stay;
    nextKept.copyFrom(a ? exchanged : kept);
    nextExchanged.copyFrom(b ? exchanged : kept);
    nextKept.learn(joints, i, 0);
    nextExchanged.learn(joints, i, 1);
    [kept, exchanged, nextKept, nextExchanged] = [nextKept, nextExchanged, kept, exchanged];
  }
  let label = exchangedCost < keptCost ? 1 : 0;
  for (let i = n - 1; i >= 0; i--) {
    swapped[i] = label;
    label = cameFrom[label === 0 ? 0 : 1][i]!;
  }
  turnStretches(timesS, joints, swapped, ofHips);
  return swapped;
}

/**
 * Exchanging all labels between two long gaps only renames the limbs: it fits as well. In each such stretch the
 * labelling that is likelier by itself is taken (with a wrong first frame the other one can come out above), and
 * frames that show nothing of the limb are given none.
 */
function turnStretches(
  timesS: Float64Array,
  joints: readonly JointPair[],
  swapped: Uint8Array,
  ofHips: (i: number, label: number) => number,
): void {
  let seen: number[] = [];
  const close = (): void => {
    const cost = (turned: number): number => {
      let sum = 0;
      seen.forEach((i, k) => {
        const label = swapped[i]! ^ turned;
        sum += ofHips(i, label);
        const before = k > 0 ? swapped[seen[k - 1]!]! ^ turned : 0;
        if (label !== before) sum += label === 1 ? COST.begin : COST.end;
        if (label === 1 && k > 0) sum += COST.exchangedPerS * (timesS[i]! - timesS[seen[k - 1]!]!);
      });
      return sum;
    };
    if (cost(1) < cost(0)) for (const i of seen) swapped[i]! ^= 1;
    seen = [];
  };
  for (let i = 0; i < timesS.length; i++) {
    const shown = joints.some(({ left, right }) => !Number.isNaN(left.xPx[i]) || !Number.isNaN(right.xPx[i]));
    if (!shown) {
      swapped[i] = 0;
      continue;
    }
    const last = seen[seen.length - 1];
    if (last !== undefined && timesS[i]! - timesS[last]! > LONGEST_PREDICTION_S) close();
    seen.push(i);
  }
  close();
}

type Quartet = [LimbFilter, LimbFilter, LimbFilter, LimbFilter];
