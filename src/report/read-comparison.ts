import { isDeeper } from '../core/limits/json-limits';
import { REPORT_LIMITS } from '../core/limits/report-limits';
import { words } from '../core/words/words';
import {
  COMPARISON_FORMAT,
  COMPARISON_VERSION,
  comparisonFile,
  type ComparisonFile,
} from './comparison-file';
import { checkReport } from './read-report';
import type { Report } from './report';

const say = words.comparisonExports.damage;

/**
 * Reads a `*.comparison.json`. Both reports are checked as any report is; the comparison in the file is not looked at
 * but made anew from them, so that nothing can be shown that the reports do not bear out.
 * @throws {RangeError} with a sentence that says what is wrong and where
 */
export function readComparison(text: string): ComparisonFile {
  let json: unknown;
  // The reports stand one deeper than in files of their own.
  const depth = REPORT_LIMITS.depth + 1;
  if (isDeeper(text, depth)) throw new RangeError(words.limits.json.deep(String(depth)));
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError(say.notJson);
  }
  const fields = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (fields['format'] !== COMPARISON_FORMAT) throw new RangeError(say.notComparison);
  const version = fields['version'];
  if (version !== COMPARISON_VERSION) throw new RangeError(sayVersion(version));
  const before = reportIn('before', fields['before']);
  const after = reportIn('after', fields['after']);
  const appVersion = fields['appVersion'];
  if (typeof appVersion !== 'string') throw new RangeError(say.noAppVersion);
  return comparisonFile(before, after, appVersion);
}

function sayVersion(version: unknown): string {
  return Number.isInteger(version) && (version as number) > COMPARISON_VERSION
    ? say.newer(version as number)
    : say.unknownVersion;
}

function reportIn(place: 'before' | 'after', json: unknown): Report {
  if (json === undefined || json === null) throw new RangeError(say.missing[place]);
  try {
    return checkReport(json);
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(say.inside[place](error.message), { cause: error });
    throw error;
  }
}
