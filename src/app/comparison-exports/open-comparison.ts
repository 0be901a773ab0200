import { REPORT_LIMITS } from '../../core/limits/report-limits';
import { words } from '../../core/words/words';
import { baseName } from '../../export/file-names';
import { reportJson } from '../../export/report-json';
import { readComparison } from '../../report/read-comparison';
import { COMPARISON_FORMAT } from '../../report/comparison-file';
import type { Report } from '../../report/report';
import { PLACES, type CompareDesk } from '../comparison/compare-desk';

const text = words.comparisonExports;

/** Where a comparison says what it is: in its first line. */
const HEAD_BYTES = 200;
const FORMAT = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${COMPARISON_FORMAT.replace('.', '\\.')}"`);

/** Tells a saved comparison from other files, by its name or by what is inside. Never rejects. */
export async function isComparison(file: File): Promise<boolean> {
  if (/\.comparison\.json$/i.test(file.name)) return true;
  if (!/\.json$/i.test(file.name)) return false;
  try {
    return FORMAT.test(await file.slice(0, HEAD_BYTES).text());
  } catch {
    return false;
  }
}

/**
 * Puts both runs of a saved comparison on the desk. What is there stays where the file cannot be read. Never rejects.
 * @returns a sentence where it could not be opened; `null` where it was
 */
export async function openComparison(file: File, desk: CompareDesk): Promise<string | null> {
  try {
    if (file.size > REPORT_LIMITS.comparisonBytes) throw new RangeError(text.tooLarge);
    const runs = readComparison(await file.text());
    await Promise.all(
      PLACES.map((place) => desk.putFiles(place, [{ file: asFile(runs[place]), kind: 'pose-track' }])),
    );
    return null;
  } catch (error) {
    return text.notOpened(file.name, error instanceof RangeError ? error.message : text.unreadable);
  }
}

/** As a session takes any report. */
function asFile(report: Report): File {
  return new File([reportJson(report)], `${baseName(report.clip.name)}.report.json`);
}
