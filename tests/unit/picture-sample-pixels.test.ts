import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SampleGrid } from '../../src/picture/sample-grid';
import { samplePixels } from '../../src/picture/sample-pixels';

const SIZE = 4;
const UPRIGHT = {
  rightXPx: 1,
  rightYPx: 0,
  downXPx: 0,
  downYPx: 1,
  columns: SIZE,
  rows: SIZE,
  fadePx: 1,
} as const;

/** Each channel rises evenly to the right and downwards: bilinear samples of it are exact wherever they lie. */
function slope(widthPx: number, heightPx: number): ImageData {
  const data = new Uint8ClampedArray(4 * widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++)
      data.set([2 * x + 3 * y, 5 * x + y, x + 4 * y, 255], 4 * (y * widthPx + x));
  }
  return { data, width: widthPx, height: heightPx, colorSpace: 'srgb' } as ImageData;
}

function sampled(picture: ImageData, grid: SampleGrid, factor?: number, offset?: number): number[] {
  const into = new Float32Array(grid.columns * grid.rows * 3);
  samplePixels(picture, grid, into, factor, offset);
  return [...into];
}

describe('samples of a picture', () => {
  test('at whole places are its pixels', () => {
    const picture = slope(9, 9);
    const values = sampled(picture, { ...UPRIGHT, xPx: 2, yPx: 3 });
    expect(values.slice(0, 6)).toEqual([2 * 2 + 9, 10 + 3, 2 + 12, 2 * 3 + 9, 15 + 3, 3 + 12]);
    expect(values).toHaveLength(SIZE * SIZE * 3);
  });

  test('of a slope are the slope, however the grid lies and is turned', () => {
    const picture = slope(20, 20);
    fc.assert(
      fc.property(
        fc.double({ min: 8, max: 11, noNaN: true }),
        fc.double({ min: 8, max: 11, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (xPx, yPx, right, down) => {
          const grid: SampleGrid = {
            ...{ xPx, yPx, columns: SIZE, rows: SIZE, fadePx: 1 },
            ...{ rightXPx: right, rightYPx: down, downXPx: -down, downYPx: right },
          };
          const values = sampled(picture, grid);
          for (let row = 0; row < SIZE; row++) {
            for (let column = 0; column < SIZE; column++) {
              const x = xPx + column * right - row * down;
              const y = yPx + column * down + row * right;
              if (x < 0 || y < 0 || x > 19 || y > 19) continue;
              const at = 3 * (row * SIZE + column);
              expect(values[at]).toBeCloseTo(2 * x + 3 * y, 3);
              expect(values[at + 1]).toBeCloseTo(5 * x + y, 3);
              expect(values[at + 2]).toBeCloseTo(x + 4 * y, 3);
            }
          }
        },
      ),
    );
  });

  test('are scaled and shifted, outside too, where the picture is black', () => {
    const values = sampled(slope(5, 5), { ...UPRIGHT, xPx: 100, yPx: 0 }, 2 / 255, -1);
    expect(new Set(values)).toEqual(new Set([-1]));
    const [red] = sampled(slope(5, 5), { ...UPRIGHT, xPx: 1, yPx: 1 }, 2 / 255, -1);
    expect(red).toBeCloseTo((5 * 2) / 255 - 1, 6);
  });

  test('fade out over one pixel, or end at a hard edge', () => {
    const picture = slope(5, 5);
    const [atEdge] = sampled(picture, { ...UPRIGHT, xPx: 4, yPx: 4 });
    expect(atEdge).toBe(20);
    const beyond = { ...UPRIGHT, xPx: 4.25, yPx: 4 };
    expect(sampled(picture, beyond)[0]).toBeCloseTo(15, 6);
    expect(sampled(picture, { ...beyond, fadePx: 0 })[0]).toBe(0);
  });
});
