import { compareRuns } from '../core/comparison/compare-runs';
import type { Comparison } from '../core/comparison/comparison';
import { judgedRunOf } from './judged-run';
import type { Report } from './report';

/** What a `*.comparison.json` says that it is. */
export const COMPARISON_FORMAT = 'plumbline.comparison';
export const COMPARISON_VERSION = 1;

/** `*.comparison.json`, version 1: two whole reports, and what was made of them when it was saved. */
export interface ComparisonFile {
  readonly format: typeof COMPARISON_FORMAT;
  readonly version: typeof COMPARISON_VERSION;
  readonly before: Report;
  readonly after: Report;
  /** For other programs; Plumbline itself compares anew whenever it reads the file. */
  readonly comparison: Comparison;
  /** Which Plumbline made the comparison: a later one may judge otherwise. */
  readonly appVersion: string;
}

/**
 * Two reports and their comparison, as they are saved.
 * @param comparison of these very reports, where it has been made already
 */
export function comparisonFile(
  before: Report,
  after: Report,
  appVersion: string,
  comparison: Comparison = compareRuns(judgedRunOf(before), judgedRunOf(after)),
): ComparisonFile {
  return {
    format: COMPARISON_FORMAT,
    version: COMPARISON_VERSION,
    before,
    after,
    comparison,
    appVersion,
  };
}
