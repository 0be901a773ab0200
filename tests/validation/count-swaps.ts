import type { KeypointName, Side } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { KnownSwaps } from './known-run';

/** Frames whose legs were exchanged before the analysis, and what became of them and of the others. */
export interface SwapCount {
  readonly exchanged: number;
  readonly repaired: number;
  /** Frames whose legs were right. */
  readonly good: number;
  /** Of those, how many had their legs exchanged by the analysis itself. */
  readonly spoiled: number;
}

const PARTS = ['knee', 'ankle', 'heel', 'foot_index'] as const;
/** Where the legs pass each other nearer than this, mean of their landmarks, which is which cannot be said. */
const APART_PX = 12;

/** Tells by the landmarks' places: a leg nearer to where the other one truly is was exchanged. */
export function countSwaps(cleaned: PoseTrack, { exact, frames }: KnownSwaps): SwapCount {
  const count = { exchanged: 0, repaired: 0, good: 0, spoiled: 0 };
  frames.forEach((marked, i) => {
    const apart = meanDistancePx(exact, 'left', exact, 'right', i);
    const right = sum(['left', 'right'], (side) => meanDistancePx(cleaned, side, exact, side, i));
    const wrong = sum(['left', 'right'], (side) => meanDistancePx(cleaned, side, exact, other(side), i));
    if (!(apart > APART_PX) || !Number.isFinite(right + wrong)) return;
    const exchanged = wrong < right;
    if (marked) {
      count.exchanged++;
      if (!exchanged) count.repaired++;
    } else {
      count.good++;
      if (exchanged) count.spoiled++;
    }
  });
  return count;
}

/** NaN where none of the landmarks is there in both. */
function meanDistancePx(a: PoseTrack, ofA: Side, b: PoseTrack, ofB: Side, i: number): number {
  const distances = PARTS.flatMap((part) => {
    const from = a.columns.get(`${ofA}_${part}` as KeypointName);
    const to = b.columns.get(`${ofB}_${part}` as KeypointName);
    const px = from && to ? Math.hypot(from.xPx[i]! - to.xPx[i]!, from.yPx[i]! - to.yPx[i]!) : NaN;
    return Number.isFinite(px) ? [px] : [];
  });
  return distances.reduce((total, px) => total + px, 0) / distances.length;
}

function other(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

function sum(sides: readonly Side[], of: (side: Side) => number): number {
  return sides.reduce((total, side) => total + of(side), 0);
}
