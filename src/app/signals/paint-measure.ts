import type uPlot from 'uplot';
import type { Zone } from '../../core/criteria/bands';
import { words } from '../../core/words/words';
import { paintMark } from './paint-mark';
import type { PlotColours } from './plot-colours';
import type { PlotPoint } from './plot-content';

const MARK_PX = 4;
/** A zone's name needs as much height. */
const NAMED_FROM_PX = 16;
/** Where marks come closer than this they are made smaller. */
const CROWDED_PX = 9;

/** Behind a measure's values: what they mean, each zone tinted, bounded by a line and named. */
export function paintZones(
  chart: uPlot,
  zones: readonly Zone[],
  colours: PlotColours,
  pxRatio: number,
): void {
  const { ctx, bbox } = chart;
  const { min = 0, max = 1 } = chart.scales['y']!;
  ctx.save();
  ctx.font = `600 ${10.5 * pxRatio}px ${colours.sans}`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  for (const { verdict, from, to } of zones) {
    const [low, high] = [Math.max(from ?? min, min), Math.min(to ?? max, max)];
    if (low >= high) continue;
    const [top, bottom] = [chart.valToPos(high, 'y', true), chart.valToPos(low, 'y', true)];
    ctx.fillStyle = colours.tint[verdict];
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    ctx.fillStyle = colours.edge[verdict];
    if (to !== null && to < max) ctx.fillRect(bbox.left, top, bbox.width, Math.max(1, pxRatio / 2));
    if (bottom - top < NAMED_FROM_PX * pxRatio) continue;
    ctx.fillText(words.names.verdicts[verdict], bbox.left + bbox.width - 5 * pxRatio, top + 3 * pxRatio);
  }
  ctx.restore();
}

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
