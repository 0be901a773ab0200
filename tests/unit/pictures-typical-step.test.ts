import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepMoments } from '../../src/core/gait/steps';
import { typicalStep } from '../../src/app/pictures/typical-step';

const step = (side: StepMoments['side'], contactS: number, groundS: number): StepMoments => ({
  side,
  contactS,
  midStanceS: contactS + groundS / 2,
  toeOffS: contactS + groundS,
});

describe('the most typical step', () => {
  it('is the one with the middle time on the ground, of that foot', () => {
    const steps = [
      step('left', 0, 0.3),
      step('right', 0.4, 0.5),
      step('left', 0.8, 0.2),
      step('left', 1.6, 0.9),
    ];
    expect(typicalStep(steps, 'left')).toBe(steps[0]);
    expect(typicalStep(steps, 'right')).toBe(steps[1]);
    expect(typicalStep(steps.slice(0, 1), 'right')).toBeNull();
  });

  it('has as many shorter as longer ones beside it, in whatever order they come', () => {
    const durations = fc.uniqueArray(fc.integer({ min: 100, max: 900 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(durations, (groundMs) => {
        const steps = groundMs.map((ms, i) => step('left', i, ms / 1000));
        const found = typicalStep(steps, 'left')!;
        const ms = Math.round(1000 * (found.toeOffS - found.contactS));
        const shorter = groundMs.filter((each) => each < ms).length;
        const longer = groundMs.filter((each) => each > ms).length;
        expect(longer - shorter).toBe(groundMs.length % 2 === 0 ? 1 : 0);
      }),
    );
  });
});
