import { REPORT_LIMITS } from '../../core/limits/report-limits';
import { words } from '../../core/words/words';
import { readReport } from '../../report/read-report';
import type { ChosenFile } from '../home/sort-files';
import type { Judged } from './session-state';
import type { Settings } from './settings';

/** Where a report says what it is: in its first line. */
const HEAD_BYTES = 400;

export interface SortedOut {
  /** Reports that could be read, as they are shown. */
  readonly reports: readonly Judged[];
  /** Everything that is no report. */
  readonly clips: readonly ChosenFile[];
  /** A sentence for each report that could not be read. */
  readonly refusals: readonly string[];
}

/** Tells reports from clips by what is inside, and reads them. Nothing on show is touched. Never rejects. */
export async function sortOutReports(files: readonly ChosenFile[], settings: Settings): Promise<SortedOut> {
  const reports: Judged[] = [];
  const clips: ChosenFile[] = [];
  const refusals: string[] = [];
  for (const chosen of files) {
    const { file } = chosen;
    if (chosen.kind === 'video' || chosen.frames || !(await isReport(file))) {
      clips.push(chosen);
      continue;
    }
    try {
      if (file.size > REPORT_LIMITS.fileBytes) throw new RangeError(words.report.tooLarge);
      const report = readReport(await file.text());
      reports.push({ report, cleaned: [], clipIds: [], settings, steps: [] });
    } catch (error) {
      const why = error instanceof RangeError ? error.message : words.report.unreadable;
      refusals.push(words.report.notOpened(file.name, why));
    }
  }
  if (reports.length > 1) refusals.push(words.report.oneReport);
  return { reports, clips, refusals };
}

async function isReport(file: File): Promise<boolean> {
  if (/\.report\.json$/i.test(file.name)) return true;
  if (!/\.json$/i.test(file.name)) return false;
  try {
    return /"format"\s*:\s*"plumbline\.report"/.test(await file.slice(0, HEAD_BYTES).text());
  } catch {
    return false;
  }
}
