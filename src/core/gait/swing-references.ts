import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { otherSide } from '../pose/keypoints';
import { refinePeak } from '../signal/refine-peak';
import { legPaths } from './leg-paths';

/** Peaks closer together than this share of a stride are one and the same. */
const APART = 0.6;
/** Least rise of a peak above both neighbouring valleys, in leg lengths. */
const PROMINENCE_L = 0.12;

/** One instant a stride at which strides can be laid over each other before anything finer is known. */
export interface SwingReferences {
  /** The foot furthest ahead (side view), or highest against the other foot (front, rear): s. */
  readonly peakS: readonly number[];
  /** The foot furthest behind, s; empty in front and rear views. */
  readonly behindS: readonly number[];
}

/** @param track cleaned (low-passed) track */
export function swingReferences(
  track: PoseTrack,
  side: Side,
  facing: -1 | 0 | 1,
  stridePeriodS: number,
): SwingReferences {
  const own = legPaths(track, side, facing);
  if (facing !== 0) {
    const reach = own.ankle.forwardL;
    return {
      peakS: peaks(track.timesS, reach, stridePeriodS * APART),
      behindS: peaks(
        track.timesS,
        reach.map((v) => -v),
        stridePeriodS * APART,
      ),
    };
  }
  const other = legPaths(track, otherSide(side), facing);
  const height = own.ankle.upL.map((v, i) => v - other.ankle.upL[i]!);
  return { peakS: peaks(track.timesS, height, stridePeriodS * APART), behindS: [] };
}

/** Times of the local maxima at least `apartS` apart and PROMINENCE_L above the valleys beside them. */
export function peaks(timesS: Float64Array, values: Float64Array, apartS: number): number[] {
  const candidates: number[] = [];
  for (let i = 1; i < values.length - 1; i++) {
    if (values[i]! > values[i - 1]! && values[i]! >= values[i + 1]! && prominent(timesS, values, i, apartS)) {
      candidates.push(i);
    }
  }
  candidates.sort((a, b) => values[b]! - values[a]!);
  const kept: number[] = [];
  for (const i of candidates) {
    if (kept.every((k) => Math.abs(timesS[k]! - timesS[i]!) >= apartS)) kept.push(i);
  }
  return kept.sort((a, b) => a - b).map((i) => refinePeak(timesS, values, i).timeS);
}

function prominent(timesS: Float64Array, values: Float64Array, peak: number, withinS: number): boolean {
  return [-1, 1].every((step) => {
    for (let i = peak + step; i >= 0 && i < values.length; i += step) {
      if (Math.abs(timesS[i]! - timesS[peak]!) > withinS) break;
      if (values[i]! <= values[peak]! - PROMINENCE_L) return true;
    }
    return false;
  });
}
