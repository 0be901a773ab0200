import { MEASURE_IDS, type MeasureId } from '../core/metrics/measure';
import type { StrideColumn } from './stride-table';

/** The version of the table's form. A reader of this version refuses later ones. */
export const STRIDE_TABLE_VERSION = 1;

/** The first column says what the table is; below it stands the row's number. */
export const STRIDE_TABLE_MARK = 'plumbline_strides_v';

/** What stands before the measures. `time_s` is the contact. */
export const FIXED_COLUMNS = [
  `${STRIDE_TABLE_MARK}${STRIDE_TABLE_VERSION}`,
  'clip',
  'view',
  'side',
  'time_s',
  'mid_stance_s',
  'toe_off_s',
] as const;

/** Units as a column's name can hold them. */
const UNIT_ENDINGS: Readonly<Record<string, string>> = {
  '': 'share',
  '%': 'percent',
  'steps/min': 'steps_per_min',
  'hip widths': 'hip_widths',
  'shoulder widths': 'shoulder_widths',
  'trunk lengths': 'trunk_lengths',
};

const UNITS_BY_ENDING = new Map(Object.entries(UNIT_ENDINGS).map(([unit, ending]) => [ending, unit]));

/** "kneeFlexionAtContact_deg", "stepRate_steps_per_min". */
export function columnName({ id, unit }: StrideColumn): string {
  return `${id}_${unitEnding(unit)}`;
}

/** A unit as files for programs spell it: "deg", "steps_per_min", "share". */
export function unitEnding(unit: string): string {
  return UNIT_ENDINGS[unit] ?? unit.replace(/[^a-zA-Z0-9]+/g, '_');
}

/** The measure and unit of a column's name; `null` for a measure that is not known. */
export function columnOf(name: string): StrideColumn | null {
  const [head = '', ...rest] = name.split('_');
  const ending = rest.join('_');
  const id = MEASURE_IDS.find((known): known is MeasureId => known === head);
  if (!id || ending === '') return null;
  return { id, unit: UNITS_BY_ENDING.get(ending) ?? ending };
}
