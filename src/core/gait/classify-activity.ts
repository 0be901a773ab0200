import type { PoseTrack } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import { mean } from '../signal/statistics';
import { landmark, legLengthPx, midpoint, spread } from '../track/body';
import type { LegMotion } from './leg-motion';
import { slowMotionOf, type SlowMotion } from './slow-motion';
import { words } from '../words/words';

const say = words.clipReasons;

export type Activity = 'running' | 'walking' | 'standing' | 'unknown';

export interface ActivityFinding {
  readonly activity: Activity;
  /** Why, in a plain sentence; always there when the activity is unknown. */
  readonly reason?: string;
  /** The clip looks like a run played back slow, by this much. It is never applied without the user's word. */
  readonly slowMotion?: SlowMotion;
}

/** Ankles that part by less than this (leg lengths) are standing. */
const STANDING_BELOW_L = 0.15;
/** A leg (hip to ankle) is about 0.85 m long; only the order of magnitude matters here. */
const LEG_M = 0.85;
const GRAVITY_MPS2 = 9.81;
/** Nobody runs with fewer steps a minute than this; nobody walks steadily with fewer than the other. */
const SLOWEST_RUN_STEPS_PER_MIN = 100;
const SLOWEST_WALK_STEPS_PER_MIN = 60;
/** A quick run played twice as slow still has this many; walkers have as many. */
const SLOWED_UP_TO_STEPS_PER_MIN = 108;
/** A step of a run needs four pictures at the least to be told from a walk's. */
const SLOWEST_RATE_HZ = 12;
/** Whether somebody stands or runs is read from the ankles: so much of the time they must be seen. */
const LEAST_SEEN_SHARE = 0.2;
/**
 * The bounce in g at which a run just leaves the ground: with a half-sine for the force (see fit-bounce.ts) a contact
 * that fills the whole step bounces by (1 / (2 pi) - 1/8) g T^2; half of that times (2 pi / T)^2 is 0.67 g. Quick
 * walkers rise by up to 6 cm at 130 steps a minute, 0.55 g, and trackers add to it.
 */
const FLIGHT_FROM_G = 0.67;
const WALK_UP_TO_G = 0.6;
/** Below this nobody has been seen to run and hardly anybody above it to walk: there the bounce must say more. */
const RUN_FROM_STEPS_PER_MIN = 138;
const SURELY_RUN_G = 0.8;
/** Seconds of rhythm needed before anything is said: about five steps of a run. */
const SHORTEST_S = 1.6;

/**
 * Running, walking or standing. Walkers vault over the standing leg: the hips are highest when the feet pass and
 * lowest when they are apart. Runners bounce: lowest at mid-stance, highest when the feet are apart (Novacheck
 * 1998). From behind the feet's parting is not seen; there the bounce itself tells: hips that are thrown up with
 * more than gravity's acceleration have left the ground.
 * @param track cleaned track
 * @param motion the legs' rhythm in the same track
 */
export function classifyActivity(track: PoseTrack, motion: LegMotion, sideView: boolean): ActivityFinding {
  const seenS = Math.min(secondsSeen(track, 'hip'), secondsSeen(track, 'knee'));
  if (!(seenS > 0.3)) return { activity: 'unknown', reason: say.noPerson };
  if (!(secondsSeen(track, 'ankle') > LEAST_SEEN_SHARE * seenS))
    return { activity: 'unknown', reason: say.noAnkles };
  if (motion.amplitudeL < STANDING_BELOW_L) return { activity: 'standing' };
  if (seenS < SHORTEST_S) {
    return {
      activity: 'unknown',
      reason: say.tooShort(seenS),
    };
  }
  const rateHz = medianRateHz(track.timesS);
  if (rateHz < SLOWEST_RATE_HZ) {
    return {
      activity: 'unknown',
      reason: say.tooFewFrames(rateHz),
    };
  }
  if (!Number.isFinite(motion.stridePeriodS)) {
    return {
      activity: 'unknown',
      reason: say.noRhythm,
    };
  }
  const bouncePx = hipBouncePx(track, motion.stridePeriodS);
  const bounceG = bounceInG(track, bouncePx, motion.stridePeriodS);
  const together = sideView ? partingWithHeight(track, bouncePx) : 0;
  const stepsPerMinute = 120 / motion.stridePeriodS;
  // A side view whose hips are lowest when the feet are apart shows a walk, at whatever speed.
  const slowed =
    stepsPerMinute < SLOWED_UP_TO_STEPS_PER_MIN && together > -0.3
      ? slowMotionOf(track, motion.stridePeriodS, together > 0.3)
      : null;
  if (slowed)
    return { activity: 'unknown', slowMotion: slowed, reason: slowedReason(slowed, stepsPerMinute) };
  if (
    stepsPerMinute < SLOWEST_RUN_STEPS_PER_MIN &&
    (together > 0.3 || stepsPerMinute < SLOWEST_WALK_STEPS_PER_MIN)
  ) {
    return {
      activity: 'unknown',
      reason: say.slowSteps(stepsPerMinute),
    };
  }
  if (together > 0.3 && bounceG > 0.4) return { activity: 'running' };
  if (together < -0.3 && bounceG < 1.2) return { activity: 'walking' };
  if (!Number.isFinite(bounceG)) return { activity: 'unknown', reason: say.noHips };
  return byBounce(bounceG, stepsPerMinute);
}

