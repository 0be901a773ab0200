import type { Side } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { A_PIECE, type Pieces } from '../../export/pieces';
import { writeCsv } from '../../export/csv-cells';
import type { TimeRange } from '../clock/clip-clock';
import type { PlotContent } from './plot-content';

interface Column {
  readonly name: string;
  readonly timesS: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly decimals: number;
}

/**
 * The plotted numbers as comma-separated values: a row for every moment at which any of them has a value, a column for
 * each line; cells are empty where there is none. Times are written to a tenth of a millisecond.
 */
export function* plotsCsv(
  contents: readonly PlotContent[],
  withRaw: boolean,
  { fromS, toS }: TimeRange,
): Pieces<string> {
  const columns = contents.flatMap((content) => columnsOf(content, withRaw));
  const at = columns.map(({ timesS }) => {
    let first = 0;
    while (first < timesS.length && timesS[first]! < fromS) first++;
    return first;
  });
  const parts = [writeCsv([[words.signals.columns.timeS, ...columns.map(({ name }) => name)]])];
  let rows: string[][] = [];
  for (;;) {
    const timeS = Math.min(...columns.map((column, c) => column.timesS[at[c]!] ?? Infinity));
    if (!(timeS <= toS)) break;
    const cells = columns.map(({ timesS, values, decimals }, c) => {
      if (timesS[at[c]!] !== timeS) return '';
      const value = values[at[c]!++]!;
      return Number.isFinite(value) ? value.toFixed(decimals + 2) : '';
    });
    rows.push([timeS.toFixed(4), ...cells]);
    if (rows.length < A_PIECE) continue;
    parts.push(writeCsv(rows));
    rows = [];
    yield;
  }
  parts.push(writeCsv(rows));
  return parts.join('');
}

function columnsOf(content: PlotContent, withRaw: boolean): Column[] {
  const { title, unit, decimals } = content;
  const name = (side: Side | null, raw: boolean): string =>
    words.signals.columns.line(title, unit, side, raw);
  if (content.kind === 'points') {
    return (['left', 'right'] as const).map((side) => {
      const own = content.points.filter((point) => point.side === side);
      return {
        name: name(side, false),
        timesS: own.map(({ timeS }) => timeS),
        values: own.map(({ value }) => value),
        decimals,
      };
    });
  }
  const { timesS, lines } = content;
  const raw = withRaw ? content.raw() : [];
  return [
    ...lines.map(({ side, values }) => ({ name: name(side, false), timesS, values, decimals })),
    ...raw.map(({ side, values }) => ({ name: name(side, true), timesS, values, decimals })),
  ];
}
