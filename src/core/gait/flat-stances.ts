import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { swingReferences } from './swing-references';

/** A part of one stance in which the foot lies flat on the ground. */
export interface FlatStance {
  readonly side: Side;
  readonly fromS: number;
  readonly toS: number;
}

/**
 * Between the ankle furthest ahead (just before contact) and furthest behind (just after toe-off) the sole is down
 * in this part, whatever the foot strike: after a heel strike has come flat and a forefoot landing has let the heel
 * down, and before the toes bend. The heel leaves the ground at about half of contact (Novacheck 1998).
 */
const FLAT_PART = [0.3, 0.6] as const;
/** A stance lasts at most this share of a stride. */
const LONGEST_STANCE = 0.75;

/**
 * The flat part of every stance in a side view, from the ankles alone: no events are needed, so it can be asked
 * before the vertical is known. A camera's roll moves its ends by hardly a frame.
 * @param track cleaned (low-passed) track of a side view
 */
export function flatStances(track: PoseTrack, facing: -1 | 0 | 1, stridePeriodS: number): FlatStance[] {
  return SIDES.flatMap((side) => {
    const { aheadS, behindS } = swingReferences(track, side, facing, stridePeriodS);
    let b = 0;
    return aheadS.flatMap((ahead): FlatStance[] => {
      while (b < behindS.length && behindS[b]! <= ahead) b++;
      const lengthS = (behindS[b] ?? Infinity) - ahead;
      if (!(lengthS < LONGEST_STANCE * stridePeriodS)) return [];
      return [{ side, fromS: ahead + FLAT_PART[0] * lengthS, toS: ahead + FLAT_PART[1] * lengthS }];
    });
  });
}
