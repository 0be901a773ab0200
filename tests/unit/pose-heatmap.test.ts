import { expect, it } from 'vitest';
import { refineByHeatmap } from '../../src/pose/heatmap';

const [SIZE, LAYERS] = [64, 39];

/** @param heat [column, row, layer, how much] of the cells that are not cold */
function moved(places: readonly number[], heat: readonly (readonly [number, number, number, number])[]) {
  const heatmap = new Float32Array(SIZE * SIZE * LAYERS);
  for (const [column, row, layer, much] of heat) heatmap[(row * SIZE + column) * LAYERS + layer] = much;
  const refined = Float64Array.from(places);
  refineByHeatmap(refined, heatmap);
  return [...refined];
}

it('moves a landmark to the middle of its own heat', () => {
  const heat = [
    [33, 20, 1, 0.75],
    [34, 20, 1, 0.25],
    // Of another landmark.
    [30, 18, 0, 1],
  ] as const;
  const [, , x, y] = moved([0.1, 0.1, 32.5 / SIZE, 21.2 / SIZE], heat);
  expect(x).toBeCloseTo(33.25 / SIZE, 12);
  expect(y).toBeCloseTo(20 / SIZE, 12);
});

it('looks no further than three cells about it', () => {
  const heat = [
    [29, 20, 0, 0.5],
    [28, 20, 0, 1],
    [32, 24, 0, 1],
  ] as const;
  expect(moved([32.5 / SIZE, 20.5 / SIZE], heat)).toEqual([29 / SIZE, 20 / SIZE]);
});

it.each([
  ['nothing is hot enough', [0.5, 0.5], [[32, 32, 0, 0.49]]],
  ['it lies beside the picture', [1.2, 0.5], [[63, 32, 0, 1]]],
  ['it is not known', [NaN, 0.5], [[0, 32, 0, 1]]],
] as const)('leaves it where it is when %s', (_, places, heat) => {
  expect(moved(places, heat)).toEqual([...places]);
});

it('keeps to the picture at its edge', () => {
  expect(moved([0.001, 0.999], [[0, 63, 0, 1]])).toEqual([0, 63 / SIZE]);
});
