import { isComparable, type Change, type MeasureChange, type Part } from '../core/comparison/comparison';
import { words } from '../core/words/words';
import type { ComparisonFile } from '../report/comparison-file';
import { harmlessText, writeCsv } from './csv-cells';
import { decimal } from './plain-numbers';
import { unitEnding } from './stride-columns';

/** The first column says what the table is; below it stands the row's number. */
const COMPARISON_TABLE_MARK = 'plumbline_comparison_v1';

const COLUMNS = [
  COMPARISON_TABLE_MARK,
  'before_clip',
  'after_clip',
  'measure',
  'name',
  'part',
  'unit',
  'before',
  'before_ci95_low',
  'before_ci95_high',
  'after',
  'after_ci95_low',
  'after_ci95_high',
  'difference',
  'difference_ci95_low',
  'difference_ci95_high',
  'minimal_detectable_change',
  'outcome',
  'cautions',
  'reason',
] as const;

const PARTS: readonly Part[] = ['overall', 'left', 'right', 'asymmetry'];

/** As in the table of strides. */
const DECIMALS = 6;

/** What stands under `outcome` where a measure could not be compared; the reason is at the row's end. */
const NOT_COMPARABLE = 'not-comparable';

/**
 * A comparison for a spreadsheet: a row for each part of each measure, in the order of the measures; one row without
 * numbers for a measure that could not be compared. Units are those of the table of strides, a difference is after minus
 * before, intervals are 95 %; the decimal sign is a point everywhere.
 */
export function comparisonCsv({ before, after, comparison }: ComparisonFile): string {
  const clips = [before, after].map(({ clip }) => harmlessText(clip.name));
  const rows = comparison.measures.flatMap(rowsOf);
  return writeCsv([COLUMNS, ...rows.map((row, i) => [String(i + 1), ...clips, ...row])]);
}

/** Whether a table says of itself that it is one of a comparison. */
export function isComparisonCsv(text: string): boolean {
  return text.replace(/^[\uFEFF"]+/, '').startsWith(COMPARISON_TABLE_MARK);
}

function rowsOf(change: MeasureChange): string[][] {
  const name = [change.id, words.names.measures[change.id].name];
  if (!isComparable(change)) {
    return [rowOf([...name, '', ''], null, NOT_COMPARABLE, [], change.notComparable)];
  }
  const { unit, parts, cautions } = change;
  return PARTS.flatMap((part) => {
    const own = parts[part];
    return own ? [rowOf([...name, part, unitEnding(unit)], own, own.outcome, cautions)] : [];
  });
}

function rowOf(
  about: readonly string[],
  change: Change | null,
  outcome: string,
  cautions: readonly string[],
  reason = '',
): string[] {
  const numbers = [
    ...[change?.before, change?.after].flatMap((each) => [
      each?.value,
      ...(each?.ci95 ?? [undefined, undefined]),
    ]),
    change?.difference,
    ...(change?.ci95 ?? [undefined, undefined]),
    change?.minimalDetectableChange,
  ];
  const cells = numbers.map((value) => decimal(value, DECIMALS));
  return [...about, ...cells, outcome, harmlessText(cautions.join(' ')), harmlessText(reason)];
}
