import type uPlot from 'uplot';
import { paintMark } from './paint-mark';
import { stripes, type PlotColours } from './plot-colours';
import type { Stance } from '../timeline/stances';

/** Narrower than this a stance is a flicker: where so much time is shown none is drawn. */
const NARROWEST_PX = 4;
/** Marks of landings need as much room to the next. */
const MARK_ROOM_PX = 11;
const MARK_PX = 3.2;
/** Room for them over a plot. */
export const LANE_PX = 15;
const TICK_PX = 8;

/** Times that are drawn, with one more on either side. */
function visible(chart: uPlot, stances: readonly Stance[]): readonly Stance[] {
  const { min = 0, max = 0 } = chart.scales['x']!;
  return stances.filter(({ fromS, toS }) => toS >= min && fromS <= max);
}

function widthPx(chart: uPlot, durationS: number, pxRatio: number): number {
  const { min = 0, max = 1 } = chart.scales['x']!;
  return ((durationS / (max - min)) * chart.bbox.width) / pxRatio;
}

/** Behind the lines: when a foot stands, left tinted, right striped. Both in the air stays white. */
export function paintStances(
  chart: uPlot,
  stances: readonly Stance[],
  colours: PlotColours,
  pxRatio: number,
): void {
  const first = stances[0];
  if (!first || widthPx(chart, first.toS - first.fromS, pxRatio) < NARROWEST_PX) return;
  const { ctx, bbox } = chart;
  const hatch = stripes(ctx, colours.side.right, pxRatio);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const { side, fromS, toS } of visible(chart, stances)) {
    const from = chart.valToPos(fromS, 'x', true);
    const wide = chart.valToPos(toS, 'x', true) - from;
    ctx.globalAlpha = side === 'left' ? 0.14 : 0.3;
    ctx.fillStyle = side === 'left' ? colours.side.left : hatch;
    ctx.fillRect(from, bbox.top, wide, bbox.height);
  }
  ctx.restore();
}

/** In a lane over the plot: a mark where a foot lands, a short line where it leaves. */
export function paintEvents(
  chart: uPlot,
  stances: readonly Stance[],
  colours: PlotColours,
  pxRatio: number,
): void {
  const shown = visible(chart, stances);
  const { min = 0, max = 1 } = chart.scales['x']!;
  const apartPx = widthPx(chart, (max - min) / Math.max(1, shown.length), pxRatio);
  if (apartPx < MARK_ROOM_PX) return;
  const { ctx, bbox } = chart;
  const y = bbox.top - (LANE_PX / 2) * pxRatio;
  const beside = (MARK_PX + 1) * pxRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - beside, bbox.top - LANE_PX * pxRatio, bbox.width + 2 * beside, LANE_PX * pxRatio);
  ctx.clip();
  for (const { side, fromS, toS } of shown) {
    paintMark(ctx, side, chart.valToPos(fromS, 'x', true), y, MARK_PX * pxRatio, colours);
    const leaves = Math.round(chart.valToPos(toS, 'x', true)) + 0.5;
    ctx.strokeStyle = colours.side[side];
    ctx.lineWidth = 1.5 * pxRatio;
    ctx.beginPath();
    ctx.moveTo(leaves, bbox.top);
    ctx.lineTo(leaves, bbox.top - TICK_PX * pxRatio);
    ctx.stroke();
  }
  ctx.restore();
}
