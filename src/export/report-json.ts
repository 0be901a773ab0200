import type { Report } from '../report/report';
import { exactJson } from './exact-json';

/**
 * The text of a `*.report.json`.
 * @throws {RangeError} when the report holds a number that JSON cannot
 */
export function reportJson(report: Report): string {
  return exactJson(report);
}
