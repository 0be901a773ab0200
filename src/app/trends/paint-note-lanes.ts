import type uPlot from 'uplot';
import { words } from '../../core/words/words';
import { BESIDE_PX } from '../signals/chart-axes';
import { stripes, type PlotColours } from '../signals/plot-colours';
import type { NoteLanes } from './note-lanes';

const PAIN_PX = 34;
const SHOES_PX = 22;
const NOTES_PX = 16;
const GAP_PX = 7;
const MOST_PAIN = 10;

/** Room that the lanes take below the days, px. */
export function lanesHeightPx({ pain, shoes, notedS }: NoteLanes): number {
  const taken = [pain.length > 0 && PAIN_PX, shoes.length > 0 && SHOES_PX, notedS.length > 0 && NOTES_PX];
  return taken.reduce<number>((sum, px) => sum + (px ? px + GAP_PX : 0), 0);
}

interface Lane {
  readonly ctx: CanvasRenderingContext2D;
  readonly chart: uPlot;
  readonly colours: PlotColours;
  readonly pxRatio: number;
  readonly top: number;
  readonly height: number;
}

/** Below the days: pain as bars of up to ten, shoes as named stretches, ticks for what else was noted. */
export function paintNoteLanes(
  chart: uPlot,
  lanes: NoteLanes,
  colours: PlotColours,
  pxRatio: number,
  heightPx: number,
): void {
  let top = chart.height - heightPx;
  const add = (heightOfPx: number, name: string, paint: (lane: Lane) => void): void => {
    const lane = {
      ctx: chart.ctx,
      chart,
      colours,
      pxRatio,
      top: (top + GAP_PX) * pxRatio,
      height: heightOfPx * pxRatio,
    };
    top += heightOfPx + GAP_PX;
    paintLane(lane, name, paint);
  };
  const { lanes: names } = words.trends;
  if (lanes.pain.length > 0) add(PAIN_PX, names.pain, (lane) => paintPain(lane, lanes.pain));
  if (lanes.shoes.length > 0) add(SHOES_PX, names.shoes, (lane) => paintShoes(lane, lanes.shoes));
  if (lanes.notedS.length > 0) add(NOTES_PX, names.notes, (lane) => paintTicks(lane, lanes.notedS));
}

function paintLane(lane: Lane, name: string, paint: (lane: Lane) => void): void {
  const { ctx, chart, colours, pxRatio, top, height } = lane;
  const { bbox } = chart;
  ctx.save();
  ctx.font = `500 ${10.5 * pxRatio}px ${colours.sans}`;
  ctx.fillStyle = colours.inkSoft;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.fillText(name, (BESIDE_PX - 6) * pxRatio, top + height / 2);
  ctx.fillStyle = colours.line;
  ctx.fillRect(bbox.left, top + height, bbox.width, Math.max(1, pxRatio));
  ctx.beginPath();
  ctx.rect(bbox.left, top - pxRatio, bbox.width, height + 2 * pxRatio);
  ctx.clip();
  paint(lane);
  ctx.restore();
}

function paintPain({ ctx, chart, colours, pxRatio, top, height }: Lane, pain: NoteLanes['pain']): void {
  const wide = 5 * pxRatio;
  ctx.fillStyle = colours.line;
  ctx.fillRect(chart.bbox.left, top, chart.bbox.width, Math.max(1, pxRatio / 2));
  for (const { atS, pain: told } of pain) {
    const x = chart.valToPos(atS, 'x', true);
    const tall = (told / MOST_PAIN) * height;
    ctx.fillStyle = told > 0 ? colours.edge.flag : colours.inkSoft;
    // None is told too: a foot of the bar remains.
    ctx.fillRect(x - wide / 2, top + height - Math.max(tall, pxRatio), wide, Math.max(tall, pxRatio));
  }
}

/** Alternately plain and striped, so that neighbours are told apart; named where there is room. */
function paintShoes({ ctx, chart, colours, pxRatio, top, height }: Lane, spans: NoteLanes['shoes']): void {
  const hatch = stripes(ctx, colours.lineStrong, pxRatio, 0.5);
  const [left, right] = [chart.bbox.left, chart.bbox.left + chart.bbox.width];
  ctx.textAlign = 'left';
  for (const { shoes, fromS, toS, look } of spans) {
    const from = chart.valToPos(fromS, 'x', true) - 2 * pxRatio;
    const to = chart.valToPos(toS, 'x', true) + 2 * pxRatio;
    if (to < left || from > right) continue;
    ctx.fillStyle = look % 2 === 0 ? colours.sunken : hatch;
    ctx.fillRect(from, top, to - from, height);
    ctx.strokeStyle = colours.lineStrong;
    ctx.lineWidth = Math.max(1, pxRatio / 2);
    ctx.strokeRect(from, top, to - from, height);
    const start = Math.max(from, left) + 5 * pxRatio;
    const wide = ctx.measureText(shoes).width;
    if (start + wide + 3 * pxRatio > Math.min(to, right)) continue;
    ctx.fillStyle = colours.surface;
    if (look % 2 === 1)
      ctx.fillRect(start - 2 * pxRatio, top + 3 * pxRatio, wide + 4 * pxRatio, height - 6 * pxRatio);
    ctx.fillStyle = colours.ink;
    ctx.fillText(shoes, start, top + height / 2);
  }
}

function paintTicks({ ctx, chart, colours, pxRatio, top, height }: Lane, notedS: readonly number[]): void {
  ctx.fillStyle = colours.inkSoft;
  for (const atS of notedS) {
    ctx.fillRect(
      chart.valToPos(atS, 'x', true) - pxRatio / 2,
      top + height * 0.2,
      1.5 * pxRatio,
      height * 0.8,
    );
  }
}
