import { mkdirSync, writeFileSync } from 'node:fs';
import { MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { RENDERED_RUNNERS_PRESENT } from '../fixtures/known-runners/rendered-runner';
import { capturedRuns } from './captured-runs';
import { compareRun } from './compare-run';
import { INTRODUCTION, section } from './compose-report';
import { printEvents } from './event-table';
import type { KnownRun } from './known-run';
import { madeUpRuns } from './made-up-runs';
import { printMeasures } from './measure-table';
import { renderedRuns } from './rendered-runs';

const REPORT = 'docs/validation.md';

/**
 * `npm run validate`: first in short, clip by clip, from exact keypoints; then the whole report, with spoiled keypoints
 * too, which also goes to docs/validation.md. Keypoints are made, not found: no network.
 */
export function main(): void {
  process.stdout.write('In short, exact keypoints. Events, found minus true\n\n');
  printEvents();
  process.stdout.write('\nMeasures on made-up runners\n\n');
  printMeasures();
  process.stdout.write('\n');
  const parts = [
    INTRODUCTION,
    section('made-up', compareAll(madeUpRuns())),
    section('captured', MOTION_CAPTURE_PRESENT ? compareAll(capturedRuns()) : 'skipped'),
    section('rendered', RENDERED_RUNNERS_PRESENT ? compareAll(renderedRuns()) : 'skipped'),
  ];
  const report = `${parts.join('\n\n')}\n`;
  process.stdout.write(report);
  mkdirSync('docs', { recursive: true });
  writeFileSync(REPORT, report);
  process.stderr.write(`\nWritten to ${REPORT}\n`);
}

function compareAll(runs: Iterable<KnownRun>): ReturnType<typeof compareRun>[] {
  return Array.from(runs, compareRun);
}
