import type uPlot from 'uplot';
import { paintMark } from './paint-mark';
import type { PlotColours } from './plot-colours';
import type { PlotPoint } from './plot-content';

const MARK_PX = 4;
/** Where marks come closer than this they are made smaller. */
const CROWDED_PX = 9;

/** Each stride's value; those measured by hand are in a ring. */
export function paintPoints(
  chart: uPlot,
  points: readonly PlotPoint[],
  colours: PlotColours,
  pxRatio: number,
): void {
  const { ctx, bbox } = chart;
  const { min = 0, max = 1 } = chart.scales['x']!;
  const shown = points.filter(({ timeS }) => timeS >= min && timeS <= max);
  const apartPx = bbox.width / pxRatio / Math.max(1, shown.length);
  const radius = (apartPx < CROWDED_PX ? Math.max(1.6, (MARK_PX * apartPx) / CROWDED_PX) : MARK_PX) * pxRatio;
  ctx.save();
  for (const { side, timeS, value, byHand } of shown) {
    const [x, y] = [chart.valToPos(timeS, 'x', true), chart.valToPos(value, 'y', true)];
    paintMark(ctx, side, x, y, radius, colours, byHand);
  }
  ctx.restore();
}
