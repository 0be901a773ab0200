import { useState } from 'react';
import type { Report } from '../../report/report';
import { sayChanges, whatChanged } from './what-changed';

/** What the last change of the report on show was, as a sentence; empty until there is one. */
export function useWhatChanged(report: Report): string {
  const [seen, setSeen] = useState({ report, said: '' });
  if (seen.report === report) return seen.said;
  const same = seen.report.clip.sha256 === report.clip.sha256;
  // Marks change the report, but nothing that is measured.
  const measured = seen.report.metrics !== report.metrics;
  const said = same && measured ? sayChanges(whatChanged(seen.report, report)) : same ? seen.said : '';
  setSeen({ report, said });
  return said;
}
