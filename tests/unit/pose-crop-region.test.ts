import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropAround, wholePicture, type CropRegion, type LocatedPoint } from '../../src/pose/crop-region';

const p = (xPx: number, yPx: number, confidence = 1): LocatedPoint => ({ xPx, yPx, confidence });
const holds = ({ xPx, yPx, sizePx }: CropRegion, at: LocatedPoint): boolean =>
  at.xPx >= xPx && at.xPx <= xPx + sizePx && at.yPx >= yPx && at.yPx <= yPx + sizePx;

/** A standing figure of a height, feet at (x, y). */
function figure(xPx: number, footPx: number, heightPx: number) {
  const up = (share: number, dx = 0): LocatedPoint => p(xPx + dx * heightPx, footPx - share * heightPx);
  const shoulders = [up(0.8, -0.1), up(0.8, 0.1)];
  const hips = [up(0.5, -0.05), up(0.5, 0.05)];
  return {
    torso: { shoulders, hips },
    points: [up(0.95), ...shoulders, ...hips, up(0.02, -0.05), up(0.02, 0.05)],
  };
}

test('the whole picture is padded to a square about its middle', () => {
  expect(wholePicture(1280, 720)).toEqual({ xPx: 0, yPx: -280, sizePx: 1280 });
  expect(wholePicture(720, 1280)).toEqual({ xPx: -280, yPx: 0, sizePx: 1280 });
});

test('a runner who fills the height of an upright picture keeps head and feet in the crop', () => {
  const { torso, points } = figure(216, 765, 760);
  const crop = cropAround(torso, points, 432, 768, 0.2)!;
  expect(points.every((point) => holds(crop, point))).toBe(true);
  expect(crop.sizePx).toBeLessThanOrEqual(768);
});

test('wherever a whole runner stands, the crop holds all of them and no more than the padded picture', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 1000 }),
      fc.integer({ min: 200, max: 1000 }),
      fc.double({ min: 0.15, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (widthPx, heightPx, tall, across, down) => {
        const bodyPx = tall * heightPx;
        const { torso, points } = figure(across * widthPx, bodyPx + down * (heightPx - bodyPx), bodyPx);
        const crop = cropAround(torso, points, widthPx, heightPx, 0.2)!;
        const inPicture = points.filter((at) => at.xPx >= 0 && at.xPx <= widthPx);
        expect(inPicture.every((point) => holds(crop, point))).toBe(true);
        expect(crop.sizePx).toBeLessThanOrEqual(Math.max(widthPx, heightPx));
      },
    ),
  );
});

test('a doubtful landmark far away does not stretch the crop, unless asked to count', () => {
  const { torso, points } = figure(400, 500, 200);
  const plain = cropAround(torso, points, 768, 768, 0.2)!;
  const stray = [...points, p(700, 100, 0.1)];
  expect(cropAround(torso, stray, 768, 768, 0.2)).toEqual(plain);
  expect(cropAround(torso, stray, 768, 768, 0)!.sizePx).toBeGreaterThan(plain.sizePx);
});

test('no torso, no crop', () => {
  const { points } = figure(400, 500, 200);
  const hidden = { shoulders: [p(1, 1, 0.1)], hips: [p(2, 2, 0.1)] };
  expect(cropAround(hidden, points, 768, 432, 0.2)).toBeNull();
});
