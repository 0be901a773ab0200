import { existsSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import type { Progress } from '../../workers/analysis-api';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { InferenceTimes } from './inference-page';
import { printTable } from './print-table';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = 40;
const PAGE =
  '<!doctype html><input type="file"><script type="module" src="/tests/bench/inference-page.ts"></script>';

interface EndToEnd {
  readonly frames: number;
  /** Wall time of the frames' phase, by frame, with one worker and with two: decoding, drawing, network, progress. */
  readonly oneMs: number;
  readonly twoMs: number;
}

/** Bars: the whole way over the networks alone with one worker, and two workers' gain; `null`: none is set. */
const BARS: Readonly<Record<ModelId, { readonly overNetwork: number; readonly gain: number | null }>> = {
  lite: { overNetwork: 1.1, gain: 1.6 },
  full: { overNetwork: 1.1, gain: 1.6 },
  heavy: { overNetwork: 1.1, gain: 1.4 },
  thunder: { overNetwork: 1.1, gain: 1.4 },
  accurate: { overNetwork: 1.1, gain: null },
};

const HEADINGS = [
  'model',
  'backend',
  'load ms',
  'networks ms',
  'estimate ms',
  'one worker ms',
  'over networks',
  'two workers ms',
  'gain',
  'frames',
];

/**
 * Prints, by model, the networks' own time a picture, that of the estimator around them, the whole time a frame in the
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
  const alone = await timeInference(models, clip);
  const whole = await timeEndToEnd(models, clip);
  let passed = true;
  const rows = models.map((model) => {
    const { backend, loadMs, pictureMs, networkMs } = alone.get(model)!;
    const { frames, oneMs, twoMs } = whole.get(model)!;
    const [over, gain] = [oneMs / networkMs, oneMs / twoMs];
    const bar = BARS[model];
    const slow = over > bar.overNetwork;
    const poor = bar.gain !== null && gain < bar.gain;
    passed &&= !slow && !poor;
    return [
      model,
      backend,
      loadMs.toFixed(0),
      networkMs.toFixed(1),
      pictureMs.toFixed(1),
      oneMs.toFixed(1),
      `${over.toFixed(2)}${slow ? ` (bar ${bar.overNetwork})` : ''}`,
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
        'Medians of a picture for the networks and the estimator around them; wall time over frames for the built app, from the ' +
        'first frame to the last, warm-ups of stretches and joining included. Bars: one worker at most 1.1 times the networks, two workers at least 1.6 times as fast ' +
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

async function timeInference(
  models: readonly ModelId[],
  clip: string,
): Promise<Map<ModelId, InferenceTimes>> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4373, watch: null },
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-converter',
        '@tensorflow/tfjs-backend-wasm',
        '@tensorflow/tfjs-backend-webgl',
        '@tensorflow/tfjs-backend-webgpu',
      ],
    },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  const times = new Map<ModelId, InferenceTimes>();
  try {
    const address = `${server.resolvedUrls!.local[0]!}bench.html`;
    for (const model of models) {
      const page = await browser.newPage();
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
      await page.goto(address);
      await page.waitForFunction(() => window.plumblineBench !== undefined);
      await page.setInputFiles('input', clip);
      times.set(
        model,
        await page.evaluate(([id, n]) => window.plumblineBench!.time(id, n), [model, PICTURES] as const),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return times;
}

async function timeEndToEnd(models: readonly ModelId[], clip: string): Promise<Map<ModelId, EndToEnd>> {
  const times = new Map<ModelId, EndToEnd>();
  const browser = await HeadlessBrowser.open();
  const frameMs = async (model: ModelId, workers: number): Promise<readonly [number, number]> => {
    let beganMs = NaN;
    let endedMs = NaN;
    const onProgress = ({ phase }: Progress): void => {
      if (phase === 'frames' && Number.isNaN(beganMs)) beganMs = performance.now();
      if (phase === 'measure') endedMs = performance.now();
    };
    const outcome = await browser.track(clip, { model, everyFrame: true }, onProgress, workers);
    if (!outcome.ok) throw new Error(`${model}: ${outcome.error.message}`);
    const frames = outcome.value.framesDecoded;
    return [(endedMs - beganMs) / frames, frames];
  };
  try {
    for (const model of models) {
      const [oneMs, frames] = await frameMs(model, 1);
      const [twoMs] = await frameMs(model, 2);
      times.set(model, { frames, oneMs, twoMs });
    }
  } finally {
    await browser.close();
  }
  return times;
}
