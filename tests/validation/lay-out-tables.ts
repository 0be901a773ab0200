import { MEASURE_IDS } from '../../src/core/metrics/measure';
import type { Comparison } from './compare-run';
import type { Condition } from './known-run';
import { poolEvents, summariseReadings } from './summarise-errors';

const EVENT_NAMES = { IC: 'contact', TO: 'toe-off' } as const;

/** Decimals by unit; seconds are shown as milliseconds. */
const DECIMALS: Readonly<Record<string, number>> = { ms: 1, deg: 1, '%': 1, 'steps/min': 2 };

/** Errors of initial contact and toe-off, a row for each camera, frame rate and kind of keypoints. */
export function eventTable(comparisons: readonly Comparison[]): string {
  const rows = [...byCondition(comparisons)].flatMap(([name, own]) =>
    (['IC', 'TO'] as const).map((type) => {
      const pooled = poolEvents(own.map(({ events }) => events[type]));
      const { n, missed, extra, bias, sd, mae } = pooled;
      const counts = [n, missed, extra].map(String);
      return [...name, EVENT_NAMES[type], ...counts, ...[bias, sd, mae].map((v) => fixed(v, 1))];
    }),
  );
  return table(
    [
      'camera',
      'frames/s',
      'keypoints',
      'event',
      'n',
      'missed',
      'extra',
      'bias, ms',
      'SD, ms',
      'mean abs., ms',
    ],
    rows,
    4,
  );
}

/** Errors of every measure that has a truth here, by frame rate and kind of keypoints, all cameras together. */
export function measureTable(comparisons: readonly Comparison[]): string {
  const rows = MEASURE_IDS.flatMap((id) =>
    [...byRate(comparisons)].flatMap(([name, own]) => {
      const readings = own.flatMap((one) => one.readings.filter((reading) => reading.id === id));
      if (readings.length === 0) return [];
      const { n, bias, sd, mae, covered } = summariseReadings(readings);
      const inMs = readings[0]!.unit === 's';
      const unit = inMs ? 'ms' : readings[0]!.unit;
      const numbers = [bias, sd, mae].map((v) => fixed(inMs ? 1000 * v : v, DECIMALS[unit] ?? 3));
      return [[id, unit, ...name, String(n), ...numbers, `${fixed(100 * covered, 0)} %`]];
    }),
  );
  return table(
    ['measure', 'unit', 'keypoints', 'frames/s', 'n', 'bias', 'SD', 'mean abs.', 'in interval'],
    rows,
    3,
  );
}

/** Measures of the core that none of these comparisons has a truth for. */
export function unchecked(comparisons: readonly Comparison[]): string[] {
  const seen = new Set(comparisons.flatMap(({ readings }) => readings.map(({ id }) => id)));
  return MEASURE_IDS.filter((id) => !seen.has(id));
}

function byCondition(comparisons: readonly Comparison[]): Map<readonly string[], Comparison[]> {
  return grouped(comparisons, ({ camera, rateHz, keypoints }) => [camera, String(rateHz), keypoints]);
}

function byRate(comparisons: readonly Comparison[]): Map<readonly string[], Comparison[]> {
  return grouped(comparisons, ({ rateHz, keypoints }) => [keypoints, String(rateHz)]);
}

/** Groups by name, in the names' order: words by the alphabet, numbers by size. */
function grouped(
  comparisons: readonly Comparison[],
  nameOf: (condition: Condition) => readonly string[],
): Map<readonly string[], Comparison[]> {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const key = JSON.stringify(nameOf(comparison.condition));
    groups.set(key, [...(groups.get(key) ?? []), comparison]);
  }
  const order = new Intl.Collator('en', { numeric: true });
  return new Map(
    [...groups]
      .sort(([a], [b]) => order.compare(a, b))
      .map(([key, own]) => [JSON.parse(key) as string[], own]),
  );
}

function fixed(value: number, decimals: number): string {
  return Number.isFinite(value) ? value.toFixed(decimals).replace(/^-(0(\.0*)?)$/, '$1') : '-';
}

/** A Markdown table, columns as wide as their widest cell; the first `words` columns left, the others right. */
function table(headings: readonly string[], rows: readonly (readonly string[])[], words: number): string {
  const widths = headings.map((heading, c) =>
    Math.max(3, heading.length, ...rows.map((row) => row[c]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, c) => (c < words ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join(' | ')} |`;
  const rule = widths.map((width, c) => (c < words ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}
