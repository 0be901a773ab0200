import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { spread } from '../track/body';
import { peaks } from './swing-references';
import { trunkHeightL } from './trunk-height';

/** By how much a clip of a run seems slowed, and how that is known. */
export interface SlowMotion {
  /** Recorded frames a second over played frames a second, as the user would set it. */
  readonly factor: number;
  /** `sure`: fall and step rate agree on one common factor. `likely`: they agree, but on no common one. */
  readonly confidence: 'sure' | 'likely';
  /** The two readings that it rests on. */
  readonly fromStepRate: number;
  readonly fromGravity: number;
}

/** What cameras and phones offer: 60 or 120 played at 30 or 60, 240 at 60 or 30, 480 at 30. */
const COMMON = [2, 4, 8, 16] as const;
/** Runners take 171 +- 8 and 177 +- 7 steps a minute (Luedke & Rauh 2021), slow ones fewer. */
const USUAL_STEPS_PER_MIN = 170;
/** Both readings lie within this ratio of a common factor, when it is the one. Common ones are 2 apart. */
const AGREES_WITHIN = 1.4;
/** Step rates that a run can have, steps a minute. */
const RUN_STEPS_PER_MIN = [138, 215] as const;
/** A leg (hip to ankle) is about 0.85 m long; only its order of magnitude matters here. */
const LEG_M = 0.85;
const GRAVITY_MPS2 = 9.81;
/** Part of a step to both sides of its highest point that is all flight, or nearly: flight lasts 0.25-0.4 of a step. */
const FLIGHT_STEPS = 0.2;
/**
 * Runners bounce 6-10 cm, walkers 3-5 (Gard & Childress 2001) up to 6 when they hurry: 0.07 of the leg. What is slower
 * than a walk can be no walk; between, the bounce must be a run's.
 */
const RUN_BOUNCE_L = 0.075;

/**
 * Whether this is a run played back slow. Two clocks run in it: the step rate, which runners keep near 170, and gravity:
 * in flight the trunk falls at 9.81 m/s^2, and in a clip slowed n times at 9.81 / n^2. Each gives n; where they agree the
 * clip is slow motion. A walker's trunk is never in free fall, and its step rate asks for another n than its fall.
 * @param track cleaned track
 * @param runShape whether the legs' movement is known to be a run's (side view); else the bounce must be
 * @returns `null` where the two do not agree, or the movement may be a walk at its own speed
 */
export function slowMotionOf(track: PoseTrack, stridePeriodS: number, runShape: boolean): SlowMotion | null {
  const stepsPerMin = 120 / stridePeriodS;
  const height = trunkHeightL(track);
  const fallMps2 = fallAtTheTop(track.timesS, height, stridePeriodS / 2) * LEG_M;
  if (!(fallMps2 > 0)) return null;
  const fromStepRate = USUAL_STEPS_PER_MIN / stepsPerMin;
  const fromGravity = Math.sqrt(GRAVITY_MPS2 / fallMps2);
  if (!runShape && bounceL(track.timesS, height, stridePeriodS) < RUN_BOUNCE_L) return null;
  const both = { fromStepRate, fromGravity };
  const near = (reading: number, factor: number): boolean =>
    Math.abs(Math.log(reading / factor)) < Math.log(AGREES_WITHIN);
  const canRunAt = (factor: number): boolean =>
    stepsPerMin * factor >= RUN_STEPS_PER_MIN[0] && stepsPerMin * factor <= RUN_STEPS_PER_MIN[1];
  const common = COMMON.find((factor) => near(fromGravity, factor) && canRunAt(factor));
  if (common !== undefined) return { factor: common, confidence: 'sure', ...both };
  // Step rates differ less from runner to runner than falls are misread: they weigh double.
  const between = Math.cbrt(fromStepRate ** 2 * fromGravity);
  if (between < COMMON[0] || !near(fromGravity, fromStepRate)) return null;
  return { factor: Math.round(2 * between) / 2, confidence: 'likely', ...both };
}

/** Downward acceleration about the highest point of each step, leg lengths / s^2: the median of parabolas. */
function fallAtTheTop(timesS: Float64Array, heightL: Float64Array, stepPeriodS: number): number {
  const falls = peaks(timesS, heightL, 0.7 * stepPeriodS, 0).map((topS) => {
    const halfS = FLIGHT_STEPS * stepPeriodS;
    // About its top a parabola is h = h0 + b u - (fall / 2) u^2, u in half widths: three sums over even powers.
    let [n, u2, u4, h0, h2] = [0, 0, 0, 0, 0];
    for (let i = firstIndexFrom(timesS, topS - halfS); i < timesS.length && timesS[i]! <= topS + halfS; i++) {
      if (!Number.isFinite(heightL[i]!)) continue;
      const square = ((timesS[i]! - topS) / halfS) ** 2;
      n++;
      u2 += square;
      u4 += square * square;
      h0 += heightL[i]!;
      h2 += heightL[i]! * square;
    }
    const curvature = (n * h2 - u2 * h0) / (n * u4 - u2 * u2);
    return n >= 4 ? (-2 * curvature) / halfS ** 2 : NaN;
  });
  return median(falls);
}

/** Peak to peak of the trunk's height within strides, leg lengths: the median stride's. */
function bounceL(timesS: Float64Array, heightL: Float64Array, stridePeriodS: number): number {
  const strides: number[] = [];
  for (let fromS = timesS[0]!; fromS + stridePeriodS <= timesS[timesS.length - 1]!; fromS += stridePeriodS) {
    strides.push(
      spread(heightL.subarray(firstIndexFrom(timesS, fromS), firstIndexFrom(timesS, fromS + stridePeriodS))),
    );
  }
  return median(strides);
}
