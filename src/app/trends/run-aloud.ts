import type { MeasureId } from '../../core/metrics/measure';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { cautionsOf, notesOf } from './run-remarks';
import type { TrendPart, TrendPoint } from './trend-points';
import { intervalWords, valueWords } from './value-words';

/** A run of the chart as it is read aloud: day, values with their intervals, cautions, notes. */
export function runAloud(id: MeasureId, point: TrendPoint, parts: readonly TrendPart[]): string {
  const { reading } = words.trends;
  const values = parts.map((part) => {
    const value = point.values[part];
    const text = value
      ? reading.value(valueWords(id, value.value), intervalWords(id, value))
      : reading.notMeasured;
    return { part, text };
  });
  const rest = [...cautionsOf(point), ...notesOf(point.session.notes)];
  return reading.aloud(date(point.session.takenAt), values, rest);
}
