import type { StepMoments } from '../../core/gait/steps';
import type { Side } from '../../core/pose/keypoints';

/**
 * The most typical step of one foot: the one whose time on the ground is the middle one of all (of two middle
 * ones the shorter).
 * @returns null where the foot has no step
 */
export function typicalStep(steps: readonly StepMoments[], side: Side): StepMoments | null {
  const own = steps
    .filter((step) => step.side === side)
    .sort((a, b) => a.toeOffS - a.contactS - (b.toeOffS - b.contactS));
  return own[(own.length - 1) >> 1] ?? null;
}
