import { marksOf } from '../core/by-hand/hand-entry';
import { plainMarkText, type Mark } from '../core/by-hand/mark';
import { measureMark, type MarkScale, type MarkValue } from '../core/by-hand/mark-measures';
import { markScale } from '../report/mark-scale';
import type { ReportSource } from '../report/report';
import { harmlessText, writeCsv } from './csv-cells';
import { decimal } from './plain-numbers';

/** The first column says what the table is; below it stands the mark's number. */
const MARK_TABLE_MARK = 'plumbline_marks_v1';

const COLUMNS = [
  MARK_TABLE_MARK,
  'clip',
  'from_s',
  'to_s',
  'kind',
  'measure',
  'value',
  'ci95_low',
  'ci95_high',
  'unit',
  'text',
] as const;

/** Beyond what a hand can point at. */
const DECIMALS = 4;

/**
 * The marks of a clip for a spreadsheet: a row for each value, one without a value for each plumb line and note. Times
 * are seconds on the clip's clock; units deg, cm, L (leg lengths) or px; a lean is + with the upper end to image right.
 * @returns `null` where there are no marks
 */
export function markCsv(source: ReportSource): string | null {
  const marks = marksOf(source.byHand ?? []);
  if (marks.length === 0) return null;
  const scale = markScale(source);
  return writeCsv([COLUMNS, ...marks.flatMap((mark, i) => rowsOf(mark, i + 1, source.clip.name, scale))]);
}

/** Whether a table says of itself that it is one of marks. */
export function isMarkCsv(text: string): boolean {
  return text.replace(/^[\uFEFF"]+/, '').startsWith(MARK_TABLE_MARK);
}

function rowsOf(mark: Mark, n: number, clip: string, scale: MarkScale): string[][] {
  const values: (MarkValue | null)[] = measureMark(mark, scale);
  return (values.length > 0 ? values : [null]).map((value) => [
    String(n),
    harmlessText(clip),
    decimal(mark.fromS, DECIMALS),
    decimal(mark.toS, DECIMALS),
    mark.kind,
    value?.what ?? '',
    decimal(value?.value, DECIMALS),
    decimal(value?.ci95?.[0], DECIMALS),
    decimal(value?.ci95?.[1], DECIMALS),
    value?.unit ?? '',
    harmlessText(plainMarkText(mark.text ?? '')),
  ]);
}
