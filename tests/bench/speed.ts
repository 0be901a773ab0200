import { existsSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import { median } from '../../src/core/signal/statistics';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { InferenceTimes } from './inference-page';
import { printTable } from './print-table';
import { servedPage } from './served-page';
import { timeTrack } from './time-track';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = 40;
/** A machine's speed changes within minutes: what is compared is timed one after the other, so often. */
const TURNS = 3;

/** One turn of one model. */
interface Turn extends InferenceTimes {
  readonly frames: number;
  /** Wall time of the frames' phase, by frame, with one worker and with two: decoding, drawing, network, progress. */
  readonly oneMs: number;
  readonly twoMs: number;
}

/** Bars: the whole way over the published networks alone with one worker, and two workers' gain; `null`: none is set. */
const BARS: Readonly<Record<ModelId, { readonly overPublished: number; readonly gain: number | null }>> = {
  lite: { overPublished: 1.1, gain: 1.6 },
  full: { overPublished: 1.1, gain: 1.6 },
  heavy: { overPublished: 1.1, gain: 1.4 },
  thunder: { overPublished: 1.1, gain: 1.4 },
  accurate: { overPublished: 1.1, gain: null },
};

const HEADINGS = [
  'model',
  'backend',
  'load ms',
  'published ms',
  'ours ms',
  'estimate ms',
  'one worker ms',
  'over published',
  'over ours',
  'two workers ms',
  'gain',
  'frames',
];

/**
 * Prints, by model, the networks' own time a picture, as published and as the app runs them, that of the estimator around them, the whole time a frame in the
 * built app with one worker and with two, and the ratios; `write` puts them in docs/benchmarks.md.
 */
export async function speed(
  models: readonly ModelId[],
  chosenClip?: string,
  write = false,
): Promise<boolean> {
  const clip = chosenClip ?? someClip();
  if (!clip || !existsSync(clip)) {
    process.stdout.write('Speed: skipped, no clip here. Name one: npm run bench -- --clip FILE\n');
    return true;
  }
  process.stdout.write(`Speed on ${clip}\n`);
  const load = loadavg()[0]!;
  const timed = await timeTurns(models, clip);
  let passed = true;
  const rows = models.map((model) => {
    const turns = timed.get(model)!;
    const { backend, frames } = turns[0]!;
    const middle = (of: (turn: Turn) => number): number => median(turns.map(of));
    const [loadMs, publishedMs, pictureMs, networkMs] = [
      middle((turn) => turn.loadMs),
      middle((turn) => turn.publishedMs),
      middle((turn) => turn.pictureMs),
      middle((turn) => turn.networkMs),
    ];
    const [oneMs, twoMs] = [middle((turn) => turn.oneMs), middle((turn) => turn.twoMs)];
    const [over, overOurs, gain] = [
      middle((turn) => turn.oneMs / turn.publishedMs),
      middle((turn) => turn.oneMs / turn.networkMs),
      middle((turn) => turn.oneMs / turn.twoMs),
    ];
    const bar = BARS[model];
    const slow = over > bar.overPublished;
    const poor = bar.gain !== null && gain < bar.gain;
    passed &&= !slow && !poor;
    return [
      model,
      backend,
      loadMs.toFixed(0),
      publishedMs.toFixed(1),
      networkMs.toFixed(1),
      pictureMs.toFixed(1),
      oneMs.toFixed(1),
      `${over.toFixed(2)}${slow ? ` (bar ${bar.overPublished})` : ''}`,
      overOurs.toFixed(2),
      twoMs.toFixed(1),
      `${gain.toFixed(2)}${poor ? ` (bar ${bar.gain})` : ''}`,
      String(frames),
    ];
  });
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'Networks, one worker, two workers',
      `\`npm run bench -- speed --write\`, on ${basename(clip)}; ${cpus().length} cores, load before it ${load.toFixed(1)}. ` +
        'Medians of a picture for the networks as published and executed by their library, for the same networks as the app runs them, and for the estimator around these; wall time over frames for the built app, from the ' +
        `first frame to the last, warm-ups of stretches and joining included. Of ${TURNS} turns the median, of ratios within a turn too. Bars: one worker at most 1.1 times the published networks, two workers at least 1.6 times as fast ` +
        'as one for lite and full, 1.4 for heavy and thunder.',
      HEADINGS,
      rows,
    );
  }
  return passed;
}

/** The bundled sample, else the shared clips. */
function someClip(): string | undefined {
  const folder = join(ROOT, 'public');
  const samples = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const sample = samples.find((path) => path.endsWith('.mp4'));
  return sample ? join(folder, sample) : join(ROOT, '../shared/data/clips/treadmill-side.mp4');
}

async function timeTurns(models: readonly ModelId[], clip: string): Promise<Map<ModelId, Turn[]>> {
  const timed = new Map<ModelId, Turn[]>();
  const browser = await HeadlessBrowser.open();
  try {
    for (const model of models) {
      const turns: Turn[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const alone = await timeInference(model, clip);
        const looking = { model, everyFrame: true };
        const one = await timeTrack(browser, clip, looking, 1);
        const two = await timeTrack(browser, clip, looking, 2);
        const frames = one.clip.framesDecoded;
        turns.push({ ...alone, frames, oneMs: one.ms / frames, twoMs: two.ms / frames });
      }
      timed.set(model, turns);
    }
  } finally {
    await browser.close();
  }
  return timed;
}

async function timeInference(model: ModelId, clip: string): Promise<InferenceTimes> {
  const { page, close } = await servedPage('/tests/bench/inference-page.ts', [
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-converter',
    '@tensorflow/tfjs-backend-wasm',
    '@tensorflow/tfjs-backend-webgl',
    '@tensorflow/tfjs-backend-webgpu',
  ]);
  try {
    await page.waitForFunction(() => window.plumblineBench !== undefined);
    await page.setInputFiles('input', clip);
    return await page.evaluate(([id, n]) => window.plumblineBench!.time(id, n), [model, PICTURES] as const);
  } finally {
    await close();
  }
}
