/**
 * Rows of cells as comma-separated values: quoted where needed, lines ended by CR LF.
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A row and the line of the file on which it begins, from 1: a quoted cell may span lines. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows, or the line on which a quote was opened and never closed. */
export type CsvCells = { readonly rows: readonly CsvRow[] } | { readonly openQuoteOnLine: number };

/** Splits comma-separated values; lines may end as on any system, and empty lines are passed over. */
export function readCsv(text: string): CsvCells {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const closed = closingQuote(text, at + 1);
      if (closed < 0) return { openQuoteOnLine: line };
      cell = text.slice(at + 1, closed).replaceAll('""', '"');
      line += lineEnds(cell);
      at = closed + 1;
    } else cell = '';
    // What follows a closing quote before the comma is kept: the cell is then no number, and is named.
    const end = endOfCell(text, at);
    cells.push(cell + text.slice(at, end));
    at = end;
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: rowLine, cells });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    rowLine = line;
  }
  return { rows };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** What makes a spreadsheet take a text for a formula, and the sign that we put before it. */
const FORMULA = /^\s*['=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
/** Where other separators than a comma are the custom, such a text may begin inside a cell, too. */
const INNER_FORMULA = /(?<=[;\t\r\n|])(?=['=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
const INNER_SIGN = /(?<=[;\t\r\n|])'/g;

/**
 * A text that a spreadsheet does not take for a formula, whatever a file was called: an apostrophe goes before it.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmlessText(text: string): string {
  const inner = text.replace(INNER_FORMULA, "'");
  return FORMULA.test(inner) ? `'${inner}` : inner;
}

/** The text that `harmlessText` was given. */
export function plainText(cell: string): string {
  return (cell.startsWith("'") ? cell.slice(1) : cell).replace(INNER_SIGN, '');
}
