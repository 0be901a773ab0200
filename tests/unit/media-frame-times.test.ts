import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameTimeGate, frameRate, shownTimes } from '../../src/media/frame-times';

const times = fc.array(fc.double({ min: -5, max: 600, noNaN: true }), { maxLength: 200 });
const every = (intervalS: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => i * intervalS);

describe('FrameTimeGate', () => {
  it('drops what lies before zero, repeats and goes back', () => {
    const gate = new FrameTimeGate();
    const admitted = [-0.2, -0.1, 0, 0.1, 0.1, 0.05, 0.2].filter((timeS) => gate.admit(timeS));
    expect(admitted).toEqual([0, 0.1, 0.2]);
    expect(gate.dropped).toBe(4);
  });

  it('takes the float dust of an edit list for zero', () => {
    expect(new FrameTimeGate().admit(-1e-12)).toBe(true);
  });

  it('never takes NaN', () => {
    expect(new FrameTimeGate().admit(NaN)).toBe(false);
  });
});

describe('shownTimes', () => {
  it('sorts decoding order into presentation order', () => {
    // B-frames: decoded 0, 3, 1, 2.
    expect([...shownTimes([0, 0.3, 0.1, 0.2])]).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('gives rising times, none negative, whatever the order they come in', () => {
    fc.assert(
      fc.property(times, (values) => {
        const shown = [...shownTimes(values)];
        expect(shown.every((timeS) => timeS >= 0)).toBe(true);
        expect(shown.every((timeS, i) => i === 0 || timeS > shown[i - 1]!)).toBe(true);
        expect([...shownTimes(values.toReversed())]).toEqual(shown);
        expect([...shownTimes(shown)]).toEqual(shown);
      }),
    );
  });
});

describe('frameRate', () => {
  it.each([24, 25, 29.97, 30, 50, 60, 119.88, 240])(
    '%f frames a second are steady, also rounded to 1 ms',
    (fps) => {
      for (const rounding of [0, 1e-3]) {
        const timesS = every(1 / fps, 240).map((t) => (rounding ? Math.round(t / rounding) * rounding : t));
        const rate = frameRate(timesS);
        expect(rate.variable).toBe(false);
        expect(Math.abs(rate.fps / fps - 1)).toBeLessThan(2e-3);
      }
    },
  );

  it('a dropped frame now and then is no variable rate', () => {
    const timesS = every(1 / 30, 301).filter((_, i) => i !== 100 && i !== 200);
    expect(frameRate(timesS).variable).toBe(false);
  });

  it('a rate that changes is variable', () => {
    const slow = every(1 / 20, 40);
    const timesS = Float64Array.from([...every(1 / 30, 30), ...slow.map((t) => 1 + t)]);
    expect(frameRate(timesS).variable).toBe(true);
  });

  it('fewer than two frames have no rate', () => {
    expect(frameRate(new Float64Array())).toEqual({ fps: 0, variable: false, intervalS: 0 });
    expect(frameRate(Float64Array.of(3))).toEqual({ fps: 0, variable: false, intervalS: 0 });
  });

  it('scales with time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100 }),
        fc.double({ min: 0.005, max: 0.1, noNaN: true }),
        (n, intervalS) => {
          expect(frameRate(every(intervalS, n)).fps).toBeCloseTo(1 / intervalS, 6);
        },
      ),
    );
  });
});
