import { SIDES, type Side } from '../pose/keypoints';
import type { StandingReference } from '../standing/standing-findings';
import type { MeasureValue } from './measure';

/** Shoulder below the ear, running against standing, trunk lengths; `difference` is running less standing. */
export interface ShoulderAgainstStanding {
  readonly side: Side;
  readonly running: number;
  readonly standing: number;
  /** Below 0: the shoulder is nearer to the ear than when standing. */
  readonly difference: number;
  readonly ci95: readonly [low: number, high: number];
}

/**
 * Standard error of the standing value, trunk lengths. The reference tells none; it is read by a network as the run is,
 * from another view, so that its habit is not the same in both: the error that shoulder-elevation.ts has of the near side.
 */
const STANDING_SE = 0.08;

/**
 * How far the shoulders are from the ears against the same person standing; for each side that both tell. The interval
 * holds the errors of both, taken as independent. Informational: no limit of it is published.
 * @returns none where the check did not see the ears
 */
export function shoulderAgainstStanding(
  running: Pick<MeasureValue, Side>,
  { shoulderElevation: standing }: StandingReference,
): readonly ShoulderAgainstStanding[] {
  if (!standing) return [];
  return SIDES.flatMap((side) => {
    const run = running[side];
    if (!run) return [];
    const difference = run.value - standing[side];
    const [low, high] = run.ci95;
    return [
      {
        side,
        running: run.value,
        standing: standing[side],
        difference,
        ci95: [
          difference - Math.hypot(run.value - low, 1.96 * STANDING_SE),
          difference + Math.hypot(high - run.value, 1.96 * STANDING_SE),
        ],
      },
    ];
  });
}
