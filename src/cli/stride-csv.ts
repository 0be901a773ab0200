import type { MeasureResult } from '../core/metrics/measure';
import { isAvailable } from '../core/metrics/measure';
import type { View } from '../core/track/view';

const HEADER = 'measure,unit,side,time_s,value';

/**
 * One row per stride (or step) value, for a spreadsheet: `time_s` in seconds from the clip's start, `value`
 * in the row's own unit (empty for a plain ratio). Measures that could not be had have no rows; the report says why.
 * @param view rows of measures read from this view only: with two clips, each has its own file
 */
export function strideCsv(metrics: Readonly<Record<string, MeasureResult>>, view: View): string {
  const rows = Object.entries(metrics).flatMap(([measure, result]) => {
    if (!isAvailable(result) || result.source !== view) return [];
    return result.perStride.map(({ side, timeS, value }) =>
      [measure, result.unit, side, decimal(timeS), decimal(value)].map(quoted).join(','),
    );
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}

/** Six decimals: a microsecond, and far below what any measure can resolve. */
function decimal(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** RFC 4180. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
