import type uPlot from 'uplot';

/**
 * A line of more values than the plot has pixels, as a bar in each column of pixels from its least to its greatest value:
 * what thousands of strokes upon each other would look like, drawn many times as fast. Neighbours touch.
 * @param values of the chart's times; `null` = missing
 * @param widthPx of the line, px of the canvas
 */
export function paintDense(
  chart: uPlot,
  values: ArrayLike<number | null | undefined>,
  colour: string,
  alpha: number,
  widthPx: number,
): void {
  const { ctx } = chart;
  const times = chart.data[0];
  const { left, top, width, height } = chart.bbox;
  const { min: t0 = 0, max: t1 = 1 } = chart.scales['x']!;
  const { min: low = 0, max: high = 1, dir } = chart.scales['y']!;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.fillStyle = colour;
  ctx.globalAlpha = alpha;
  const flush = (x: number, from: number, to: number): void => {
    if (from > to) return;
    const upper = Math.round(from - widthPx / 2);
    ctx.fillRect(x, upper, 1, Math.max(1, Math.round(to + widthPx / 2) - upper));
  };
  let [column, from, to, lastY] = [NaN, Infinity, -Infinity, NaN];
  for (let i = 0; i < times.length; i++) {
    const value = values[i];
    const x = Math.floor(left + ((times[i]! - t0) / (t1 - t0)) * width);
    if (x !== column) {
      flush(column, from, to);
      // The bar begins where the one before it ended, so that a steep line has no holes.
      [column, from, to] = lastY === lastY ? [x, lastY, lastY] : [x, Infinity, -Infinity];
    }
    if (value === null || value === undefined) {
      if (from === to && from === lastY) [from, to] = [Infinity, -Infinity];
      lastY = NaN;
      continue;
    }
    const share = (value - low) / (high - low);
    lastY = top + (dir === -1 ? share : 1 - share) * height;
    if (lastY < from) from = lastY;
    if (lastY > to) to = lastY;
  }
  flush(column, from, to);
  ctx.restore();
}
