import UPlot from 'uplot';
import type { CycleCurve, GaitCycle } from '../../core/metrics/gait-cycle';
import { SIDES, type Side } from '../../core/pose/keypoints';
import { scaleOf } from '../plots/cycle-scale';
import { axisEnds } from './axis-ends';
import { levelAxis, uprightAxis } from './chart-axes';
import { readColours, stripes, watchColours, type PlotColours } from './plot-colours';

const TALL_PX = 250;
const LEAST_SPAN_DEG = 12;
const PERCENTS = Float64Array.from({ length: 101 }, (_, i) => i);

/** Left and right laid over each other, and the line of the one stride that the picture shows. */
export class CycleChart {
  readonly #cycle: GaitCycle;
  readonly #host: HTMLElement;
  readonly #sides: readonly Side[];
  readonly #shownTo: (side: Side) => number;
  readonly #chart: UPlot;
  readonly #now = document.createElement('div');
  readonly #mark = document.createElement('div');
  readonly #stop: readonly (() => void)[];
  readonly #ends: readonly [number, number];
  #colours: PlotColours;
  #own: Float64Array | null = null;
  #ownSide: Side = 'left';
  #percent: number | null = null;
  #due = 0;

  constructor(host: HTMLElement, cycle: GaitCycle) {
    this.#cycle = cycle;
    this.#host = host;
    this.#colours = readColours(host);
    this.#sides = SIDES.filter((side) => cycle[side]);
    const { percentsOf } = scaleOf(cycle);
    this.#shownTo = (side) => (cycle[side] ? percentsOf(cycle[side]) : PERCENTS.length);
    const edges = this.#sides.flatMap((side) => {
      const curve = cycle[side]!;
      const n = percentsOf(curve);
      // A single stride strays further than the band: twice its width has room.
      return [2.2, -2.2].map((sds) => edge(curve, sds).slice(0, n));
    });
    this.#ends = axisEnds(edges, LEAST_SPAN_DEG);
    this.#chart = new UPlot(this.#options(Math.max(60, host.clientWidth)), this.#data(), host);
    this.#now.className = 'signal-now';
    this.#mark.className = 'signal-mark';
    this.over.append(this.#now, this.#mark);
    const sized = new ResizeObserver(() => {
      cancelAnimationFrame(this.#due);
      this.#due = requestAnimationFrame(this.#fit);
    });
    sized.observe(host);
    this.#stop = [
      () => sized.disconnect(),
      watchColours(() => {
        this.#colours = readColours(host);
        this.#chart.redraw(false, true);
      }),
    ];
    this.showNow(null);
  }

  get over(): HTMLElement {
    return this.#chart.over;
  }

  /** Which stride's own line is drawn; `null` = none. */
  showStride(own: Float64Array | null, side: Side): void {
    if (own === this.#own && side === this.#ownSide) return;
    [this.#own, this.#ownSide] = [own, side];
    this.#mark.dataset['side'] = side;
    this.#chart.setData(this.#data());
  }

  /** Where in the stride the present moment is, percent; `null` = in none. */
  showNow(percent: number | null): void {
    this.#percent = percent;
    const value = percent === null ? undefined : this.#own?.[Math.round(percent)];
    const beyond = percent !== null && Math.round(percent) >= this.#shownTo(this.#ownSide);
    this.#now.hidden = percent === null;
    this.#mark.hidden = value === undefined || beyond;
    if (percent === null) return;
    const x = (percent / 100) * (this.#chart.bbox.width / UPlot.pxRatio);
    this.#now.style.transform = `translateX(${x}px)`;
    if (value === undefined) return;
    const [low, high] = this.#ends;
    const y = ((high - value) / (high - low)) * (this.#chart.bbox.height / UPlot.pxRatio);
    this.#mark.style.transform = `translate(${x}px, ${y}px)`;
  }

  destroy(): void {
    cancelAnimationFrame(this.#due);
    for (const stop of this.#stop) stop();
    this.#chart.destroy();
  }

  readonly #fit = (): void => {
    const width = this.#host.clientWidth;
    if (width < 1 || width === this.#chart.width) return;
    this.#chart.setSize({ width, height: this.#chart.height });
    this.showNow(this.#percent);
  };

  #data(): UPlot.AlignedData {
    const cut = (values: ArrayLike<number>, side: Side): (number | null)[] =>
      Array.from(values, (value, i) => (i < this.#shownTo(side) ? value : null));
    const own = this.#own ? cut(this.#own, this.#ownSide) : PERCENTS_WITHOUT;
    return [
      PERCENTS,
      ...this.#sides.flatMap((side) => {
        const curve = this.#cycle[side]!;
        return [edge(curve, 1), edge(curve, -1), curve.mean].map((values) => cut(values, side));
      }),
      own,
    ];
  }

  #options(width: number): UPlot.Options {
    const colours = (): PlotColours => this.#colours;
    const ofSide = (side: Side): UPlot.Series[] => [
      { width: 0, points: { show: false } },
      { width: 0, points: { show: false } },
      {
        stroke: () => colours().side[side],
        width: 1.8,
        ...(side === 'right' && { dash: [7, 4] }),
        points: { show: false },
      },
    ];
    return {
      width,
      height: TALL_PX + 26,
      padding: [6, 14, 0, 0],
      pxAlign: 0,
      cursor: { show: false },
      legend: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: { x: { time: false, range: [0, 100] }, y: { range: [this.#ends[0], this.#ends[1]] } },
      axes: [
        { ...levelAxis({ colours, spacePx: 40 }, true), splits: [0, 25, 50, 75, 100] },
        uprightAxis({ colours, spacePx: 34 }),
      ],
      series: [
        {},
        ...this.#sides.flatMap(ofSide),
        { stroke: () => colours().ink, width: 2.2, points: { show: false } },
      ],
      bands: this.#sides.map((side, i) => ({
        series: [3 * i + 1, 3 * i + 2],
        fill: (chart) =>
          side === 'left'
            ? translucent(colours().side.left)
            : stripes(chart.ctx, colours().side.right, UPlot.pxRatio, 0.5),
      })),
    };
  }
}

const PERCENTS_WITHOUT: (number | null)[] = Array.from(PERCENTS, () => null);

function edge({ mean, sd }: CycleCurve, sds: number): number[] {
  return mean.map((value, i) => value + sds * sd[i]!);
}

function translucent(colour: string): string {
  return `color-mix(in srgb, ${colour} 22%, transparent)`;
}
