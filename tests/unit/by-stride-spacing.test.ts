import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesAtSpacing } from '../../src/core/by-stride/places-at-spacing';

const clip = fc
  .array(
    fc.record({
      stepS: fc.double({ min: 0.002, max: 0.05, noNaN: true }),
      everyS: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
      open: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((frames) => {
    let timeS = 0;
    return {
      timesS: Float64Array.from(frames, ({ stepS }) => (timeS += stepS)),
      everyS: Float64Array.from(frames, ({ everyS }) => everyS),
      open: Uint8Array.from(frames, ({ open }) => (open ? 1 : 0)),
    };
  });

describe('places at a spacing', () => {
  it('rise, are open, and have the first and the last open frame', () => {
    fc.assert(
      fc.property(clip, ({ timesS, everyS, open }) => {
        const places = [...placesAtSpacing(timesS, everyS, open)];
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places.every((place) => open[place] === 1)).toBe(true);
        const any = open.includes(1);
        expect(places.at(0)).toBe(any ? open.indexOf(1) : undefined);
        expect(places.at(-1)).toBe(any ? open.lastIndexOf(1) : undefined);
      }),
    );
  });

  it('are never more than fall due, and the two at the ends', () => {
    fc.assert(
      fc.property(clip, ({ timesS, everyS, open }) => {
        let due = 0;
        for (let i = 1; i < timesS.length; i++) due += (timesS[i]! - timesS[i - 1]!) / everyS[i]!;
        expect(placesAtSpacing(timesS, everyS, open).length).toBeLessThanOrEqual(due + 0.02 + 2);
      }),
    );
  });

  it('leave nowhere more than is wanted and one frame, where all frames are open', () => {
    fc.assert(
      fc.property(clip, fc.double({ min: 0.01, max: 0.2, noNaN: true }), ({ timesS }, wantedS) => {
        const all = new Uint8Array(timesS.length).fill(1);
        const places = placesAtSpacing(timesS, new Float64Array(timesS.length).fill(wantedS), all);
        places.forEach((place, k) => {
          if (k === 0) return;
          const frameS = timesS[place]! - timesS[place - 1]!;
          expect(timesS[place]! - timesS[places[k - 1]!]!).toBeLessThan(wantedS + frameS + 1e-9);
        });
      }),
    );
  });

  it('are denser where that is wanted', () => {
    const timesS = Float64Array.from({ length: 200 }, (_, i) => i / 100);
    const everyS = timesS.map((timeS) => (timeS < 1 ? 0.05 : 0.2));
    const places = [...placesAtSpacing(timesS, everyS, new Uint8Array(200).fill(1))];
    expect(places.filter((place) => place < 100).length).toBe(20);
    expect(places.filter((place) => place >= 100).length).toBeCloseTo(6, -0.5);
  });
});
