import type { InSquare } from './turned-square';

/** BlazePose's heatmap: so many rows and columns, and one layer for each landmark. */
const SIZE = 64;
const LAYERS = 39;
/** How far about the landmark it is looked at, cells. */
const REACH = 3;
/** The landmark stays where it is unless some cell says so much. */
const MIN_CONFIDENCE = 0.5;

/**
 * A landmark moved to the middle of its own heat around it. Source: MediaPipe's RefineLandmarksFromHeatmapCalculator
 * (kernel of 7 cells).
 * @param at 0..1 of the network's square
 * @param heatmap 64 x 64 x 39 values, 0..1
 * @param layer which landmark it is
 */
export function refineByHeatmap([x, y]: InSquare, heatmap: ArrayLike<number>, layer: number): InSquare {
  const [column, row] = [Math.trunc(x * SIZE), Math.trunc(y * SIZE)];
  if (!(column >= 0 && column < SIZE && row >= 0 && row < SIZE)) return [x, y];
  let [sum, across, down, most] = [0, 0, 0, 0];
  for (let j = Math.max(0, row - REACH); j < Math.min(SIZE, row + REACH + 1); j++) {
    for (let i = Math.max(0, column - REACH); i < Math.min(SIZE, column + REACH + 1); i++) {
      const heat = heatmap[(j * SIZE + i) * LAYERS + layer]!;
      sum += heat;
      across += i * heat;
      down += j * heat;
      most = Math.max(most, heat);
    }
  }
  return most >= MIN_CONFIDENCE && sum > 0 ? [across / SIZE / sum, down / SIZE / sum] : [x, y];
}
