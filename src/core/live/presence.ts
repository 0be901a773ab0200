import { KEYPOINTS } from '../pose/keypoints';
import type { PosePoint } from '../pose/pose-track';

/** Points that a network is less sure of than this show nobody. */
const SURE_FROM = 0.3;
/** Somebody unseen for longer than this has left; a network misses single frames. */
const LEFT_AFTER_S = 0.7;
/** Somebody seen for less than this may be a chair. */
const COME_AFTER_S = 0.3;

const placesOf = (part: RegExp): number[] => KEYPOINTS.flatMap((name, k) => (part.test(name) ? [k] : []));
const SHOULDERS = placesOf(/shoulder/);
const HIPS_OR_HEAD = placesOf(/hip|nose|ear/);

/** Whether somebody is in the picture, frame by frame. */
export class Presence {
  #firstS = NaN;
  #lastS = -Infinity;
  #nowS = NaN;

  add(timeS: number, points: readonly (PosePoint | null)[] | null): void {
    this.#nowS = timeS;
    if (!points || !showsSomebody(points)) return;
    if (timeS - this.#lastS > LEFT_AFTER_S) this.#firstS = timeS;
    this.#lastS = timeS;
  }

  /** Since when the one who is there has been, s; `null` = nobody is there. */
  get sinceS(): number | null {
    const gone = !(this.#nowS - this.#lastS <= LEFT_AFTER_S);
    return gone || this.#lastS - this.#firstS < COME_AFTER_S ? null : this.#firstS;
  }
}

/** A shoulder, and a hip or the head with it: somebody who sits before the camera counts. */
function showsSomebody(points: readonly (PosePoint | null)[]): boolean {
  const sure = (k: number): boolean => (points[k]?.confidence ?? 0) >= SURE_FROM;
  return SHOULDERS.some(sure) && HIPS_OR_HEAD.some(sure);
}
