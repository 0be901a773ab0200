import { alignStride, type AlignedSignal } from './align-stride';
import type { FootPath, LegPaths } from './leg-paths';
import { layStrides } from './lay-strides';
import type { EnsembleCurve } from './stride-ensemble';

/** An event's time on the clip's clock with its standard error. */
export interface TimedEvent {
  readonly timeS: number;
  readonly seS: number;
}

/** The foot lands within this long after it was furthest ahead, s (and within this share of a stride). */
const EARLIEST_AFTER_REACH_S = -0.01;
const LATEST_AFTER_REACH_S = 0.17;
const LATEST_AFTER_REACH_STRIDES = 0.26;
/**
 * The first touch comes this long before half of the fall is lost: soles and heels give. 12 ms on the force plates of
 * the RBDS runner (Fukuchi et al. 2017) at 80 N, less or nothing on hard landings; the middle is taken.
 */
const TOUCH_BEFORE_HALF_S = 0.004;
/** A foot that falls slower than this before it stops (leg lengths a second) has not landed. Soft landings reach 0.45. */
const FALLING_FROM = 0.35;
/**
 * Contact is where half of the fall's speed is lost: half, because smoothing moves neither side of a step's middle.
 * On soft landings that is a few ms after the force threshold, on crisp ones a few before.
 */
const SHARE_OF_FALL = 0.5;
/** After its landing a foot point sinks no further than this within SETTLED_WITHIN_S, leg lengths. */
const SINKS_NO_FURTHER_L = 0.02;
const SETTLED_WITHIN_S = 0.1;
/** How much more the near leg counts, and how much of its own difference a leg keeps. */
const NEAR_WEIGHT = 2 / 3;
const OWN_SHARE = 0.5;
/** What the definition itself leaves open, s: force threshold against the kink in the foot's path. */
const DEFINITION_SE_S = 0.006;

/** One leg's strides laid over each other about "furthest ahead". */
export interface LandingEnsemble {
  readonly leg: LegPaths;
  readonly reachS: readonly number[];
  /** How long after being furthest ahead the foot lands, s; `null` when no landing was found. */
  readonly lagS: number | null;
  readonly signals: readonly AlignedSignal[];
}

/**
 * Where in its stride one leg lands, in a side view: in the ensemble of all strides, the first point of the foot (rear
 * foot or toe) whose fall is stopped by the belt. The lowest ankle is not used: it comes well after the landing.
 * @param leg paths of the repaired, not low-passed track (a low-pass smears the landing)
 * @param reachS instants at which this foot is furthest ahead
 */
export function landingEnsemble(
  leg: LegPaths,
  reachS: readonly number[],
  stridePeriodS: number,
): LandingEnsemble {
  const latestS = Math.min(LATEST_AFTER_REACH_S, LATEST_AFTER_REACH_STRIDES * stridePeriodS);
  const draw = (values: Float64Array): EnsembleCurve =>
    layStrides(leg.timesS, values, reachS, -0.1, latestS + 0.1, true);
  const points: FootPath[] = leg.toe ? [leg.rearFoot, leg.toe] : [leg.rearFoot];
  const heights = points.map((point) => draw(point.upL));
  const lags = heights.map((curve) => landingLagS(curve, latestS)).filter((lag) => lag !== null);
  const signals = points.flatMap((point, p) => [
    { values: point.upL, curve: heights[p]! },
    { values: point.forwardL, curve: draw(point.forwardL) },
  ]);
  return { leg, reachS, lagS: lags.length > 0 ? Math.min(...lags) - TOUCH_BEFORE_HALF_S : null, signals };
}

/**
 * The lag to use for a leg, drawn most of the way to the near leg's and its own weighted mean. Both feet of a runner
 * land equally long after being furthest ahead (within 3 ms even in uneven runners, whose contact times differ by
 * 15 %), while trackers misplace the far foot: a difference between the legs is mostly the tracker's.
 */
export function pooledLagS(own: LandingEnsemble, other: LandingEnsemble, ownIsNear: boolean): number | null {
  if (own.lagS === null || other.lagS === null) return own.lagS ?? other.lagS;
  const nearLagS = ownIsNear ? own.lagS : other.lagS;
  const farLagS = ownIsNear ? other.lagS : own.lagS;
  const pooled = NEAR_WEIGHT * nearLagS + (1 - NEAR_WEIGHT) * farLagS;
  return pooled + OWN_SHARE * (own.lagS - pooled);
}

/** Initial contacts of one leg: each stride shifted onto the ensemble at the given lag. */
export function contactsAt({ leg, reachS, signals }: LandingEnsemble, lagS: number): TimedEvent[] {
  return reachS.flatMap((referenceS) => {
    const alignment = alignStride(leg.timesS, signals, referenceS, lagS, 0.08);
    if (!alignment) return [];
    return [{ timeS: referenceS + lagS + alignment.shiftS, seS: Math.hypot(alignment.seS, DEFINITION_SE_S) }];
  });
}

/** The lag at which a point's fall ends for good, or `null` when it never does within the window. */
function landingLagS(height: EnsembleCurve, latestS: number): number | null {
  const { lagsS, speeds } = height;
  let fall = 0;
  for (let i = 1; i < lagsS.length; i++) {
    if (lagsS[i]! < EARLIEST_AFTER_REACH_S || !Number.isFinite(speeds[i]!)) continue;
    if (lagsS[i]! > latestS) return null;
    fall = Math.min(fall, speeds[i]!);
    const slowed = fall <= -FALLING_FROM && speeds[i]! >= SHARE_OF_FALL * fall;
    if (slowed && speeds[i - 1]! < SHARE_OF_FALL * fall && settled(height, i)) {
      const between = (SHARE_OF_FALL * fall - speeds[i - 1]!) / (speeds[i]! - speeds[i - 1]!);
      return lagsS[i - 1]! + between * (lagsS[i]! - lagsS[i - 1]!);
    }
  }
  return null;
}

function settled({ lagsS, values }: EnsembleCurve, from: number): boolean {
  for (let i = from; i < lagsS.length && lagsS[i]! <= lagsS[from]! + SETTLED_WITHIN_S; i++) {
    if (values[i]! < values[from]! - SINKS_NO_FURTHER_L) return false;
  }
  return true;
}
