import type { HandEntry } from '../core/by-hand/hand-entry';
import type { Report, ReportSource } from './report';

/**
 * The report with other hand work beside the same numbers, as when a mark was drawn: marks change no verdict.
 * @param byHand of each clip, in the report's order
 */
export function withHandWork(report: Report, byHand: readonly (readonly HandEntry[])[]): Report {
  const { companion } = report;
  const first = replaced(report, byHand[0] ?? []);
  return companion ? { ...first, companion: replaced(companion, byHand[1] ?? []) } : first;
}

/** Keys keep their places where there was hand work before; else it comes before the provenance, as when it is built. */
function replaced<Source extends ReportSource>(source: Source, byHand: readonly HandEntry[]): Source {
  const entries = Object.entries(source).filter(([key]) => key !== 'byHand');
  const at = entries.findIndex(([key]) => key === 'provenance');
  if (byHand.length > 0) entries.splice(at, 0, ['byHand', byHand]);
  return Object.fromEntries(entries) as unknown as Source;
}
