import type uPlot from 'uplot';
import type { Zone } from '../../core/criteria/bands';
import { words } from '../../core/words/words';
import { stripes, type PlotColours } from './plot-colours';

/** A zone's name needs as much height. */
const NAMED_FROM_PX = 17;
/** Room for the names beside the plot. */
export const ZONE_NAMES_PX = 46;

/**
 * Behind a measure's values: what they mean, each zone tinted, bounded by a line and named.
 * @param names `beside` the plot where they would hide a value; zones are striped there, watch less than flag. `within`
 * is for plots whose stripes mean something else.
 */
export function paintZones(
  chart: uPlot,
  zones: readonly Zone[],
  colours: PlotColours,
  pxRatio: number,
  names: 'within' | 'beside',
): void {
  const { ctx, bbox } = chart;
  const { min = 0, max = 1 } = chart.scales['y']!;
  const beside = names === 'beside';
  const right = bbox.left + bbox.width;
  const nameAt = right + (beside ? 6 : -5) * pxRatio;
  const hatch = {
    watch: stripes(ctx, colours.edge.watch, 1.8 * pxRatio, 0.2),
    flag: stripes(ctx, colours.edge.flag, pxRatio, 0.18),
  };
  ctx.save();
  ctx.font = `600 ${10.5 * pxRatio}px ${colours.sans}`;
  ctx.textAlign = beside ? 'left' : 'right';
  ctx.textBaseline = 'top';
  for (const { verdict, from, to } of zones) {
    const [low, high] = [Math.max(from ?? min, min), Math.min(to ?? max, max)];
    if (low >= high) continue;
    const [top, bottom] = [chart.valToPos(high, 'y', true), chart.valToPos(low, 'y', true)];
    ctx.fillStyle = colours.tint[verdict];
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    if (beside && verdict !== 'meets') {
      ctx.fillStyle = hatch[verdict];
      ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    }
    ctx.fillStyle = colours.edge[verdict];
    if (to !== null && to < max) ctx.fillRect(bbox.left, top, bbox.width, Math.max(1, pxRatio / 2));
    if (bottom - top < NAMED_FROM_PX * pxRatio) continue;
    ctx.fillText(words.names.verdicts[verdict], nameAt, top + 3 * pxRatio);
  }
  ctx.restore();
}
