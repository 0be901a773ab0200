import type uPlot from 'uplot';
import { number } from '../../core/words/numbers';
import type { PlotColours } from './plot-colours';

/** Room for the numbers beside a plot, alike in all, so that stacked plots stand over each other. */
export const BESIDE_PX = 50;
const BELOW_PX = 26;

interface Numbers {
  readonly colours: () => PlotColours;
  /** Fewest px between two lines of the grid. */
  readonly spacePx: number;
}

/** As many decimals as the step between two numbers needs. */
function decimalsOf(step: number): number {
  return Math.max(0, Math.min(6, Math.ceil(-Math.log10(Math.abs(step)) - 1e-9)));
}

const written = (_: uPlot, values: number[], __: number, ___: number, step: number): string[] =>
  values.map((value) => number(value, decimalsOf(step)));

/** Numbers beside the plot, with a line across it at each; the one at zero is stronger. */
export function uprightAxis({ colours, spacePx }: Numbers): uPlot.Axis {
  return {
    scale: 'y',
    size: BESIDE_PX,
    gap: 6,
    space: spacePx,
    font: `500 11.5px ${colours().mono}`,
    stroke: () => colours().inkSoft,
    values: written,
    grid: { stroke: () => colours().line, width: 1 },
    ticks: { show: false },
    border: { show: false },
  };
}

/** Numbers below the plot, or only the lines where a plot below has the numbers. */
export function levelAxis({ colours, spacePx }: Numbers, numbered: boolean): uPlot.Axis {
  return {
    scale: 'x',
    size: numbered ? BELOW_PX : 8,
    gap: 5,
    space: spacePx,
    font: `500 11.5px ${colours().mono}`,
    stroke: () => colours().inkSoft,
    values: numbered ? written : (_, values) => values.map(() => ''),
    grid: { show: false },
    ticks: { stroke: () => colours().lineStrong, width: 1, size: 5 },
    border: { show: true, stroke: () => colours().lineStrong, width: 1 },
  };
}
