import type uPlot from 'uplot';
import type { Zone } from '../../core/criteria/bands';
import { words } from '../../core/words/words';
import { stripes, type PlotColours } from '../signals/plot-colours';

/** A zone's name needs as much height. */
const NAMED_FROM_PX = 17;
/** Room for the names beside the plot: over it they would hide the latest run. */
export const ZONE_NAMES_PX = 46;

/** Behind the values: what they mean. Each zone has its tint, its edge and its name; watch is striped, flag more so. */
export function paintTrendZones(
  chart: uPlot,
  zones: readonly Zone[],
  colours: PlotColours,
  pxRatio: number,
): void {
  const { ctx, bbox } = chart;
  const { min = 0, max = 1 } = chart.scales['y']!;
  const hatch = {
    watch: stripes(ctx, colours.edge.watch, 1.8 * pxRatio, 0.2),
    flag: stripes(ctx, colours.edge.flag, pxRatio, 0.18),
  };
  ctx.save();
  ctx.font = `600 ${10.5 * pxRatio}px ${colours.sans}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  for (const { verdict, from, to } of zones) {
    const [low, high] = [Math.max(from ?? min, min), Math.min(to ?? max, max)];
    if (low >= high) continue;
    const [top, bottom] = [chart.valToPos(high, 'y', true), chart.valToPos(low, 'y', true)];
    ctx.fillStyle = colours.tint[verdict];
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    if (verdict !== 'meets') {
      ctx.fillStyle = hatch[verdict];
      ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    }
    ctx.fillStyle = colours.edge[verdict];
    if (to !== null && to < max) ctx.fillRect(bbox.left, top, bbox.width, Math.max(1, pxRatio / 2));
    if (bottom - top < NAMED_FROM_PX * pxRatio) continue;
    ctx.fillText(words.names.verdicts[verdict], bbox.left + bbox.width + 6 * pxRatio, top + 3 * pxRatio);
  }
  ctx.restore();
}
