import UPlot from 'uplot';
import type { Zone } from '../../core/criteria/bands';
import { levelAxis, uprightAxis } from '../signals/chart-axes';
import { readColours, watchColours, type PlotColours } from '../signals/plot-colours';
import type { ShownRange } from '../signals/shown-range';
import { dayTicks } from './day-words';
import type { NoteLanes } from './note-lanes';
import { lanesHeightPx, paintNoteLanes } from './paint-note-lanes';
import { paintTrendPoints } from './paint-trend-points';
import { paintZones, ZONE_NAMES_PX } from '../signals/paint-zones';
import type { TrendPart, TrendPoint } from './trend-points';
import { trendEnds } from './trend-ends';

const TALL_PX = 270;
const DAYS_PX = 28;

export interface TrendContent {
  readonly points: readonly TrendPoint[];
  readonly parts: readonly TrendPart[];
  readonly zones: readonly Zone[];
  readonly lanes: NoteLanes;
  /** The least that the upright axis spans, in the measure's unit. */
  readonly leastSpan: number;
}

/**
 * A measure over dates, drawn on a canvas; what is shown follows the range. The lines of the run that is read, and of
 * the one that it is to be compared with, are moved over the canvas without drawing it anew.
 */
export class TrendChart {
  readonly #host: HTMLElement;
  readonly #content: TrendContent;
  readonly #range: ShownRange;
  readonly #lanesPx: number;
  readonly #chart: UPlot;
  readonly #now = document.createElement('div');
  readonly #marked = document.createElement('div');
  readonly #stop: (() => void)[];
  #colours: PlotColours;
  #nowS = NaN;
  #markedS = NaN;
  #due = 0;

  constructor(host: HTMLElement, content: TrendContent, range: ShownRange) {
    this.#host = host;
    this.#content = content;
    this.#range = range;
    this.#colours = readColours(host);
    this.#lanesPx = lanesHeightPx(content.lanes);
    const { points } = content;
    // Everything is painted by the hooks: the values only tell the chart which days there are.
    const data: UPlot.AlignedData = [points.map(({ atS }) => atS), points.map(() => null)];
    this.#chart = new UPlot(this.#options(Math.max(60, host.clientWidth)), data, host);
    this.#now.className = 'signal-now';
    this.#marked.className = 'signal-now trend-marked';
    this.over.append(this.#marked, this.#now);
    const sized = new ResizeObserver(this.#later);
    sized.observe(host);
    this.#stop = [
      () => sized.disconnect(),
      range.subscribe(this.#later),
      watchColours(() => {
        this.#colours = readColours(host);
        this.#chart.redraw(false, true);
      }),
    ];
    this.#draw();
  }

  /** Where the pointer is over the plot itself. */
  get over(): HTMLElement {
    return this.#chart.over;
  }

  /** @param nowS day of the run that is read; @param markedS of the one it is to be compared with, NaN = none */
  show(nowS: number, markedS: number): void {
    this.#nowS = nowS;
    this.#markedS = markedS;
    this.#place(this.#now, nowS);
    this.#place(this.#marked, markedS);
  }

  destroy(): void {
    cancelAnimationFrame(this.#due);
    for (const stop of this.#stop) stop();
    this.#chart.destroy();
  }

  #place(line: HTMLElement, atS: number): void {
    const { fromS, toS } = this.#range.now();
    const share = (atS - fromS) / (toS - fromS);
    line.hidden = !(share >= 0 && share <= 1);
    if (!line.hidden) {
      line.style.transform = `translateX(${(share * this.#chart.bbox.width) / UPlot.pxRatio}px)`;
    }
  }

  /** Once a picture of the screen, however often it is asked. */
  readonly #later = (): void => {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(this.#draw);
  };

  readonly #draw = (): void => {
    const width = this.#host.clientWidth;
    if (width > 0 && width !== this.#chart.width) {
      this.#chart.setSize({ width, height: this.#chart.height });
    }
    const { fromS, toS } = this.#range.now();
    this.#chart.setScale('x', { min: fromS, max: toS });
    this.show(this.#nowS, this.#markedS);
  };

  #options(width: number): UPlot.Options {
    const { points, parts, zones, lanes, leastSpan } = this.#content;
    const colours = (): PlotColours => this.#colours;
    const { fromS, toS } = this.#range.now();
    const days = levelAxis({ colours, spacePx: 88 }, true);
    return {
      width,
      height: TALL_PX + DAYS_PX + this.#lanesPx,
      padding: [8, zones.length > 0 ? ZONE_NAMES_PX : 14, this.#lanesPx, 0],
      pxAlign: 0,
      cursor: { show: false },
      legend: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: { time: true, auto: false, min: fromS, max: toS },
        y: { range: [...trendEnds(points, parts, zones, leastSpan)] },
      },
      axes: [
        {
          ...days,
          size: DAYS_PX,
          values: (_, atS: number[], __, ___, stepS: number) => dayTicks(atS, stepS),
        },
        uprightAxis({ colours, spacePx: 34 }),
      ],
      series: [{}, { show: false }],
      hooks: {
        drawClear: [(chart) => paintZones(chart, zones, this.#colours, UPlot.pxRatio, 'beside')],
        draw: [
          (chart) => {
            const pxRatio = UPlot.pxRatio;
            paintTrendPoints({ chart, points, parts, colours: this.#colours, pxRatio });
            paintNoteLanes(chart, lanes, this.#colours, pxRatio, this.#lanesPx);
          },
        ],
      },
    };
  }
}
