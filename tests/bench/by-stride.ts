import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import { fromPortable } from '../../src/cli/portable-track';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Analysis } from '../../src/core/analysis/analysis';
import { isAvailable, MEASURE_IDS } from '../../src/core/metrics/measure';
import { printTable } from './print-table';
import { timeTrack } from './time-track';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = join(ROOT, '../shared/data/virtual-runner');
/** From the side, from behind and in front; all but the first are for tests only, and left out where they are not there. */
const CLIPS = [
  join(ROOT, 'public/sample/sample-runner-side.mp4'),
  ...[
    '01-neutral-left.mp4',
    '02-neutral-rear.mp4',
    '04-arched-left.mp4',
    '05-knee-collapse-left-rear.mp4',
    '06-asymmetric-left.mp4',
    '07-torso-turned-front.mp4',
    '07b-torso-turned-left.mp4',
  ].map((name) => join(SHARED, name)),
];
/** By stride over all frames, time. */
const BAR = 0.5;

const HEADINGS = [
  'clip',
  'frames',
  'looks',
  'all frames s',
  'by stride s',
  'of it strides s',
  'ratio',
  'measures',
  'within',
  'furthest',
];

/** How far measures by stride lie from those of all frames, in halves of the latter's 95 % interval. */
export interface Apart {
  readonly compared: number;
  readonly within: number;
  readonly furthest: number;
  /** Which lie outside, and how far. */
  readonly outside: readonly string[];
  /** Measures that the one run has and the other has not. */
  readonly missing: readonly string[];
}

export function measuresApart(all: Analysis, found: Analysis): Apart {
  let [compared, within, furthest] = [0, 0, 0];
  const missing: string[] = [];
  const outside: string[] = [];
  for (const id of MEASURE_IDS) {
    const [known, seen] = [all.metrics[id], found.metrics[id]];
    if (isAvailable(known) !== isAvailable(seen)) missing.push(id);
    if (!isAvailable(known) || !isAvailable(seen)) continue;
    for (const part of ['overall', 'left', 'right'] as const) {
      const [a, b] = [known[part], seen[part]];
      if (!a || !b) continue;
      const [low, high] = a.ci95;
      compared++;
      const halves = high > low ? (2 * Math.abs(b.value - a.value)) / (high - low) : 0;
      if (b.value >= low && b.value <= high) within++;
      else outside.push(`${id} ${part} ${halves.toFixed(2)}`);
      furthest = Math.max(furthest, halves);
    }
  }
  return { compared, within, furthest, outside, missing };
}

/**
 * The accurate model on every frame and by stride, one after the other on each clip: time, and whether each measure by
 * stride lies within the interval that all frames give it.
 * @returns whether the bars hold
 */
export async function byStride(chosenClip?: string, write = false): Promise<boolean> {
  const clips = (chosenClip ? [chosenClip] : CLIPS).filter((path) => existsSync(path));
  const load = loadavg()[0]!;
  const rows: string[][] = [];
  let passed = true;
  const browser = await HeadlessBrowser.open();
  try {
    for (const path of clips) {
      const whole = await timeTrack(browser, path, { model: 'accurate', everyFrame: true });
      const some = await timeTrack(browser, path, { model: 'accurate' });
      const [all, found] = [whole, some].map(({ clip }) => analyzeRun([fromPortable(clip.track)], {}));
      const apart = measuresApart(all!, found!);
      const ratio = some.ms / whole.ms;
      const { looks } = some.clip.provenance.byStride ?? {};
      passed &&= ratio <= BAR && apart.within === apart.compared && apart.missing.length === 0;
      rows.push([
        basename(path),
        String(whole.clip.framesDecoded),
        String(looks ?? 'all'),
        (whole.ms / 1000).toFixed(1),
        (some.ms / 1000).toFixed(1),
        (some.stridesMs / 1000).toFixed(1),
        `${ratio.toFixed(2)}${ratio > BAR ? ` (bar ${BAR})` : ''}`,
        String(apart.compared),
        [
          String(apart.within),
          ...(apart.outside.length > 0 ? [`outside: ${apart.outside.join(', ')}`] : []),
          ...(apart.missing.length > 0 ? [`not in both: ${apart.missing.join(', ')}`] : []),
        ].join('; '),
        apart.furthest.toFixed(2),
      ]);
    }
  } finally {
    await browser.close();
  }
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'Accurate mode, every frame against by stride',
      `\`npm run bench -- by-stride --write\`: ${cpus().length} cores, load before it ${load.toFixed(1)}, as many workers as the app takes. ` +
        'Wall time from the first frame to the last; of it, what the light network takes to find the strides. Measures: how many were compared (over all, left, right), how many by stride lie ' +
        'within the 95 % interval that all frames give, and the furthest, in halves of that interval. Bars: half the time, all within.',
      HEADINGS,
      rows,
    );
  }
  process.stdout.write(`${passed ? 'Holds' : 'MISSED'}: at most ${BAR} of the time, every measure within.\n`);
  return passed;
}
