import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import type { CoreCost } from './core-cost';
import { printTable } from './print-table';
import { writeSection } from './write-section';

const FRAME_RATE_HZ = 240;
const MINUTES = [1, 2.5, 5, 10] as const;
const VIEWS = ['side-left', 'rear'] as const;
/** The bars for ten minutes at 240 frames a second, 33 keypoints, on one core. */
const MOST_MS = 5000;
const MOST_MB = 500;
/** Cost by frame of the longest track against the shortest, beyond which it is not linear. */
const LINEAR_WITHIN = 1.5;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUN_COST = join(ROOT, 'tests/bench/core-cost.ts');
const BUILT_COST = 'core-cost.mjs';

/**
 * Prints what analysing pose tracks of 1 to 10 minutes costs, each in a process of its own that has analysed nothing
 * before: time, memory, and both by frame. Times are the processor's, so that other work on the machine hardly counts.
 * @returns whether the bars hold
 */
export async function core(write = false): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const rows: string[][] = [];
  let passed = true;
  try {
    await buildCost(folder);
    for (const view of VIEWS) {
      process.stdout.write(`Filming ${MINUTES[3]} minutes from ${view} ...\n`);
      const path = join(folder, `${view}.track`);
      writeColumns(filmed(view), path);
      const costs = MINUTES.map((minutes) => costOf(folder, path, minutes * 60 * FRAME_RATE_HZ));
      const byFrame = costs.map(({ cpuMs, frames }) => cpuMs / frames);
      const ratio = byFrame[3]! / byFrame[0]!;
      costs.forEach((cost, i) =>
        rows.push(rowOf(`${view}, ${MINUTES[i]} min`, cost, byFrame[i]! / byFrame[0]!)),
      );
      const longest = costs[3]!;
      passed &&= longest.cpuMs < MOST_MS && longest.peakMb < MOST_MB && ratio < LINEAR_WITHIN;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const headings = [
    'track',
    'frames',
    'processor ms',
    'wall ms',
    'ms / 1000 frames',
    'of the first',
    'peak MB',
    'before MB',
    'track MB',
  ];
  printTable(headings, rows);
  if (write) {
    writeSection(
      'The measuring against length',
      '`npm run bench -- core --write`: made-up tracks of 33 keypoints at 240 frames a second, each analysed once in a process of its own. ' +
        `Bars: ten minutes under ${MOST_MS} ms of the processor and ${MOST_MB} MB, cost by frame within ${LINEAR_WITHIN} of a minute's.`,
      headings,
      rows,
    );
  }
  process.stdout.write(
    `${passed ? 'Holds' : 'MISSED'}: ten minutes under ${MOST_MS} ms and ${MOST_MB} MB, cost by frame within ${LINEAR_WITHIN} of a minute's.\n`,
  );
  return passed;
}

/** What a network makes of ten minutes: noise, dropouts and swapped legs. */
function filmed(view: (typeof VIEWS)[number]): PoseTrack {
  const durationS = 60 * MINUTES[3];
  const { track } = filmRunner(makeRunner({ durationS }), { view, durationS, frameRateHz: FRAME_RATE_HZ });
  return corrupt(track, { noisePx: 2, dropoutShare: 0.05, legSwapShare: 0.1 }, 3).track;
}

/** Times, then x, y and confidence of each keypoint, as 64-bit numbers: the other process reads the first part of each. */
function writeColumns(track: PoseTrack, path: string): void {
  const file = openSync(path, 'w');
  const columns = KEYPOINTS.map((name) => track.columns.get(name)!);
  for (const values of [
    track.timesS,
    ...columns.flatMap(({ xPx, yPx, confidence }) => [xPx, yPx, confidence]),
  ]) {
    writeSync(file, values);
  }
  closeSync(file);
}

/** As plain JavaScript, as in the app: what reads TypeScript takes memory of its own. */
async function buildCost(outDir: string): Promise<void> {
  await build({
    ...{ root: ROOT, configFile: false, publicDir: false, logLevel: 'silent' },
    build: { ssr: RUN_COST, outDir, rolldownOptions: { output: { entryFileNames: BUILT_COST } } },
  });
}

function costOf(folder: string, path: string, frames: number): CoreCost {
  const args = [join(folder, BUILT_COST), path, String(frames)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as CoreCost;
}

function rowOf(name: string, cost: CoreCost, ofFirst: number): string[] {
  const { frames, cpuMs, wallMs, peakMb, beforeMb, trackMb } = cost;
  return [
    name,
    String(frames),
    cpuMs.toFixed(0),
    wallMs.toFixed(0),
    ((1000 * cpuMs) / frames).toFixed(1),
    ofFirst.toFixed(2),
    peakMb.toFixed(0),
    beforeMb.toFixed(0),
    trackMb.toFixed(0),
  ];
}
