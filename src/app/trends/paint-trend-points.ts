import type uPlot from 'uplot';
import { words } from '../../core/words/words';
import type { PlotColours } from '../signals/plot-colours';
import type { TrendPart, TrendPoint } from './trend-points';

const MARK_PX = 4.6;
const SMALLEST_PX = 2;
/** Where marks come closer than this they are made smaller, and lose what is written beside them. */
const CROWDED_PX = 13;
/** Left and right of one day stand as far apart, where there is room. */
const ASIDE_PX = 3.5;
const FAINT = 0.42;
const BREAK_NAMED_PX = 190;

interface Paint {
  readonly chart: uPlot;
  readonly points: readonly TrendPoint[];
  readonly parts: readonly TrendPart[];
  readonly colours: PlotColours;
  readonly pxRatio: number;
}

/** The values of what is shown: breaks, lines, intervals, then marks over all of these. */
export function paintTrendPoints(paint: Paint): void {
  const { chart, points, parts, pxRatio } = paint;
  const { ctx, bbox } = chart;
  const { min = 0, max = 1 } = chart.scales['x']!;
  const shown = points.filter(({ atS }) => atS >= min && atS <= max);
  const apartPx = bbox.width / pxRatio / Math.max(1, shown.length);
  const roomy = Math.min(1, apartPx / CROWDED_PX);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  paintBreaks(paint);
  for (const part of parts) {
    const aside = parts.length > 1 ? ASIDE_PX * roomy * (part === 'left' ? -1 : 1) : 0;
    const pen = penFor(paint, part, aside * pxRatio, Math.max(SMALLEST_PX, MARK_PX * roomy) * pxRatio);
    for (const point of points) pen.line(point);
    for (const point of shown) pen.interval(point, roomy);
    for (const point of shown) pen.mark(point, apartPx >= CROWDED_PX);
  }
  ctx.restore();
}

/** Upright, dashed: from there on all was filmed in another way. */
function paintBreaks({ chart, points, colours, pxRatio }: Paint): void {
  const { ctx, bbox } = chart;
  ctx.font = `600 ${10.5 * pxRatio}px ${colours.sans}`;
  ctx.textBaseline = 'bottom';
  points.forEach(({ breaks, atS }, i) => {
    if (!breaks) return;
    const x = Math.round(chart.valToPos((points[i - 1]!.atS + atS) / 2, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) return;
    ctx.strokeStyle = colours.inkSoft;
    ctx.setLineDash([5 * pxRatio, 4 * pxRatio]);
    ctx.lineWidth = pxRatio;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const right = bbox.left + bbox.width - x;
    const named = right > BREAK_NAMED_PX * pxRatio;
    ctx.fillStyle = colours.inkSoft;
    const text = named ? `${words.trends.unlikeMark} ${words.trends.breakMark}` : words.trends.unlikeMark;
    ctx.textAlign = right < 20 * pxRatio ? 'right' : 'left';
    ctx.fillText(text, x + (right < 20 * pxRatio ? -4 : 4) * pxRatio, bbox.top + bbox.height - 3 * pxRatio);
  });
  ctx.setLineDash([]);
}

interface Pen {
  line(point: TrendPoint): void;
  interval(point: TrendPoint, roomy: number): void;
  mark(point: TrendPoint, isNamed: boolean): void;
}

function penFor(
  { chart, points, colours, pxRatio }: Paint,
  part: TrendPart,
  aside: number,
  radius: number,
): Pen {
  const { ctx } = chart;
  const colour = part === 'overall' ? colours.ink : colours.side[part];
  const xOf = ({ atS }: TrendPoint): number => chart.valToPos(atS, 'x', true) + aside;
  const yOf = (value: number): number => chart.valToPos(value, 'y', true);
  const alphaOf = ({ unlike }: TrendPoint): number => (unlike.length > 0 ? FAINT : 1);
  return {
    line(point) {
      const from = points[point.joins];
      const [a, b] = [from?.values[part], point.values[part]];
      if (!from || !a || !b) return;
      ctx.globalAlpha = 0.5 * alphaOf(point);
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1.25 * pxRatio;
      ctx.setLineDash(part === 'right' ? [5 * pxRatio, 3 * pxRatio] : []);
      ctx.beginPath();
      ctx.moveTo(xOf(from), yOf(a.value));
      ctx.lineTo(xOf(point), yOf(b.value));
      ctx.stroke();
      ctx.setLineDash([]);
    },
    interval(point, roomy) {
      const value = point.values[part];
      if (!value) return;
      const x = xOf(point);
      const [low, high] = [yOf(value.ci95[0]), yOf(value.ci95[1])];
      const cap = 2.6 * roomy * pxRatio;
      ctx.globalAlpha = alphaOf(point) * (roomy < 0.6 ? 0.35 : 0.75);
      ctx.strokeStyle = colour;
      ctx.lineWidth = (roomy < 0.6 ? 1 : 1.4) * pxRatio;
      ctx.beginPath();
      ctx.moveTo(x, low);
      ctx.lineTo(x, high);
      if (roomy === 1) {
        for (const y of [low, high]) {
          ctx.moveTo(x - cap, y);
          ctx.lineTo(x + cap, y);
        }
      }
      ctx.stroke();
    },
    mark(point, isNamed) {
      const value = point.values[part];
      if (!value) return;
      const [x, y] = [xOf(point), yOf(value.value)];
      ctx.globalAlpha = alphaOf(point);
      paintTrendMark(ctx, part, { x, y, radius, isHollow: point.doubts.length > 0 }, colour, colours.surface);
      const sign = point.doubts.length > 0 ? 'doubtMark' : point.unlike.length > 0 ? 'unlikeMark' : null;
      if (!sign || !isNamed) return;
      ctx.globalAlpha = 1;
      ctx.fillStyle = colours.ink;
      ctx.font = `700 ${11 * pxRatio}px ${colours.sans}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      ctx.fillText(words.trends[sign], x, y - radius - 1.5 * pxRatio);
    },
  };
}

/** Left a circle, right a square (hollow, as everywhere), both together a bar; hollow and thin where in doubt. */
function paintTrendMark(
  ctx: CanvasRenderingContext2D,
  part: TrendPart,
  { x, y, radius, isHollow }: { x: number; y: number; radius: number; isHollow: boolean },
  colour: string,
  surface: string,
): void {
  ctx.beginPath();
  if (part === 'left') ctx.arc(x, y, radius, 0, 2 * Math.PI);
  else if (part === 'right') ctx.rect(x - 0.85 * radius, y - 0.85 * radius, 1.7 * radius, 1.7 * radius);
  else ctx.rect(x - 1.25 * radius, y - 0.55 * radius, 2.5 * radius, 1.1 * radius);
  ctx.fillStyle = isHollow || part === 'right' ? surface : colour;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = (isHollow ? 0.24 : 0.5) * radius;
  if (isHollow || part === 'right') ctx.stroke();
}
