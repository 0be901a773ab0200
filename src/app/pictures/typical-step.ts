import type { StepMoments } from '../../core/gait/steps';
import { SIDES, type Side } from '../../core/pose/keypoints';

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

/** A moment of a foot's typical step. */
export interface TypicalMoment {
  readonly what: 'contact' | 'mid-stance' | 'toe-off';
  readonly side: Side;
  readonly timeS: number;
}

/** Contact, mid-stance and toe-off of each foot's most typical step: left, then right; a foot without steps has none. */
export function typicalMoments(steps: readonly StepMoments[]): readonly TypicalMoment[] {
  return SIDES.flatMap((side) => {
    const step = typicalStep(steps, side);
    if (!step) return [];
    return [
      { what: 'contact' as const, side, timeS: step.contactS },
      { what: 'mid-stance' as const, side, timeS: step.midStanceS },
      { what: 'toe-off' as const, side, timeS: step.toeOffS },
    ];
  });
}
