import { KEYPOINTS } from '../pose/keypoints';
import type { PosePoint, PoseTrack } from '../pose/pose-track';
import type { BalanceTrial } from './balance-findings';
import { FootUp } from './foot-up';

/** When the feet did what in a leg's turn. */
export interface Turn {
  /** Frames' times from the first one on, s; no more than were asked for. */
  readonly timesS: Float64Array;
  readonly heldS: number;
  readonly touchDownsS: readonly number[];
  /** Some of the touch-downs were hops of the standing foot. */
  readonly hopped: boolean;
}

/**
 * Follows the raised foot through a turn. A hop or a turn of the standing foot ends the time held as a touch-down does:
 * where the body is balanced over is another place then.
 */
export function readTurn({ leg, track, aimedS }: BalanceTrial): Turn {
  const startS = track.timesS[0]!;
  const timesS = track.timesS.map((t) => t - startS).filter((t) => t <= aimedS + 1e-6);
  const feet = new FootUp(leg, 'up');
  const touchDownsS: number[] = [];
  let hopped = false;
  timesS.forEach((timeS, i) => {
    const event = feet.add(timeS, pointsAt(track, i));
    if (!event || event.what === 'up') return;
    touchDownsS.push(event.timeS);
    hopped ||= event.what === 'shift';
  });
  return { timesS, touchDownsS, hopped, heldS: touchDownsS[0] ?? timesS[timesS.length - 1]! };
}

function pointsAt(track: PoseTrack, frame: number): (PosePoint | null)[] {
  return KEYPOINTS.map((name) => {
    const column = track.columns.get(name);
    return column
      ? { xPx: column.xPx[frame]!, yPx: column.yPx[frame]!, confidence: column.confidence[frame]! }
      : null;
  });
}
