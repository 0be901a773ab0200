import { alignStride } from './align-stride';
import type { TimedEvent } from './find-contacts';
import { layStrides } from './lay-strides';
import type { LegPaths } from './leg-paths';

/** Toe-off comes this long before the foot is furthest behind, at the earliest and latest, s. */
const EARLIEST_BEFORE_BEHIND_S = 0.19;
const LATEST_BEFORE_BEHIND_S = 0.01;
/**
 * The knee goes on extending for a moment after the toe has left: peak knee extension is the best kinematic sign of
 * toe-off on a treadmill (Fellin et al. 2010) and comes a little late: 16 ms against the force plates of the RBDS
 * runner (Fukuchi et al. 2017) at an 80 N threshold.
 */
const EXTENSION_PEAK_IS_LATE_S = 0.015;
const DEFINITION_SE_S = 0.006;

/**
 * Toe-offs of one leg in a side view, from the peak of knee extension late in stance.
 * @param leg paths of the repaired, not low-passed track
 * @param behindS instants at which this foot is furthest behind
 */
export function findToeOffs(leg: LegPaths, behindS: readonly number[]): TimedEvent[] {
  if (behindS.length === 0) return [];
  const [fromS, toS] = [-EARLIEST_BEFORE_BEHIND_S - 0.06, 0.08];
  const knee = layStrides(leg.timesS, leg.kneeFlexionDeg, behindS, fromS, toS, false);
  let straightest = -1;
  knee.lagsS.forEach((lag, i) => {
    if (lag < -EARLIEST_BEFORE_BEHIND_S || lag > -LATEST_BEFORE_BEHIND_S || !Number.isFinite(knee.values[i]!))
      return;
    if (straightest < 0 || knee.values[i]! < knee.values[straightest]!) straightest = i;
  });
  if (straightest < 0) return [];
  const lagS = knee.lagsS[straightest]! - EXTENSION_PEAK_IS_LATE_S;
  const forward = layStrides(leg.timesS, leg.ankle.forwardL, behindS, fromS, toS, true);
  const up = layStrides(leg.timesS, leg.ankle.upL, behindS, fromS, toS, true);
  const signals = [
    { values: leg.ankle.forwardL, curve: forward },
    { values: leg.ankle.upL, curve: up },
  ];
  return behindS.flatMap((referenceS) => {
    const alignment = alignStride(leg.timesS, signals, referenceS, lagS, 0.09);
    if (!alignment) return [];
    return [{ timeS: referenceS + lagS + alignment.shiftS, seS: Math.hypot(alignment.seS, DEFINITION_SE_S) }];
  });
}
