import type { Comparison } from '../../src/core/comparison/comparison';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { openComparison } from '../../src/app/comparison-exports/open-comparison';
import type { CompareDesk } from '../../src/app/comparison/compare-desk';
import { sayStrideTables } from '../../src/app/home/stride-tables';
import { readToolsState } from '../../src/app/plan/tools-state';
import { sortOutReports } from '../../src/app/session/open-report';
import { readImportedTrack } from '../../src/app/session/read-imported-track';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { reportJson } from '../../src/export/report-json';
import { comparisonFile } from '../../src/report/comparison-file';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { findBadNumbers } from '../fixtures/known-runners/find-bad-numbers';
import type { Reading } from './watch-reading';

/** A failure that a file must never lead to; its message is the fault. */
class Fault extends Error {}

/** As a report that was dropped; what is taken can be saved again and compared. */
export async function readAsReport(file: File, other: Report): Promise<Reading> {
  const { reports, refusals, clips } = await sortOutReports([{ file, kind: 'pose-track' }], DEFAULT_SETTINGS);
  // Not known as a report: the next reader's say.
  if (clips.length > 0) return readAsKeypoints([file]);
  const [found] = reports;
  if (!found) return { sentence: refusals.join(' ') };
  expectFit(found.report, other);
  return 'taken';
}

export async function readAsComparison(file: File, other: Report): Promise<Reading> {
  const taken: File[] = [];
  const desk = {
    putFiles: (_place: string, chosen: readonly { file: File }[]) => (
      taken.push(chosen[0]!.file),
      Promise.resolve()
    ),
  } as unknown as CompareDesk;
  const sentence = await openComparison(file, desk);
  if (sentence !== null) return { sentence };
  for (const each of taken) expectFit(readReport(await each.text()), other);
  return 'taken';
}

/** Saved and read once more it is the same, and it can be laid beside another run. */
function expectFit(report: Report, other: Report): void {
  const text = reportJson(report);
  if (reportJson(readReport(text)) !== text) throw new Fault('saved and read again, it is another report');
  const comparisons: Comparison[] = [
    comparisonFile(report, other, '1').comparison,
    comparisonFile(other, report, '1').comparison,
  ];
  const bad = numbersThatAreNone(comparisons);
  if (bad) throw new Fault(`comparison: ${bad}`);
}

/** As keypoints that were dropped; what is taken can be judged. */
export async function readAsKeypoints(
  files: readonly File[],
  framesPerS: number | null = null,
): Promise<Reading> {
  const outcome = await readImportedTrack({ name: 'run', files }, framesPerS);
  if (!outcome.ok) {
    if (/stack|Error/.test(outcome.error.detail)) throw new Fault(outcome.error.detail);
    return { sentence: outcome.error.message };
  }
  const { clip, track } = outcome.value;
  if (!(clip.fps > 0 && clip.durationS >= 0))
    throw new Fault(`${clip.fps} frames a second, ${clip.durationS} s`);
  const bad = findBadNumbers(analyzeRun([track], {}));
  if (bad.length > 0) throw new Fault(bad.slice(0, 3).join('; '));
  return 'taken';
}

export async function readAsTable(file: File): Promise<Reading> {
  const { notices } = await sayStrideTables([{ kind: 'file', file }]);
  return { sentence: notices.join(' ') };
}

export async function readAsTools(file: File): Promise<Reading> {
  const state = readToolsState(await file.text());
  if (state.version !== 1) throw new Fault('another version was taken');
  return 'taken';
}

function numbersThatAreNone(value: unknown): string | null {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, each] of Object.entries(value)) {
    const bad = numbersThatAreNone(each);
    if (bad) return `${key}.${bad}`;
  }
  return null;
}
