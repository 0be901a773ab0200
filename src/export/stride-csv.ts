import { harmlessText, writeCsv } from './csv-cells';
import { decimal } from './plain-numbers';
import { columnName, FIXED_COLUMNS } from './stride-columns';
import type { StrideTable } from './stride-table';

/** A microsecond, and far below what any measure can resolve. */
const DECIMALS = 6;

/**
 * A table of strides for a spreadsheet: one row a stance, one column a measure, its unit at the end of its name. A
 * column can be averaged, plotted or compared as it is; one row a value, as statistics programs like it, would have to
 * be turned first, and those programs turn a wide table in one step. Times are seconds on the clip's clock. A cell is
 * empty where a stance has no value. The decimal sign is a point everywhere.
 */
export function strideCsv({ clip, view, columns, rows }: StrideTable): string {
  const header = [...FIXED_COLUMNS, ...columns.map(columnName)];
  const body = rows.map(({ side, contactS, midStanceS, toeOffS, values }, i) => [
    String(i + 1),
    harmlessText(clip),
    view,
    side,
    decimal(contactS, DECIMALS),
    decimal(midStanceS, DECIMALS),
    decimal(toeOffS, DECIMALS),
    ...columns.map(({ id }) => decimal(values[id], DECIMALS)),
  ]);
  return writeCsv([header, ...body]);
}
