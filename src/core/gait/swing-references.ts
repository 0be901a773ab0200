import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { refinePeak } from '../signal/refine-peak';
import { ankleForwardL } from './leg-paths';

/** Peaks closer together than this share of a stride are one and the same. */
const APART = 0.6;
/** Least rise of a peak above both neighbouring valleys, in leg lengths. */
const PROMINENCE_L = 0.12;

/** Once-a-stride instants of one foot in a side view, by which strides are laid over each other. */
export interface SwingReferences {
  /** The ankle furthest ahead of the hips, s. */
  readonly aheadS: readonly number[];
  /** The ankle furthest behind the hips, s. */
  readonly behindS: readonly number[];
}

/** @param track cleaned (low-passed) track of a side view */
export function swingReferences(
  track: PoseTrack,
  side: Side,
  facing: -1 | 0 | 1,
  stridePeriodS: number,
): SwingReferences {
  const reach = ankleForwardL(track, side, facing);
  const behind = reach.map((v) => -v);
  const apartS = stridePeriodS * APART;
  return {
    aheadS: peaks(track.timesS, reach, apartS, PROMINENCE_L),
    behindS: peaks(track.timesS, behind, apartS, PROMINENCE_L),
  };
}

/** Times (s) of the local maxima at least `apartS` apart and `rise` above the valleys on both sides. */
export function peaks(timesS: Float64Array, values: Float64Array, apartS: number, rise: number): number[] {
  const candidates: number[] = [];
  for (let i = 1; i < values.length - 1; i++) {
    if (
      values[i]! > values[i - 1]! &&
      values[i]! >= values[i + 1]! &&
      prominent(timesS, values, i, apartS, rise)
    ) {
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

function prominent(
  timesS: Float64Array,
  values: Float64Array,
  peak: number,
  withinS: number,
  rise: number,
): boolean {
  return [-1, 1].every((step) => {
    for (let i = peak + step; i >= 0 && i < values.length; i += step) {
      if (Math.abs(timesS[i]! - timesS[peak]!) > withinS) break;
      if (values[i]! <= values[peak]! - rise) return true;
    }
    return false;
  });
}
