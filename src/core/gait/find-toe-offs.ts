import { trackerErrorFactor } from '../track/tracker-error';
import type { TimedEvent } from './find-contacts';
import { layStrides } from './lay-strides';
import type { LegPaths } from './leg-paths';
import { lagsAsked, stepShift } from './step-shift';
import type { EnsembleCurve, LagRange } from './stride-ensemble';

/** Toe-off comes this long before the foot is furthest behind, at the earliest and latest, s. */
const EARLIEST_BEFORE_BEHIND_S = 0.19;
const LATEST_BEFORE_BEHIND_S = 0.01;
/**
 * The knee goes on extending for a moment after the toe has left: peak knee extension is the best kinematic sign of
 * toe-off on a treadmill (Fellin et al. 2010) and comes a little late: 16 ms against the force plates of the RBDS
 * runner (Fukuchi et al. 2017) at an 80 N threshold.
 */
const EXTENSION_PEAK_IS_LATE_S = 0.015;
/** A toe that rises faster than this has left the belt, leg lengths a second: a rolling foot's toe stays below. */
const TOE_RISES_FROM = 0.5;
/** It takes the toe this long to become so fast: 0 on force plates, 8 to 14 where no shoe gives; the middle. */
const RISE_IS_LATE_S = 0.006;
/** A toe once risen does not settle again within this long, s. */
const STAYS_RISEN_S = 0.03;
/** Trackers with larger errors than this (see trackerErrorFactor) lose the trailing foot. */
const KNOWS_FEET_UP_TO = 1.1;
/** The toe's rise is looked for from so much before the knee's sign to so much after it, s. */
const RISE_BEFORE_KNEE_S = 0.05;
const RISE_AFTER_KNEE_S = 0.09;
/** A toe still at rest by the first of these after the knee's sign counts more; by the second it alone counts, s. */
const RESTS_ON_S = [0.025, 0.05] as const;
/** Each stride is laid onto the ensemble by its samples this near its toe-off, s. */
const ALIGNED_WITHIN_S = 0.09;
/**
 * What the definition leaves open, s. Clips' errors, root mean square: 4 ms on 180 made-up ones, 2-5 on rendered runners,
 * exact and through networks, 4-6 on the captured runner at 60 and 150 frames a second.
 */
const DEFINITION_SE_S = 0.004;

/**
 * Toe-offs of one leg in a side view: in the ensemble of all strides, the mean of two signs that err in different
 * ways, the peak of knee extension late in stance (early or late with the runner's habit) and the toe's rise (early
 * with trackers that lose the trailing foot).
 * @param leg paths of the repaired, not low-passed track
 * @param behindS instants at which this foot is furthest behind
 */
export function findToeOffs(leg: LegPaths, behindS: readonly number[]): TimedEvent[] {
  if (behindS.length === 0) return [];
  const [fromS, toS] = [-EARLIEST_BEFORE_BEHIND_S - 0.06, 0.08];
  const draw = (values: Float64Array, levelFree: boolean, needed: LagRange): EnsembleCurve =>
    layStrides(leg.timesS, values, behindS, fromS, toS, levelFree, needed);
  const kneeLagS = extensionLagS(
    draw(leg.kneeFlexionDeg, false, [-EARLIEST_BEFORE_BEHIND_S, -LATEST_BEFORE_BEHIND_S]),
  );
  if (kneeLagS === null) return [];
  const toeLagS = leg.toe ? riseLagS(draw(leg.toe.upL, true, risesWithin(kneeLagS)), kneeLagS) : null;
  const toeWeight = toeLagS === null ? 0 : weightOfToe(leg.tracker, toeLagS - kneeLagS);
  const lagS = kneeLagS + toeWeight * ((toeLagS ?? kneeLagS) - kneeLagS);
  // Signs that disagree leave the truth open between them.
  const signsSeS = Math.abs((toeLagS ?? kneeLagS) - kneeLagS) / 4;
  const aligned = lagsAsked(lagS, ALIGNED_WITHIN_S);
  const signals = [
    { values: leg.ankle.forwardL, curve: draw(leg.ankle.forwardL, true, aligned) },
    { values: leg.ankle.upL, curve: draw(leg.ankle.upL, true, aligned) },
  ];
  return behindS.flatMap((referenceS) => {
    const alignment = stepShift(leg.timesS, signals, referenceS, lagS, ALIGNED_WITHIN_S);
    if (!alignment) return [];
    const seS = Math.hypot(alignment.seS, DEFINITION_SE_S, signsSeS);
    return [{ timeS: referenceS + lagS + alignment.shiftS, seS }];
  });
}

/**
 * Half for a tracker that knows feet well, and more the longer its toe rests on the belt though the knee bends again: a
 * runner with long contacts bends it before the foot has left. Little for a tracker that loses the trailing foot.
 */
function weightOfToe(tracker: string | undefined, restsOnS: number): number {
  const factor = trackerErrorFactor(tracker);
  const base = 1 / (1 + Math.max(1, factor) ** 4);
  if (factor > KNOWS_FEET_UP_TO) return base;
  const [from, to] = RESTS_ON_S;
  const ramp = Math.max(0, Math.min(1, (restsOnS - from) / (to - from)));
  return base + (1 - base) * ramp;
}

function extensionLagS({ lagsS, values }: EnsembleCurve): number | null {
  let straightest = -1;
  lagsS.forEach((lag, i) => {
    if (lag < -EARLIEST_BEFORE_BEHIND_S || lag > -LATEST_BEFORE_BEHIND_S || !Number.isFinite(values[i]!))
      return;
    if (straightest < 0 || values[i]! < values[straightest]!) straightest = i;
  });
  return straightest < 0 ? null : lagsS[straightest]! - EXTENSION_PEAK_IS_LATE_S;
}

/** The lags that riseLagS looks at, with grid steps to spare. */
function risesWithin(nearS: number): LagRange {
  return [nearS - RISE_BEFORE_KNEE_S - 0.01, nearS + RISE_AFTER_KNEE_S + STAYS_RISEN_S + 0.01];
}

/** The lag at which the toe becomes fast for good, near the other sign; `null` when it does not. */
function riseLagS({ lagsS, speeds }: EnsembleCurve, nearS: number): number | null {
  for (let i = 1; i < lagsS.length; i++) {
    if (lagsS[i]! < nearS - RISE_BEFORE_KNEE_S) continue;
    if (lagsS[i]! > nearS + RISE_AFTER_KNEE_S) return null;
    const [before, here] = [speeds[i - 1]!, speeds[i]!];
    if (!(before < TOE_RISES_FROM && here >= TOE_RISES_FROM)) continue;
    const stays = speeds.every(
      (speed, k) => k < i || lagsS[k]! > lagsS[i]! + STAYS_RISEN_S || !(speed < TOE_RISES_FROM),
    );
    if (!stays) continue;
    const between = (TOE_RISES_FROM - before) / (here - before);
    return lagsS[i - 1]! + between * (lagsS[i]! - lagsS[i - 1]!) - RISE_IS_LATE_S;
  }
  return null;
}
