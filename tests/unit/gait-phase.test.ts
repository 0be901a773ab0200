import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footingAt, footings } from '../../src/core/gait/footing';
import { gaitPhaseAt, momentOfPhase, wholeStrides } from '../../src/core/gait/gait-phase';
import type { StepMoments } from '../../src/core/gait/steps';
import { otherSide, SIDES, type Side } from '../../src/core/pose/keypoints';

/** A run whose steps last as long as they are told; each foot stands for a share of its step. */
function run(stepsS: readonly number[], first: Side, startS: number, stanceShare: number): StepMoments[] {
  let [contactS, side] = [startS, first];
  return stepsS.map((stepS) => {
    const step = {
      side,
      contactS,
      midStanceS: contactS + (stanceShare * stepS) / 2,
      toeOffS: contactS + stanceShare * stepS,
    };
    [contactS, side] = [contactS + stepS, otherSide(side)];
    return step;
  });
}

const sides = fc.constantFrom(...SIDES);
/** Steps of 0.3 to 0.4 s, no two alike. */
const runs = fc
  .record({
    stepsS: fc.array(fc.double({ min: 0.3, max: 0.4, noNaN: true }), { minLength: 5, maxLength: 40 }),
    first: sides,
    startS: fc.double({ min: -5, max: 30, noNaN: true }),
    stanceShare: fc.double({ min: 0.5, max: 0.95, noNaN: true }),
  })
  .map(({ stepsS, first, startS, stanceShare }) => run(stepsS, first, startS, stanceShare));
const shares = fc.double({ min: 0, max: 1, noNaN: true });

const within = (steps: readonly StepMoments[], share: number): number => {
  const [first, last] = [steps[0]!.contactS, steps.at(-1)!.toeOffS];
  return first + share * (last - first);
};

describe('the place in the gait cycle', () => {
  it('is 0 at a contact, half-way at half the time, and 0 of the next stride at the next contact', () => {
    const strides = wholeStrides(run([0.4, 0.4, 0.4, 0.4, 0.4], 'left', 1, 0.6), 'left');
    expect(strides).toHaveLength(2);
    expect(gaitPhaseAt(strides, 1)).toEqual({ stride: 0, percent: 0 });
    expect(gaitPhaseAt(strides, 1.4)?.percent).toBeCloseTo(50, 9);
    expect(gaitPhaseAt(strides, strides[1]!.fromS)).toEqual({ stride: 1, percent: 0 });
    expect(gaitPhaseAt(strides, strides[1]!.toS)).toEqual({ stride: 1, percent: 100 });
  });

  it('is not told before the first contact, nor after the last', () => {
    const strides = wholeStrides(run([0.4, 0.4, 0.4, 0.4, 0.4], 'left', 1, 0.6), 'left');
    expect(gaitPhaseAt(strides, 0.999)).toBeNull();
    expect(gaitPhaseAt(strides, 2.601)).toBeNull();
    expect(gaitPhaseAt([], 1)).toBeNull();
    expect(momentOfPhase(strides, { stride: 2, percent: 0 })).toBeNull();
    expect(momentOfPhase(strides, { stride: -1, percent: 0 })).toBeNull();
    expect(momentOfPhase(strides, { stride: 0, percent: 100.1 })).toBeNull();
    expect(momentOfPhase(strides, { stride: 0, percent: NaN })).toBeNull();
    expect(gaitPhaseAt(strides, NaN)).toBeNull();
  });

  it('is undone by its inverse, and undoes it', () => {
    fc.assert(
      fc.property(runs, sides, shares, shares, (steps, side, at, percentShare) => {
        const strides = wholeStrides(steps, side);
        const phase = gaitPhaseAt(strides, within(steps, at));
        if (phase) expect(momentOfPhase(strides, phase)).toBeCloseTo(within(steps, at), 9);
        strides.forEach((_, stride) => {
          const asked = { stride, percent: 99.999 * percentShare };
          const again = gaitPhaseAt(strides, momentOfPhase(strides, asked)!)!;
          expect(again.stride + again.percent / 100).toBeCloseTo(stride + asked.percent / 100, 7);
        });
      }),
    );
  });

  it('rises with time, stride by stride', () => {
    fc.assert(
      fc.property(runs, sides, shares, shares, (steps, side, a, b) => {
        const strides = wholeStrides(steps, side);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((share) =>
          gaitPhaseAt(strides, within(steps, share)),
        );
        if (early && late)
          expect(late.stride * 100 + late.percent).toBeGreaterThanOrEqual(early.stride * 100 + early.percent);
      }),
    );
  });

  it('is the same on a clock that was set or that runs at another speed', () => {
    fc.assert(
      fc.property(
        runs,
        sides,
        shares,
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (steps, side, at, shiftS, factor) => {
          const told = (timeS: number): number => factor * timeS + shiftS;
          const moved = steps.map((step) => ({
            side: step.side,
            contactS: told(step.contactS),
            midStanceS: told(step.midStanceS),
            toeOffS: told(step.toeOffS),
          }));
          const timeS = within(steps, at);
          const [here, there] = [
            gaitPhaseAt(wholeStrides(steps, side), timeS),
            gaitPhaseAt(wholeStrides(moved, side), told(timeS)),
          ];
          // A moment on a stride's very end may fall to either side of it by rounding.
          const sum = (phase: typeof here): number => (phase ? phase.stride + phase.percent / 100 : NaN);
          if (here && there) expect(sum(there)).toBeCloseTo(sum(here), 7);
          else
            expect([here, there].every((each) => !each || [0, 100].includes(Math.round(each.percent)))).toBe(
              true,
            );
        },
      ),
    );
  });

  it('does not change when the body is mirrored and the other foot is asked', () => {
    fc.assert(
      fc.property(runs, sides, shares, (steps, side, at) => {
        const mirrored = steps.map((step) => ({ ...step, side: otherSide(step.side) }));
        const timeS = within(steps, at);
        expect(gaitPhaseAt(wholeStrides(mirrored, otherSide(side)), timeS)).toEqual(
          gaitPhaseAt(wholeStrides(steps, side), timeS),
        );
      }),
    );
  });

  it('lies half a cycle apart for the two feet only where their steps last equally long', () => {
    const apart = (stepsS: readonly number[], timeS: number): number => {
      const steps = run(stepsS, 'left', 0, 0.6);
      const [left, right] = SIDES.map((side) => gaitPhaseAt(wholeStrides(steps, side), timeS)!.percent);
      return (left! - right! + 100) % 100;
    };
    fc.assert(
      fc.property(fc.double({ min: 0.45, max: 1.35, noNaN: true }), (timeS) => {
        expect(apart([0.4, 0.4, 0.4, 0.4, 0.4, 0.4], timeS)).toBeCloseTo(50, 7);
      }),
    );
    // The right foot lands 0.36 s into each stride of 0.8 s.
    expect(apart([0.36, 0.44, 0.36, 0.44, 0.36, 0.44], 0.5)).toBeCloseTo(45, 7);
  });

  it('is never told across a hole: with contacts missing, what is told is what the whole list tells', () => {
    fc.assert(
      fc.property(
        runs.chain((steps) =>
          fc.tuple(fc.constant(steps), fc.subarray(steps, { minLength: Math.ceil((2 * steps.length) / 3) })),
        ),
        sides,
        shares,
        ([steps, kept], side, at) => {
          const whole = wholeStrides(steps, side);
          const left = wholeStrides(kept, side);
          for (const stride of left) expect(whole).toContainEqual(stride);
          const footing = footingAt(footings(kept), within(steps, at));
          if (footing !== 'unknown') expect(footing).toBe(footingAt(footings(steps), within(steps, at)));
        },
      ),
    );
  });

  it('leaves out exactly the two strides that a missing contact spoils', () => {
    const steps = run(Array<number>(11).fill(0.35), 'left', 0, 0.6);
    const strides = wholeStrides(steps, 'left');
    const holed = wholeStrides(steps.toSpliced(4, 1), 'left');
    expect(holed).toEqual([...strides.slice(0, 1), ...strides.slice(3)]);
    // The other foot's contact alone takes no stride away.
    expect(wholeStrides(steps.toSpliced(5, 1), 'left')).toEqual(strides);
  });

  it('takes steps in any order', () => {
    fc.assert(
      fc.property(runs, sides, (steps, side) => {
        expect(wholeStrides(steps.toReversed(), side)).toEqual(wholeStrides(steps, side));
      }),
    );
  });
});

