import type { FootPath, LegPaths } from './leg-paths';
import { kinksBetween, sharpest, type Kink } from './find-kink';
import { curveOf, gatherStrides, layStrides } from './lay-strides';
import { lagsAsked, stepShift, type AlignedSignal } from './step-shift';
import type { EnsembleSample, LagRange } from './stride-ensemble';

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
 * The belt takes up the fall in 20 to 40 ms, for soles and heels give; the corner that two straight lines make of it
 * comes this long after the first touch: 15 ms on the force plates of the RBDS runner (Fukuchi et al. 2017) at 80 N, 3
 * before it on rendered soles that do not give. Between them is taken.
 */
const CORNER_IS_LATE_S = 0.0065;
/** A foot that falls slower than this before it stops (leg lengths a second) has not landed. Slow joggers' fall at 0.3. */
const FALLING_FROM = 0.22;
/** At its landing a foot point loses at least this share of its fall, */
const SHARE_LOST = 0.5;
/** in a corner that gains at least this share of the sharpest one's: the earliest such is taken. */
const SHARE_OF_SHARPEST = 0.25;
/** Corners are looked for with wide lines, which noise does not bend, and placed with shorter ones. */
const WIDE_S = 0.06;
const SHORT_S = 0.045;
const PLACED_WITHIN_S = 0.02;
/** Each stride is laid onto the ensemble by its samples this near its landing, s. */
const ALIGNED_WITHIN_S = 0.08;
/** How much more the near leg counts, and how much of its own difference a leg keeps. */
const NEAR_WEIGHT = 2 / 3;
const OWN_SHARE = 0.5;
/**
 * What the definition itself leaves open, s: force threshold against the kink in the foot's path. Clips' errors are 7-8 ms
 * root mean square on 180 made-up clips (late) and on the captured runner (late), 10 on rendered runners (early), exact
 * and through networks (10-13, worst of 25: 19). They have bounds, 9 ms either way of the middle taken above, so that
 * twice their root mean square would hold every one. With the lag's own error this holds 90-100 % of what is read at
 * contact on made-up runners kept aside (other seeds, cameras rolled and turned at random).
 */
const DEFINITION_SE_S = 0.0055;

/** One leg's strides laid over each other about "furthest ahead". */
export interface LandingEnsemble {
  readonly leg: LegPaths;
  readonly reachS: readonly number[];
  /** How long after being furthest ahead the foot lands, s; `null` when no landing was found. */
  readonly lagS: number | null;
  /** Standard error of the lag from noise, s. */
  readonly lagSeS: number;
  /** The foot's paths with their ensemble curves, about the lags that are asked for. */
  readonly signalsWithin: (needed: LagRange) => readonly AlignedSignal[];
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
  const [fromS, toS] = [-0.1, latestS + 0.1];
  const points: FootPath[] = leg.toe ? [leg.rearFoot, leg.toe] : [leg.rearFoot];
  const heights = points.map(({ upL }) => gatherStrides(leg.timesS, upL, reachS, fromS, toS, true));
  const landings = heights.map((height) => findLanding(height, latestS)).filter((kink) => kink !== null);
  const landing = landings.reduce<Kink | null>((a, b) => (a && a.lagS <= b.lagS ? a : b), null);
  const signalsWithin = (needed: LagRange): readonly AlignedSignal[] =>
    points.flatMap(({ upL, forwardL }, i) => [
      { values: upL, curve: curveOf(leg.timesS, heights[i]!, reachS, fromS, toS, needed) },
      { values: forwardL, curve: layStrides(leg.timesS, forwardL, reachS, fromS, toS, true, needed) },
    ]);
  const lagS = landing ? landing.lagS - CORNER_IS_LATE_S : null;
  return { leg, reachS, lagS, lagSeS: landing?.seS ?? 0, signalsWithin };
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
export function contactsAt(
  { leg, reachS, signalsWithin, lagSeS }: LandingEnsemble,
  lagS: number,
): TimedEvent[] {
  const signals = signalsWithin(lagsAsked(lagS, ALIGNED_WITHIN_S));
  return reachS.flatMap((referenceS) => {
    const alignment = stepShift(leg.timesS, signals, referenceS, lagS, ALIGNED_WITHIN_S);
    if (!alignment) return [];
    const seS = Math.hypot(alignment.seS, lagSeS, DEFINITION_SE_S);
    return [{ timeS: referenceS + lagS + alignment.shiftS, seS }];
  });
}

/** The corner at which a point's fall ends, or `null` when it never does within the window. */
function findLanding(height: readonly EnsembleSample[], latestS: number): Kink | null {
  const landings = kinksBetween(height, EARLIEST_AFTER_REACH_S, latestS, WIDE_S).filter(
    ({ before, after, gain }, i, all) =>
      before <= -FALLING_FROM &&
      after >= (1 - SHARE_LOST) * before &&
      // At the window's ends a gain may still be rising: no corner of its own.
      gain >= (all[i - 1]?.gain ?? Infinity) &&
      gain >= (all[i + 1]?.gain ?? Infinity),
  );
  const most = Math.max(...landings.map(({ gain }) => gain));
  const first = landings.find(({ gain }) => gain >= SHARE_OF_SHARPEST * most);
  if (!first) return null;
  const placed = kinksBetween(
    height,
    first.lagS - PLACED_WITHIN_S,
    first.lagS + PLACED_WITHIN_S,
    SHORT_S,
  ).filter(({ before, after }) => after > before);
  return sharpest(placed) ?? first;
}
