import { USUAL_BREADTHS } from '../metrics/body-breadths';
import { mean, median } from '../signal/statistics';
import { SIDES, type Side } from '../pose/keypoints';
import { acrossL, shoulderElevationOf, stanceOf } from './front-view';
import type { Breadths } from './side-view';
import type { StandingReference } from './standing-findings';
import type { StillPose } from './still-pose';

/** Breadths outside these are no adult's (as in body-breadths.ts): the view was not square, or the landmarks poor. */
const SHOULDERS_BETWEEN_L = [0.36, 0.6] as const;
const HIPS_BETWEEN_L = [0.15, 0.35] as const;

/** Hands hang beside the body: shoulders and an elbow's breadth apart; feet stand about a hip's breadth apart (own choice). */
const USUAL: Breadths = {
  ...USUAL_BREADTHS,
  handsL: 0.6,
  feetL: 0.2,
  se: { shoulders: 0.08, hips: 0.15, hands: 0.15, feet: 0.25 },
};
/** Own ones: feet are put anew for every hold, hands hang a little differently. */
const OWN_SE = { shoulders: 0.02, hips: 0.04, hands: 0.08, feet: 0.12 } as const;
/** Stances that are taken as they were seen. */
const FEET_BETWEEN_L = [0.1, 0.45] as const;

/** How far apart things lie, from the person's own front views; usual proportions for what they do not show. */
export function breadthsFrom(fronts: readonly StillPose[]): Breadths {
  const seen = (of: (pose: StillPose) => number | null): number =>
    median(fronts.map(of).filter((value) => value !== null));
  const shouldersL = seen((pose) => acrossL(pose, ['shoulder']));
  const hipsL = seen((pose) => acrossL(pose, ['hip']));
  const handsL = seen((pose) => acrossL(pose, ['wrist']));
  const feetL = seen(stanceOf);
  const own = {
    shoulders: isBetween(shouldersL, SHOULDERS_BETWEEN_L),
    hips: isBetween(hipsL, HIPS_BETWEEN_L),
    hands: handsL > shouldersL,
    feet: isBetween(feetL, FEET_BETWEEN_L),
  };
  return {
    shouldersL: own.shoulders ? shouldersL : USUAL.shouldersL,
    hipsL: own.hips ? hipsL : USUAL.hipsL,
    handsL: own.hands ? handsL : USUAL.handsL,
    feetL: own.feet ? feetL : USUAL.feetL,
    se: {
      shoulders: (own.shoulders ? OWN_SE : USUAL.se).shoulders,
      hips: (own.hips ? OWN_SE : USUAL.se).hips,
      hands: (own.hands ? OWN_SE : USUAL.se).hands,
      feet: (own.feet ? OWN_SE : USUAL.se).feet,
    },
  };
}

/** Turned lines look narrower from the front: the person's own breadths as they are square on. */
export function squareOn(breadths: Breadths, shouldersDeg: number, hipsDeg: number): Breadths {
  return {
    ...breadths,
    ...(breadths.se.shoulders === OWN_SE.shoulders && {
      shouldersL: breadths.shouldersL / Math.cos(least(shouldersDeg)),
    }),
    ...(breadths.se.hips === OWN_SE.hips && { hipsL: breadths.hipsL / Math.cos(least(hipsDeg)) }),
  };
}

/** What no longer is a matter of standing is not put right. */
const MOST_PUT_RIGHT_DEG = 30;

function least(deg: number): number {
  return (Math.min(Math.abs(deg) || 0, MOST_PUT_RIGHT_DEG) * Math.PI) / 180;
}

/** What the running analysis takes over; `null` where the front views show no breadths that an adult can have. */
export function referenceFrom(
  fronts: readonly StillPose[],
  { shouldersL, hipsL, se }: Breadths,
): StandingReference | null {
  if (fronts.length === 0) return null;
  if (se.shoulders !== OWN_SE.shoulders || se.hips !== OWN_SE.hips) return null;
  const elevations = fronts.map(shoulderElevationOf).filter((one) => one !== null);
  const bySide = SIDES.map((side) => [side, mean(elevations.map((one) => one[side]))]);
  return {
    shouldersL,
    hipsL,
    shoulderElevation: elevations.length > 0 ? (Object.fromEntries(bySide) as Record<Side, number>) : null,
  };
}

function isBetween(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
