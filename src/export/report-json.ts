import type { Report } from '../report/report';

/**
 * The text of a `*.report.json`.
 * @throws {RangeError} when the report holds a number that JSON cannot: results are values or reasons, never NaN
 */
export function reportJson(report: Report): string {
  const text = JSON.stringify(
    report,
    (key, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new RangeError(`the report has ${value} for "${key}"`);
      }
      return value;
    },
    2,
  );
  return `${text}\n`;
}
