import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from '../../src/picture/picture-size';

const side = fc.integer({ min: 1, max: 8000 });

it('fits common clips into 512 px', () => {
  expect(pictureSize(1920, 1080, 512)).toEqual({ widthPx: 512, heightPx: 288, scale: 3.75 });
  expect(pictureSize(720, 1280, 512)).toEqual({ widthPx: 288, heightPx: 512, scale: 2.5 });
  expect(pictureSize(320, 240, 512)).toEqual({ widthPx: 320, heightPx: 240, scale: 1 });
});

it('never blows up, never exceeds the longest side, and covers the whole frame at one scale', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 16, max: 2048 }), (w, h, longestPx) => {
      const { widthPx, heightPx, scale } = pictureSize(w, h, longestPx);
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(Math.max(longestPx, 1));
      for (const [px, framePx] of [
        [widthPx, w],
        [heightPx, h],
      ] as const) {
        expect(px * scale).toBeGreaterThan(framePx - 0.01);
        expect((px - 1) * scale).toBeLessThan(framePx);
      }
    }),
  );
});

it('refuses sizes that are none', () => {
  for (const bad of [0, -1, NaN]) expect(() => pictureSize(bad, 100, 512)).toThrow(RangeError);
});
