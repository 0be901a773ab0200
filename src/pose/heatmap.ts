/** BlazePose's heatmap: so many rows and columns, and one layer for each landmark. */
const SIZE = 64;
const LAYERS = 39;
/** How far about the landmark it is looked at, cells. */
const REACH = 3;
/** The landmark stays where it is unless some cell says so much. */
const MIN_CONFIDENCE = 0.5;

/**
 * Landmarks moved to the middle of their own heat around them. Source: MediaPipe's RefineLandmarksFromHeatmapCalculator
 * (kernel of 7 cells).
 * @param places x and y of each landmark, 0..1 of the network's square; they are moved
 * @param heatmap 64 x 64 x 39 values, 0..1
 */
export function refineByHeatmap(places: Float64Array, heatmap: ArrayLike<number>): void {
  for (let k = 0; 2 * k < places.length; k++) refine(places, heatmap, k);
}

function refine(places: Float64Array, heatmap: ArrayLike<number>, k: number): void {
  const column = Math.trunc(places[2 * k]! * SIZE);
  const row = Math.trunc(places[2 * k + 1]! * SIZE);
  if (!(column >= 0 && column < SIZE && row >= 0 && row < SIZE)) return;
  const [firstColumn, lastColumn] = [Math.max(0, column - REACH), Math.min(SIZE - 1, column + REACH)];
  const [firstRow, lastRow] = [Math.max(0, row - REACH), Math.min(SIZE - 1, row + REACH)];
  let sum = 0;
  let across = 0;
  let down = 0;
  let most = 0;
  for (let j = firstRow; j <= lastRow; j++) {
    for (let i = firstColumn; i <= lastColumn; i++) {
      const heat = heatmap[(j * SIZE + i) * LAYERS + k]!;
      sum += heat;
      across += i * heat;
      down += j * heat;
      most = Math.max(most, heat);
    }
  }
  if (!(most >= MIN_CONFIDENCE && sum > 0)) return;
  places[2 * k] = across / SIZE / sum;
  places[2 * k + 1] = down / SIZE / sum;
}
