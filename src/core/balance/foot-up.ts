import { KEYPOINTS, otherSide, type KeypointName, type Side } from '../pose/keypoints';
import type { PosePoint } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { lowestConfidence } from '../track/cleaning-limits';

/** Where the raised foot is; `null` while it cannot be seen. */
export type FootState = 'up' | 'down' | null;

/** Something that happened to the feet. `shift`: the foot that is stood on left its place, by a hop or a turn on it. */
export interface FootEvent {
  readonly what: 'up' | 'down' | 'shift';
  /** When it began, s. */
  readonly timeS: number;
}

/** Shares of the leg's length, 5 and 2.5 cm in an adult: between them the foot stays what it was. */
const UP_ABOVE_L = 0.06;
const DOWN_BELOW_L = 0.03;
/** A shoe that leaves its place goes further than marks wander, 6 cm. */
const SHIFT_L = 0.07;
/** So long, and in two frames, before it counts: one bad frame is no touch-down, and a tap of the toe is one. */
const LASTS_S = { up: 0.3, down: 0.1, shift: 0.15 } as const;
/** Its place is where the standing foot was in this time. */
const PLACE_S = 1;
const PARTS = ['ankle', 'heel', 'foot_index'] as const;

/**
 * Says frame by frame whether the raised foot is off the ground: each of its ankle, heel and toe is compared with the same
 * part of the standing foot, and the lowest counts, so that a toe that touches is down though the heel is high. Up and
 * down have limits of their own (hysteresis). Works for a camera in front or behind, held level.
 */
export class FootUp {
  readonly #leg: Side;
  #state: FootState;
  #legPx = NaN;
  readonly #legsPx: number[] = [];
  #streak: { what: FootEvent['what']; fromS: number; frames: number } | null = null;
  #places: { timeS: number; x: number; y: number }[] = [];
  #place: { x: number; y: number } | null = null;
  #since = NaN;

  /**
   * @param leg the leg that is stood on
   * @param begin what the raised foot is before the first frame
   */
  constructor(leg: Side, begin: Exclude<FootState, null> = 'down') {
    this.#leg = leg;
    this.#state = begin;
  }

  get state(): FootState {
    return this.#state;
  }

  /** Since when it is so; NaN from the beginning. */
  get sinceS(): number {
    return this.#since;
  }

  /** Takes the next frame. @returns what happened, as soon as it is sure: 0.1 to 0.3 s after it began */
  add(timeS: number, points: readonly (PosePoint | null)[] | null): FootEvent | null {
    if (!points) return null;
    this.#measureLeg(points);
    const heightL = this.#heightL(points);
    const awayL = this.#awayL(timeS, points);
    const what =
      this.#state === 'down'
        ? heightL > UP_ABOVE_L && 'up'
        : (heightL < DOWN_BELOW_L && 'down') || (awayL > SHIFT_L && 'shift');
    if (!what) {
      // Not seen is no news: a streak waits for it.
      if (!Number.isNaN(heightL)) this.#streak = null;
      return null;
    }
    if (this.#streak?.what !== what) this.#streak = { what, fromS: timeS, frames: 0 };
    const { fromS } = this.#streak;
    if (++this.#streak.frames < 2 || timeS - fromS < LASTS_S[what] - 1e-6) return null;
    this.#streak = null;
    this.#places = [];
    this.#place = null;
    if (what !== 'shift') {
      this.#state = what;
      this.#since = fromS;
    }
    return { what, timeS: fromS };
  }

  /** How high the lowest part of the raised foot is over the same of the other, leg lengths; NaN where not seen. */
  #heightL(points: readonly (PosePoint | null)[]): number {
    let lowest = Infinity;
    for (const part of PARTS) {
      const standing = seen(points, `${this.#leg}_${part}`);
      const raised = seen(points, `${otherSide(this.#leg)}_${part}`);
      if (standing && raised) lowest = Math.min(lowest, (standing.yPx - raised.yPx) / this.#legPx);
    }
    return Number.isFinite(lowest) ? lowest : NaN;
  }

  /** How far the standing foot is from the place that it had in its first second. */
  #awayL(timeS: number, points: readonly (PosePoint | null)[]): number {
    const parts = PARTS.flatMap((part) => seen(points, `${this.#leg}_${part}`) ?? []);
    if (this.#state !== 'up' || parts.length === 0) return NaN;
    const x = median(parts.map(({ xPx }) => xPx));
    const y = median(parts.map(({ yPx }) => yPx));
    if (!this.#place) {
      this.#places.push({ timeS, x, y });
      if (timeS - this.#places[0]!.timeS < PLACE_S) return NaN;
      this.#place = {
        x: median(this.#places.map((each) => each.x)),
        y: median(this.#places.map((each) => each.y)),
      };
      this.#places = [];
    }
    return Math.hypot(x - this.#place.x, y - this.#place.y) / this.#legPx;
  }

  #measureLeg(points: readonly (PosePoint | null)[]): void {
    if (this.#legsPx.length >= 30) return;
    const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((part) =>
      seen(points, `${this.#leg}_${part}`),
    );
    if (!hip || !knee || !ankle) return;
    this.#legsPx.push(
      Math.hypot(hip.xPx - knee.xPx, hip.yPx - knee.yPx) +
        Math.hypot(knee.xPx - ankle.xPx, knee.yPx - ankle.yPx),
    );
    this.#legPx = median(this.#legsPx);
  }
}

const INDEX = new Map(KEYPOINTS.map((name, i) => [name, i]));

function seen(points: readonly (PosePoint | null)[], name: KeypointName): PosePoint | null {
  const point = points[INDEX.get(name)!];
  return point && Number.isFinite(point.xPx + point.yPx) && point.confidence >= lowestConfidence(name)
    ? point
    : null;
}