function slowedReason({ factor, confidence }: SlowMotion, stepsPerMinute: number): string {
  return confidence === 'sure'
    ? say.slowedBy(factor, stepsPerMinute)
    : say.slowedAbout(factor, stepsPerMinute);
}

/** Where the parting of the feet is not seen. Between a quick walk and a slow jog nothing is claimed. */
function byBounce(bounceG: number, stepsPerMinute: number): ActivityFinding {
  const quick = stepsPerMinute >= RUN_FROM_STEPS_PER_MIN;
  if (bounceG > (quick ? FLIGHT_FROM_G : SURELY_RUN_G)) return { activity: 'running' };
  if (bounceG < (quick ? WALK_UP_TO_G : FLIGHT_FROM_G)) return { activity: 'walking' };
  return {
    activity: 'unknown',
    reason: say.walkOrJog,
  };
}

/** Seconds in which the joint is seen on both sides. */
function secondsSeen(track: PoseTrack, joint: 'hip' | 'knee' | 'ankle'): number {
  const { xPx } = midpoint(track, `left_${joint}`, `right_${joint}`);
  let seen = 0;
  for (let i = 1; i < xPx.length; i++) {
    if (Number.isFinite(xPx[i]!)) seen += Math.min(0.2, track.timesS[i]! - track.timesS[i - 1]!);
  }
  return seen;
}

/** Hip height (up, px) without drift: a moving average over one stride is taken away. */
function hipBouncePx(track: PoseTrack, periodS: number): Float64Array {
  const y = midpoint(track, 'left_hip', 'right_hip').yPx;
  const n = y.length;
  const out = new Float64Array(n).fill(NaN);
  const half = periodS / 2;
  let [from, to] = [0, 0];
  for (let i = 0; i < n; i++) {
    while (track.timesS[from]! < track.timesS[i]! - half) from++;
    while (to < n && track.timesS[to]! <= track.timesS[i]! + half) to++;
    let sum = 0;
    let known = 0;
    for (let k = from; k < to; k++) {
      if (!Number.isFinite(y[k]!)) continue;
      sum += y[k]!;
      known++;
    }
    out[i] = sum / known - y[i]!;
  }
  return out;
}

/** Peak upward acceleration of a sinusoidal bounce of this size at the step frequency, in g. */
function bounceInG(track: PoseTrack, bouncePx: Float64Array, periodS: number): number {
  const legPx = Math.max(legLengthPx(track, 'left') || 0, legLengthPx(track, 'right') || 0);
  const heightM = (spread(bouncePx) / legPx) * LEG_M;
  const omega = (2 * Math.PI * 2) / periodS;
  return ((heightM / 2) * omega * omega) / GRAVITY_MPS2;
}

/** Correlation of "how far the ankles are apart" with "how high the hips are". */
function partingWithHeight(track: PoseTrack, bouncePx: Float64Array): number {
  const left = landmark(track, 'left_ankle').xPx;
  const right = landmark(track, 'right_ankle').xPx;
  const parting = left.map((x, i) => Math.abs(x - right[i]!));
  return correlation(parting, bouncePx);
}

function correlation(a: Float64Array, b: Float64Array): number {
  const known = a.map((value, i) => value + b[i]!);
  const meanA = mean(a.filter((_, i) => Number.isFinite(known[i]!)));
  const meanB = mean(b.filter((_, i) => Number.isFinite(known[i]!)));
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (!Number.isFinite(known[i]!)) continue;
    const [da, db] = [a[i]! - meanA, b[i]! - meanB];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
