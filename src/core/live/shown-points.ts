import { KEYPOINTS } from '../pose/keypoints';
import type { PosePoint } from '../pose/pose-track';
import { OneEuro, type OneEuroSettings } from '../signal/one-euro';
import { lowestConfidence } from '../track/cleaning-limits';

/**
 * Speed counts in trunk lengths a second: hips bounce at 1 to 2, feet swing at 10 to 20. Set by looking at what is left of
 * made-up runners' noise against how far the drawing trails behind them.
 */
const DRAWN: OneEuroSettings = { restingHz: 2, hzPerSpeed: 3, speedHz: 4 };
/** A joint appears at this many times the confidence at which it disappears, so that it does not flicker. */
const APPEARS_AT = 1.5;
/** A joint or a person out of sight for longer than this begins anew, s. */
const FORGOTTEN_AFTER_S = 0.25;

const SHOULDERS = [KEYPOINTS.indexOf('left_shoulder'), KEYPOINTS.indexOf('right_shoulder')] as const;
const HIPS = [KEYPOINTS.indexOf('left_hip'), KEYPOINTS.indexOf('right_hip')] as const;

type Points = readonly (PosePoint | null)[];

interface Joint {
  readonly x: OneEuro;
  readonly y: OneEuro;
  readonly lowest: number;
  shown: boolean;
  seenS: number;
}

/** The landmarks of the latest frame, smoothed for the eye. What a network hardly believes is not shown. */
export class ShownPoints {
  readonly #joints: readonly Joint[] = KEYPOINTS.map((name) => ({
    x: new OneEuro(DRAWN),
    y: new OneEuro(DRAWN),
    lowest: lowestConfidence(name),
    shown: false,
    seenS: -Infinity,
  }));
  #trunkPx = NaN;
  #points: Points | null = null;

  get points(): Points | null {
    return this.#points;
  }

  add(timeS: number, points: Points | null): void {
    if (points) this.#trunkPx = trunkOf(points) ?? this.#trunkPx;
    const shown = points && this.#joints.map((joint, k) => this.#follow(joint, timeS, points[k] ?? null));
    this.#points = shown?.some((point) => point !== null) ? shown : null;
  }

  #follow(joint: Joint, timeS: number, point: PosePoint | null): PosePoint | null {
    const known = point && Number.isFinite(point.xPx + point.yPx);
    joint.shown = !!known && point.confidence >= joint.lowest * (joint.shown ? 1 : APPEARS_AT);
    if (!joint.shown || !point) return null;
    if (!(timeS - joint.seenS <= FORGOTTEN_AFTER_S)) {
      joint.x.reset();
      joint.y.reset();
    }
    joint.seenS = timeS;
    const unit = this.#trunkPx > 0 ? this.#trunkPx : 100;
    return {
      ...point,
      xPx: joint.x.next(timeS, point.xPx, unit),
      yPx: joint.y.next(timeS, point.yPx, unit),
    };
  }
}

/** From the shoulders' middle to the hips', px. */
function trunkOf(points: Points): number | null {
  const [a, b, c, d] = [...SHOULDERS, ...HIPS].map((k) => points[k]);
  if (!a || !b || !c || !d) return null;
  const px = Math.hypot(a.xPx + b.xPx - c.xPx - d.xPx, a.yPx + b.yPx - c.yPx - d.yPx) / 2;
  return px > 0 ? px : null;
}
