import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ClipClock } from '../../src/app/clock/clip-clock';
import { axisEnds } from '../../src/app/signals/axis-ends';
import { HoverPreview } from '../../src/app/signals/hover-preview';
import { rangeWithin, ShownRange } from '../../src/app/signals/shown-range';

// Node paints no pictures; a clock that stands still needs none.
beforeAll(() => void vi.stubGlobal('cancelAnimationFrame', () => undefined));
afterAll(() => void vi.unstubAllGlobals());

const timesS = Float64Array.from({ length: 480 }, (_, i) => i / 60);
const number = fc.double({ min: -50, max: 50, noNaN: true });

describe('the part of a clip that plots show', () => {
  it('lies within the clip, is as wide as asked where it can be, and keeps its middle where it can', () => {
    fc.assert(
      fc.property(number, fc.double({ min: 0.01, max: 40, noNaN: true }), (fromS, spanS) => {
        const whole = { fromS: 2, toS: 12 };
        const got = rangeWithin(whole, { fromS, toS: fromS + spanS }, 0.2);
        expect(got.fromS).toBeGreaterThanOrEqual(2 - 1e-9);
        expect(got.toS).toBeLessThanOrEqual(12 + 1e-9);
        expect(got.toS - got.fromS).toBeCloseTo(Math.min(10, Math.max(0.2, spanS)), 9);
        if (fromS >= 2 && fromS + spanS <= 12 && spanS >= 0.2) expect(got.fromS).toBeCloseTo(fromS, 9);
      }),
    );
  });

  it('keeps the moment that is enlarged around in its place', () => {
    const range = new ShownRange(timesS);
    range.zoom(0.5, 4);
    const { fromS, toS } = range.now();
    expect((4 - fromS) / (toS - fromS)).toBeCloseTo(4 / timesS.at(-1)!, 6);
    expect(range.isWhole()).toBe(false);
    range.zoom(2, 4);
    expect(range.isWhole()).toBe(true);
  });

  it('turns the page to a moment that is not on it, and stays otherwise', () => {
    const range = new ShownRange(timesS);
    range.show({ fromS: 1, toS: 2 });
    let told = 0;
    range.subscribe(() => told++);
    range.follow(1.5);
    expect(told).toBe(0);
    range.follow(2.1);
    const { fromS, toS } = range.now();
    expect(toS - fromS).toBeCloseTo(1);
    expect(fromS).toBeLessThan(2.1);
    expect(toS).toBeGreaterThan(2.1);
  });
});

describe('looking at a moment by moving over a plot', () => {
  const at = (frame: number): { clock: ClipClock; preview: HoverPreview } => {
    const clock = new ClipClock(timesS);
    clock.showFrame(frame);
    return { clock, preview: new HoverPreview(clock) };
  };

  it('shows it and goes back when the pointer leaves', () => {
    const { clock, preview } = at(90);
    preview.over(4);
    expect(clock.now().frame).toBe(240);
    preview.over(5);
    expect(clock.now().frame).toBe(300);
    preview.leave();
    expect(clock.now().frame).toBe(90);
  });

  it('stays where it was clicked, and is the place to go back to from then on', () => {
    const { clock, preview } = at(90);
    preview.over(4);
    preview.settle(4);
    preview.leave();
    expect(clock.now().frame).toBe(240);
    preview.over(6);
    preview.leave();
    expect(clock.now().frame).toBe(240);
  });

  it('leaves the clock where a key has put it meanwhile', () => {
    const { clock, preview } = at(90);
    preview.over(4);
    clock.step(1);
    preview.leave();
    expect(clock.now().frame).toBe(241);
  });
});

describe('the ends of an axis', () => {
  it('hold every value that is known, and are never closer than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(number, fc.constant(NaN)), { maxLength: 40 }), (values) => {
        const [low, high] = axisEnds([values], 12);
        expect(high - low).toBeGreaterThanOrEqual(12 - 1e-9);
        for (const value of values.filter(Number.isFinite)) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});
