import { JSON_DEPTH, type JsonLimits } from './json-limits';

/** What a report may hold at most: an hour's run has 11,000 steps, and a few megabytes. */
export const REPORT_LIMITS: JsonLimits & { readonly fileBytes: number; readonly comparisonBytes: number } = {
  fileBytes: 30_000_000,
  /** Two reports, and what was made of them. */
  comparisonBytes: 60_000_000,
  depth: JSON_DEPTH,
  entries: 100_000,
  letters: 20_000,
};
