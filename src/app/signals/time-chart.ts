import UPlot from 'uplot';
import { columnExtremes } from './column-extremes';
import { levelAxis, uprightAxis } from './chart-axes';
import { paintDense } from './paint-dense';
import { paintPoints } from './paint-measure';
import { paintZones } from './paint-zones';
import { LANE_PX, paintEvents, paintStances } from './paint-stances';
import { pixelColumns } from './pixel-columns';
import { readColours, watchColours, type PlotColours } from './plot-colours';
import type { PlotContent, PlotLine } from './plot-content';
import type { ShownRange } from './shown-range';
import type { Stance } from '../timeline/stances';

const TALL_PX = 148;
/** Samples in a column of pixels from which strokes lie upon each other. */
const DENSE = 4;

interface ChartParts {
  readonly content: PlotContent;
  readonly withRaw: boolean;
  readonly stances: readonly Stance[];
  readonly range: ShownRange;
  /** Whether its axis has the numbers of the time. */
  readonly numbered: boolean;
}

/**
 * One plot over time, drawn on a canvas. Only what its pixels can show is given to the drawing, however long the clip
 * is; the line of the present moment is moved over the canvas without drawing it anew.
 */
export class TimeChart {
  readonly #parts: ChartParts;
  readonly #host: HTMLElement;
  readonly #lines: readonly (PlotLine & { readonly raw: boolean })[];
  readonly #chart: UPlot;
  readonly #now = document.createElement('div');
  readonly #stop: (() => void)[] = [];
  #colours: PlotColours;
  #timeS = 0;
  #due = 0;
  /** Far more samples than the plot has pixels; unknown before the first drawing. */
  #isDense: boolean | null = null;

  constructor(host: HTMLElement, parts: ChartParts) {
    this.#host = host;
    this.#parts = parts;
    this.#colours = readColours(host);
    const { content, withRaw, range } = parts;
    this.#lines =
      content.kind === 'points'
        ? []
        : [
            ...(withRaw ? content.raw().map((line) => ({ ...line, raw: true })) : []),
            ...content.lines.map((line) => ({ ...line, raw: false })),
          ];
    this.#chart = new UPlot(this.#options(Math.max(60, host.clientWidth)), undefined, host);
    this.#now.className = 'signal-now';
    this.over.append(this.#now);
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

  /** Moves the line of the present moment; outside of what is shown there is none. */
  showNow(timeS: number): void {
    this.#timeS = timeS;
    const { fromS, toS } = this.#parts.range.now();
    const share = (timeS - fromS) / (toS - fromS);
    const x = (share * this.#chart.bbox.width) / UPlot.pxRatio;
    this.#now.hidden = share < 0 || share > 1;
    this.#now.style.transform = `translateX(${x}px)`;
  }

  destroy(): void {
    cancelAnimationFrame(this.#due);
    for (const stop of this.#stop) stop();
    this.#chart.destroy();
  }

  /** Once a picture of the screen, however often it is asked. */
  readonly #later = (): void => {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(this.#draw);
  };

  readonly #draw = (): void => {
    const chart = this.#chart;
    const width = this.#host.clientWidth;
    if (width > 0 && width !== chart.width) chart.setSize({ width, height: chart.height });
    chart.setData(this.#data(chart.bbox.width));
    this.showNow(this.#timeS);
  };

  /** @param columns canvas px of the plot's width */
  #data(columns: number): UPlot.AlignedData {
    const { content, range } = this.#parts;
    if (content.kind === 'points') {
      const { points } = content;
      const of = (side: string): (number | null)[] =>
        points.map((point) => (point.side === side ? point.value : null));
      return [points.map(({ timeS }) => timeS), of('left'), of('right')];
    }
    const { fromS, toS } = range.now();
    const sorted = pixelColumns(content.timesS, fromS, toS, Math.max(1, Math.round(columns)));
    this.#lay(sorted.starts.at(-1)! - sorted.starts[0]! > DENSE * columns);
    return [sorted.timesS, ...this.#lines.map(({ values }) => columnExtremes(values, sorted))];
  }

  #options(width: number): UPlot.Options {
    const { content, range, stances, numbered } = this.#parts;
    const colours = (): PlotColours => this.#colours;
    const [low, high] = [Math.min(content.low, content.high), Math.max(content.low, content.high)];
    return {
      width,
      height: TALL_PX + (numbered ? 26 : 8),
      padding: [LANE_PX, 12, 0, 0],
      pxAlign: 0,
      cursor: { show: false },
      legend: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: {
          time: false,
          range: () => {
            const { fromS, toS } = range.now();
            return [fromS, toS];
          },
        },
        y: { range: [low, high], dir: content.low > content.high ? -1 : 1 },
      },
      axes: [levelAxis({ colours, spacePx: 54 }, numbered), uprightAxis({ colours, spacePx: 34 })],
      series: [
        {},
        ...(content.kind === 'points' ? this.#trends() : this.#lines.map((line) => this.#series(line))),
      ],
      hooks: {
        drawClear: [
          (chart) =>
            content.kind === 'points'
              ? paintZones(chart, content.zones, this.#colours, UPlot.pxRatio, 'within')
              : paintStances(chart, stances, this.#colours, UPlot.pxRatio),
        ],
        draw: [
          (chart) => {
            if (content.kind === 'points') paintPoints(chart, content.points, this.#colours, UPlot.pxRatio);
            else {
              this.#paintLines(chart);
              paintEvents(chart, stances, this.#colours, UPlot.pxRatio);
            }
          },
        ],
      },
    };
  }

  /** Lines while there is room for their values, bars of pixels beyond that. Right is dashed. */
  #lay(isDense: boolean): void {
    if (isDense === this.#isDense) return;
    this.#isDense = isDense;
    this.#lines.forEach(({ side, raw }, i) => {
      const series = this.#chart.series[i + 1]!;
      series.alpha = raw ? 0.5 : 1;
      series.dash = side === 'right' && !raw ? [7, 4] : [];
    });
  }

  #colourOf(side: PlotLine['side']): string {
    return side ? this.#colours.side[side] : this.#colours.ink;
  }

  #paintLines(chart: UPlot): void {
    if (!this.#isDense) return;
    this.#lines.forEach(({ side, raw }, i) => {
      // What lies behind is to be seen too.
      const alpha = raw ? 0.35 : side ? 0.7 : 1;
      paintDense(chart, chart.data[i + 1]!, this.#colourOf(side), alpha, (raw ? 1 : 2) * UPlot.pxRatio);
    });
  }

  #series({ side, raw }: PlotLine & { readonly raw: boolean }): UPlot.Series {
    const line = UPlot.paths.linear!();
    return {
      stroke: () => this.#colourOf(side),
      width: raw ? 1 : 2,
      points: { show: false },
      paths: (chart, ...which) => (this.#isDense ? null : line(chart, ...which)),
    };
  }

  /** Faint lines from one stride's value to the next of the same foot. */
  #trends(): UPlot.Series[] {
    return (['left', 'right'] as const).map((side) => ({
      stroke: () => this.#colours.side[side],
      width: 1,
      alpha: 0.45,
      spanGaps: true,
      ...(side === 'right' && { dash: [4, 3] }),
      points: { show: false },
    }));
  }
}
