import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allToPicture,
  gridOf,
  squareAboutBody,
  squareAboutPicture,
  toPicture,
} from '../../src/pose/turned-square';

const place = fc.double({ min: -500, max: 1500, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a turned square', () => {
  test('about a picture holds it, its middle in the middle', () => {
    expect(squareAboutPicture(720, 1280)).toEqual({
      ...{ centreXPx: 360, centreYPx: 640, sidePx: 1280, turnRad: 0 },
    });
  });

  test('about an upright body is not turned, and reaches a quarter further than the body', () => {
    const square = squareAboutBody([300, 400], [300, 200]);
    expect(square.turnRad).toBeCloseTo(0, 12);
    expect(square.sidePx).toBeCloseTo(500, 9);
    expect([square.centreXPx, square.centreYPx]).toEqual([300, 400]);
  });

  test('turns with the body: in the square, the body always stands upright', () => {
    fc.assert(
      fc.property(place, place, place, place, (hipX, hipY, reachX, reachY) => {
        fc.pre(Math.hypot(reachX - hipX, reachY - hipY) > 1);
        const square = squareAboutBody([hipX, hipY], [reachX, reachY]);
        // Straight up from the middle, as far as the body reaches.
        const [x, y] = toPicture(square, [0.5, 0.5 - 1 / 2.5]);
        expect(x).toBeCloseTo(reachX, 6);
        expect(y).toBeCloseTo(reachY, 6);
        expect(Math.abs(square.turnRad)).toBeLessThanOrEqual(Math.PI + 1e-9);
      }),
    );
  });

  test('moved or enlarged with the picture, it shows the same', () => {
    fc.assert(
      fc.property(place, place, place, place, share, share, (hipX, hipY, reachX, reachY, x, y) => {
        fc.pre(Math.hypot(reachX - hipX, reachY - hipY) > 1);
        const once = toPicture(squareAboutBody([hipX, hipY], [reachX, reachY]), [x, y]);
        const other = squareAboutBody([3 * hipX + 7, 3 * hipY - 5], [3 * reachX + 7, 3 * reachY - 5]);
        const [movedX, movedY] = toPicture(other, [x, y]);
        expect(movedX).toBeCloseTo(3 * once[0] + 7, 5);
        expect(movedY).toBeCloseTo(3 * once[1] - 5, 5);
      }),
    );
  });

  test('many places are brought to the picture as one by one', () => {
    const about = fc.record({ centreXPx: place, centreYPx: place, sidePx: place, turnRad: share });
    fc.assert(
      fc.property(about, fc.array(fc.tuple(share, share)), (square, inSquare) => {
        const places = Float64Array.from(inSquare.flat());
        allToPicture(square, places);
        expect([...places]).toEqual(inSquare.flatMap((each) => toPicture(square, each)));
      }),
    );
  });

  test('is drawn from corner to corner', () => {
    const square = { centreXPx: 100, centreYPx: 80, sidePx: 64, turnRad: 0.3 };
    const grid = gridOf(square, 32);
    const [x, y] = toPicture(square, [1, 1]);
    expect(grid.xPx + 32 * (grid.rightXPx + grid.downXPx)).toBeCloseTo(x, 9);
    expect(grid.yPx + 32 * (grid.rightYPx + grid.downYPx)).toBeCloseTo(y, 9);
  });
});
