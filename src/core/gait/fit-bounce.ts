import type { Bounce } from './read-bounce';

/** Where in a bounce the foot lands and leaves, s from the steps' reference instants, with standard errors. */
export interface BounceEvents {
  readonly contactLagS: number;
  readonly contactSeS: number;
  readonly toeOffLagS: number;
  readonly toeOffSeS: number;
}

/*
 * A runner falls freely between steps and is thrown back up by a force that in contact rises from nothing and sinks
 * to nothing. With a half-sine for that force (Alexander 1989, Physiol Rev 69:1199; Morin et al. 2005, J Appl Biomech
 * 21:167), contact time and step time alone say how long after contact the force exceeds the body's weight, which is
 * when the trunk falls fastest, and how high the trunk bounces.
 */

/**
 * Force plates say that weight is reached sooner than with a half-sine: fastest fall of the pelvis comes 27 ms after
 * contact at 11 km/h and 22 ms at 15 km/h (20 runners, all foot strikes; https://doi.org/10.1016/j.jbiomech.2021.110419),
 * about 0.8 of the half-sine's; the middle between both is taken.
 */
const RISE_TO_HALF_SINE = 0.88;
/**
 * ... and that the force dies away more slowly: as a raised cosine (Clark, Ryan & Weyand 2017, J Exp Biol 220:247), it
 * falls below weight 1.36 times as long before toe-off as a half-sine; the middle between both.
 */
const DECLINE_TO_HALF_SINE = 1.18;
/** The lowest point comes before the middle of contact: pushing takes longer than braking (Cavagna 2006, J Exp Biol
 * 209:4051), 0.46 to 0.54 of contact at endurance speeds; a half-sine says 0.5. The middle. */
const LOWEST_IN_CONTACT = 0.47;
/** Gravity in leg lengths a second squared: thigh and shank are 0.49 of stature (Winter 2009), 0.845 m at 1.72 m. */
const GRAVITY_L = 11.6;

/** Standard errors of the above, s: runner to runner and tracker to tracker. */
const FALL_SE_S = 0.006;
const LOWEST_SE_S = 0.008;
/** Trackers' hips and shoulders stray most while the leg trails, so the rise is the least sure. */
const RISE_SE_S = 0.014;
/** Stature and the trackers' hips both scale the bounce: share of its height. */
const HEIGHT_SE = 0.13;
/** Time in the air at endurance speeds, s: 0.05 when jogging, 0.17 in a fast run. */
const USUAL_FLIGHT_S = 0.11;
const USUAL_FLIGHT_SE_S = 0.035;
/**
 * The trials spread wider than runners do, for what is usual is taken as vague: so much of the spread counts as error.
 * Claimed then, contact and toe-off: 7.3 and 10.7 ms (8.5 and 13 without). Clips' errors, root mean square: 7.4 and 7.7 on
 * 180 made-up ones (95 % within 14), 2 and 5 on the captured runner, 3 and 8 on rendered ones, 5-12 and 6-17 through networks.
 */
const SPREAD_SHARE = 0.8;
/** Contact time as a share of step time: everything from a sprint to a run that hardly leaves the ground. */
const SHARES = Array.from({ length: 101 }, (_, i) => 0.45 + 0.005 * i);

/**
 * Contact and toe-off from what the bounce shows: for every contact time that can be, how well falling, lowest point,
 * rising, height of the bounce and what is usual agree with it; the mean over all, weighed by that (Bayes).
 */
export function fitBounce(bounce: Bounce, stepPeriodS: number): BounceEvents {
  const trials = SHARES.map((share) => trial(share, bounce, stepPeriodS));
  const best = Math.min(...trials.map(({ misfit }) => misfit));
  const weights = trials.map(({ misfit }) => Math.exp((best - misfit) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const average = (of: (t: Trial) => number): number =>
    trials.reduce((sum, t, i) => sum + weights[i]! * of(t), 0) / total;
  const contactLagS = average(({ contactS }) => contactS);
  const toeOffLagS = average(({ toeOffS }) => toeOffS);
  const own = trials[0]!.seS;
  return {
    contactLagS,
    contactSeS: Math.hypot(
      own,
      SPREAD_SHARE * Math.sqrt(average(({ contactS }) => (contactS - contactLagS) ** 2)),
    ),
    toeOffLagS,
    toeOffSeS: Math.hypot(
      own,
      SPREAD_SHARE * Math.sqrt(average(({ toeOffS }) => (toeOffS - toeOffLagS) ** 2)),
    ),
  };
}

interface Trial {
  readonly contactS: number;
  readonly toeOffS: number;
  /** Standard error of both, were this contact time known to be right. */
  readonly seS: number;
  /** Sum of squares, each in its standard error. */
  readonly misfit: number;
}

/** Where contact would be if it lasted this share of a step, and how badly that agrees with the bounce. */
function trial(share: number, bounce: Bounce, stepPeriodS: number): Trial {
  const contactTimeS = share * stepPeriodS;
  const toWeightS = (contactTimeS / Math.PI) * Math.asin((2 * share) / Math.PI);
  const says = [
    { contactS: bounce.fastestFallS - RISE_TO_HALF_SINE * toWeightS, seS: FALL_SE_S },
    { contactS: bounce.lowestS - LOWEST_IN_CONTACT * contactTimeS, seS: LOWEST_SE_S },
    { contactS: bounce.fastestRiseS - contactTimeS + DECLINE_TO_HALF_SINE * toWeightS, seS: RISE_SE_S },
  ];
  const information = says.reduce((sum, { seS }) => sum + 1 / seS ** 2, 0);
  const contactS = says.reduce((sum, said) => sum + said.contactS / said.seS ** 2, 0) / information;
  const timing = says.reduce((sum, said) => sum + ((said.contactS - contactS) / said.seS) ** 2, 0);
  const expectedL = bounceHeightL(share, stepPeriodS);
  // A bounce of half or twice the height says that the clip's clock or scale is wrong, nothing about contact.
  const ratio = Math.log(bounce.heightL / expectedL) / HEIGHT_SE;
  const height = Math.min(ratio ** 2, 9);
  const usual = ((stepPeriodS - contactTimeS - USUAL_FLIGHT_S) / USUAL_FLIGHT_SE_S) ** 2;
  return {
    contactS,
    toeOffS: contactS + contactTimeS,
    seS: 1 / Math.sqrt(information),
    misfit: timing + height + usual,
  };
}

/** How high the trunk bounces with a half-sine force that lasts a share of the step: apex less lowest, leg lengths. */
export function bounceHeightL(share: number, stepPeriodS: number): number {
  return (1 / 8 - (1 / 4 - 1 / (2 * Math.PI)) * share) * GRAVITY_L * stepPeriodS ** 2;
}