describe('what carries the runner', () => {
  it('is one foot, the air, the other foot, and unknown outside', () => {
    const spans = footings(run([0.4, 0.4, 0.4], 'right', 1, 0.6));
    const at = (timeS: number): string => footingAt(spans, timeS);
    expect([0.9, 1.1, 1.3, 1.5, 1.7, 1.9, 2.1].map(at)).toEqual([
      'unknown',
      'right',
      'flight',
      'left',
      'flight',
      'right',
      'unknown',
    ]);
  });

  it('is both feet where stances overlap, as in walking', () => {
    const spans = footings(run([0.5, 0.5, 0.5], 'left', 0, 1.2));
    expect([0.05, 0.3, 0.55, 0.7, 1.05].map((timeS) => footingAt(spans, timeS))).toEqual([
      'left',
      'left',
      'both',
      'right',
      'both',
    ]);
  });

  it('is unknown between two stances when the contact between them is missing', () => {
    const steps = run([0.4, 0.4, 0.4, 0.4, 0.4], 'left', 0, 0.6).toSpliced(2, 1);
    const spans = footings(steps);
    expect([0.3, 0.5, 0.7, 0.9, 1.1, 1.3].map((timeS) => footingAt(spans, timeS))).toEqual([
      'flight',
      'right',
      'unknown',
      'unknown',
      'unknown',
      'right',
    ]);
  });

  it('swaps with the body', () => {
    fc.assert(
      fc.property(runs, shares, (steps, at) => {
        const mirrored = steps.map((step) => ({ ...step, side: otherSide(step.side) }));
        const [here, there] = [steps, mirrored].map((each) => footingAt(footings(each), within(steps, at)));
        expect(there).toBe(here === 'left' || here === 'right' ? otherSide(here) : here);
      }),
    );
  });
});
