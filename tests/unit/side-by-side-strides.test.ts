import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipClock } from '../../src/app/clock/clip-clock';
import { linkClocks, type LinkedClip } from '../../src/app/clock/link-clocks';
import type { StepMoments } from '../../src/core/gait/steps';

// Clocks ask for the screen's next drawing, which Node has not.
beforeEach(() => void vi.stubGlobal('cancelAnimationFrame', () => undefined));
afterEach(() => void vi.unstubAllGlobals());

/** Left and right by turns, strides of these durations, from 0.3 s on. */
function film(stridesS: readonly number[], fps: number): LinkedClip {
  const steps: StepMoments[] = [];
  let fromS = 0.3;
  const land = (side: StepMoments['side'], contactS: number): void =>
    void steps.push({ side, contactS, midStanceS: contactS + 0.08, toeOffS: contactS + 0.2 });
  for (const strideS of stridesS) {
    land('left', fromS);
    land('right', fromS + strideS / 2);
    fromS += strideS;
  }
  land('left', fromS);
  const timesS = Float64Array.from({ length: Math.ceil((fromS + 0.3) * fps) }, (_, i) => i / fps);
  return { clock: new ClipClock(timesS), steps };
}

const strides = fc.array(fc.double({ min: 0.66, max: 0.74, noNaN: true }), { minLength: 3, maxLength: 9 });
const rate = fc.constantFrom(25, 30, 60, 120);

describe('strides of two linked clips', () => {
  it('that are asked for are shown, at the frame of the leading clip nearest to that percent within its stride', () => {
    fc.assert(
      fc.property(
        strides,
        strides,
        rate,
        rate,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(0 as const, 1 as const),
        (a, b, fpsA, fpsB, percent, i, k, lead) => {
          const clips = [film(a, fpsA), film(b, fpsB)] as const;
          const link = linkClocks(clips)!;
          link.start(lead);
          const asked = [i % link.strideCounts[0], k % link.strideCounts[1]] as const;
          link.show({ percent, strides: asked });
          expect(link.lead).toBe(lead);
          // At 100 % the next stride begins: of that moment both are true.
          const shown = link.now()!;
          const along = shown.strides.map((stride, place) => stride + shown.percent / 100 - asked[place]!);
          const { fromS, toS } = link.strideAt(lead, asked[lead])!;
          const framePercent = 100 / ([fpsA, fpsB][lead]! * (toS - fromS));
          const wrapped = Math.abs(along[1 - lead]! - along[lead]!) > 0.5;
          expect(Math.abs(100 * along[lead]! - percent)).toBeLessThanOrEqual(framePercent + 1e-6);
          // The clip that follows begins again after its last stride.
          if (wrapped) expect(asked[1 - lead]).toBe(link.strideCounts[1 - lead]! - 1);
        },
      ),
    );
  });

  it('that are not there change nothing', () => {
    const link = linkClocks([film([0.7, 0.7, 0.7], 60), film([0.7, 0.7, 0.7], 60)])!;
    link.start(0);
    link.show({ percent: 40, strides: [1, 2] });
    const before = link.now();
    link.show({ percent: 40, strides: [1, 3] });
    link.show({ percent: 40, strides: [-1, 0] });
    expect(link.now()).toEqual(before);
  });

  it('are typical where they last as long as the middle one', () => {
    const link = linkClocks([film([0.7, 0.66, 0.72], 60), film([0.74, 0.7, 0.69, 0.66], 60)])!;
    expect([link.typicalStride(0), link.typicalStride(1)]).toEqual([0, 2]);
  });

  it('are told of when the other clip takes the lead, even where there is no whole stride', () => {
    const clips = [film([0.7, 0.7], 60), film([0.7, 0.7], 60)] as const;
    const link = linkClocks(clips)!;
    link.start(0);
    clips[0].clock.showFrame(3);
    expect(link.now()).toBeNull();
    const told: number[] = [];
    link.subscribe(() => told.push(link.lead));
    clips[1].clock.showFrame(5);
    expect(told).toEqual([1]);
  });
});
