import type { Report, ReportSource } from './report';

/** What each clip contributed: one, or two of one runner. An evidence moment's `clip` is an index into it. */
export function sourcesOf(report: Report): readonly ReportSource[] {
  return report.companion ? [report, report.companion] : [report];
}
