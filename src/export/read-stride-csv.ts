import type { MeasureId } from '../core/metrics/measure';
import type { Side } from '../core/pose/keypoints';
import { VIEWS, type View } from '../core/track/view';
import { words } from '../core/words/words';
import { plainText, readCsv, type CsvRow } from './csv-cells';
import { columnOf, FIXED_COLUMNS, STRIDE_TABLE_MARK, STRIDE_TABLE_VERSION } from './stride-columns';
import type { StrideColumn, StrideRow, StrideTable } from './stride-table';

/** The table, or one plain sentence that names the line and column that are wrong. */
export type StrideCsvReading =
  { readonly table: StrideTable } | { readonly failure: string; readonly ours: boolean };

const VIEW_NAMES: readonly string[] = VIEWS;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A sentence on its way out. */
class UnreadableTable extends Error {}

/**
 * Reads a table of strides back.
 * @returns a failure with `ours: false` where it is some other table, which nothing is wrong with
 */
export function readStrideCsv(text: string): StrideCsvReading {
  const say = words.exports.table;
  const first = text.replace(/^\uFEFF/, '').split(/[,\r\n]/, 1)[0] ?? '';
  if (!first.replaceAll('"', '').startsWith(STRIDE_TABLE_MARK)) {
    return { failure: say.foreign(FIXED_COLUMNS[0]), ours: false };
  }
  try {
    return { table: parsed(text) };
  } catch (error) {
    if (error instanceof UnreadableTable) return { failure: error.message, ours: true };
    throw error;
  }
}

function parsed(text: string): StrideTable {
  const say = words.exports.table;
  const csv = readCsv(text);
  if ('openQuoteOnLine' in csv) throw new UnreadableTable(say.openQuote(csv.openQuoteOnLine));
  const [header, ...body] = csv.rows as [CsvRow, ...CsvRow[]];
  const columns = columnsIn(header.cells);
  let clip = '';
  let view: View = 'oblique';
  const rows = body.map(({ line, cells }, i): StrideRow => {
    if (cells.length !== header.cells.length) {
      throw new UnreadableTable(say.cells(line, cells.length, header.cells.length));
    }
    const wrong = (column: number, wanted: string): never => {
      throw new UnreadableTable(say.cell(line, header.cells[column]!, cells[column]!, wanted));
    };
    const number = (column: number): number => {
      if (!NUMBER.test(cells[column]!)) wrong(column, say.number);
      return Number(cells[column]);
    };
    const maybe = (column: number): number | undefined => (cells[column] === '' ? undefined : number(column));
    if (number(0) !== i + 1) wrong(0, say.rowNumber(i + 1));
    if (!VIEW_NAMES.includes(cells[2]!)) wrong(2, say.view);
    if (cells[3] !== 'left' && cells[3] !== 'right') wrong(3, say.side);
    if (i > 0 && plainText(cells[1]!) !== clip) wrong(1, say.sameClip);
    if (i > 0 && cells[2] !== view) wrong(2, say.sameClip);
    clip = plainText(cells[1]!);
    view = cells[2] as View;
    const [midStanceS, toeOffS] = [maybe(5), maybe(6)];
    const values: Partial<Record<MeasureId, number>> = {};
    columns.forEach(({ id }, k) => {
      const value = maybe(FIXED_COLUMNS.length + k);
      if (value !== undefined) values[id] = value;
    });
    return {
      side: cells[3] as Side,
      contactS: number(4),
      ...(midStanceS !== undefined && { midStanceS }),
      ...(toeOffS !== undefined && { toeOffS }),
      values,
    };
  });
  return { clip, view, columns, rows };
}

function columnsIn(names: readonly string[]): StrideColumn[] {
  const say = words.exports.table;
  const version = names[0]!.slice(STRIDE_TABLE_MARK.length);
  if (version !== String(STRIDE_TABLE_VERSION)) {
    throw new UnreadableTable(
      /^\d+$/.test(version) && Number(version) > STRIDE_TABLE_VERSION
        ? say.newer(version, STRIDE_TABLE_VERSION)
        : say.column(1, names[0]!, FIXED_COLUMNS[0]),
    );
  }
  FIXED_COLUMNS.forEach((wanted, i) => {
    if (names[i] !== wanted) throw new UnreadableTable(say.column(i + 1, names[i] ?? '', wanted));
  });
  return names.slice(FIXED_COLUMNS.length).map((name, k, measures) => {
    const place = FIXED_COLUMNS.length + k + 1;
    const column = columnOf(name);
    if (!column) throw new UnreadableTable(say.unknownColumn(place, name));
    if (measures.indexOf(name) !== k) throw new UnreadableTable(say.columnTwice(place, name));
    return column;
  });
}
