import { useState } from 'react';
import type { Report } from '../../report/report';
import { sayChanges, whatChanged } from './what-changed';

const NOTHING: readonly string[] = [];

/** What the last change of the report on show was, in words; empty until there is one. */
export function useWhatChanged(report: Report): readonly string[] {
  const [seen, setSeen] = useState({ report, said: NOTHING });
  if (seen.report === report) return seen.said;
  const same = seen.report.clip.sha256 === report.clip.sha256;
  // Marks change the report, but nothing that is measured.
  const measured = seen.report.metrics !== report.metrics;
  const said = same && measured ? sayChanges(whatChanged(seen.report, report)) : same ? seen.said : NOTHING;
  setSeen({ report, said });
  return said;
}
