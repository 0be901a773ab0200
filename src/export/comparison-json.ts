import type { ComparisonFile } from '../report/comparison-file';
import { exactJson } from './exact-json';

/**
 * The text of a `*.comparison.json`.
 * @throws {RangeError} when it holds a number that JSON cannot
 */
export function comparisonJson(file: ComparisonFile): string {
  return exactJson(file);
}
