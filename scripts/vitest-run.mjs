import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run.mjs';

const RESULTS = 'test-results/vitest.json';

/**
 * Runs the named vitest projects.
 * @param {string[]} projects
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runVitest(projects) {
  const file = join(root, RESULTS);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(file, { force: true });
  const { code } = await runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
  ]);
  const counts = existsSync(file) ? countTests(JSON.parse(readFileSync(file, 'utf8'))) : NONE;
  // Vitest can fail without a failed test: an error outside of any, a project that did not start.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** Counts tests in vitest's JSON report. A file that broke before its first test is one failure. */
export function countTests(report) {
  const counts = { ...NONE };
  for (const file of report.testResults) {
    const tests = file.assertionResults;
    for (const { status } of tests) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    if (file.status === 'failed' && !tests.some(({ status }) => status === 'failed')) counts.failed += 1;
  }
  return counts;
}
