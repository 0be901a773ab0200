import { KEYPOINTS, type KeypointName } from '../../core/pose/keypoints';
import type { PosePoint } from '../../core/pose/pose-track';

/** Joints whose middle is followed: the two halves of their jitter cancel. */
const FOLLOWED: readonly {
  readonly of: readonly [KeypointName, KeypointName];
  /** May wander so far, in body heights, and counts as still. */
  readonly within: number;
}[] = [
  { of: ['left_shoulder', 'right_shoulder'], within: 0.03 },
  { of: ['left_hip', 'right_hip'], within: 0.03 },
  { of: ['left_wrist', 'right_wrist'], within: 0.06 },
  { of: ['left_ankle', 'right_ankle'], within: 0.03 },
];

interface Moment {
  readonly timeS: number;
  /** x and y of each that is followed, px; NaN where it was not seen. */
  readonly at: readonly number[];
  readonly heightPx: number;
}

/** Tells since when somebody has been standing still. Remembers the last seconds only. */
export class Stillness {
  #moments: Moment[] = [];

  /** @param rememberS so far back it can tell */
  constructor(readonly rememberS: number) {}

  /** @param points as they were seen, px; `null` (nobody) begins anew, as does a time that does not rise */
  add(points: readonly (PosePoint | null)[] | null, timeS: number): void {
    const last = this.#moments.at(-1);
    if (!points || (last && timeS <= last.timeS)) this.#moments = [];
    if (!points) return;
    this.#moments.push({
      timeS,
      at: FOLLOWED.flatMap(({ of }) => middle(points, of)),
      heightPx: tall(points),
    });
    // One that is older is kept: without it the time between two pictures would be missing.
    while (this.#moments.length > 2 && timeS - this.#moments[1]!.timeS >= this.rememberS)
      this.#moments.shift();
  }

  /** For so long nothing has moved, s, up to the last picture; at most about `rememberS`. */
  get stillForS(): number {
    const last = this.#moments.at(-1);
    if (!last) return 0;
    const low = [...last.at];
    const high = [...last.at];
    let since = last.timeS;
    for (let i = this.#moments.length - 1; i >= 0; i--) {
      const { at, timeS } = this.#moments[i]!;
      at.forEach((value, k) => {
        low[k] = least(low[k]!, value);
        high[k] = most(high[k]!, value);
      });
      if (low.some((value, k) => high[k]! - value > FOLLOWED[k >> 1]!.within * last.heightPx)) break;
      since = timeS;
    }
    return last.timeS - since;
  }
}

function middle(
  points: readonly (PosePoint | null)[],
  [a, b]: readonly [KeypointName, KeypointName],
): number[] {
  const [left, right] = [points[KEYPOINTS.indexOf(a)], points[KEYPOINTS.indexOf(b)]];
  if (!left || !right) return [NaN, NaN];
  return [(left.xPx + right.xPx) / 2, (left.yPx + right.yPx) / 2];
}

/** From the highest to the lowest landmark, px. */
function tall(points: readonly (PosePoint | null)[]): number {
  const ys = points.flatMap((point) => (point ? [point.yPx] : []));
  return Math.max(...ys) - Math.min(...ys);
}

const least = (a: number, b: number): number => (b < a || Number.isNaN(a) ? b : a);
const most = (a: number, b: number): number => (b > a || Number.isNaN(a) ? b : a);
