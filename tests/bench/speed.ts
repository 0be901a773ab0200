import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { InferenceTimes } from './inference-page';
import { printTable } from './print-table';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = 40;
const PAGE =
  '<!doctype html><input type="file"><script type="module" src="/tests/bench/inference-page.ts"></script>';

interface EndToEnd {
  readonly frames: number;
  /** Wall time of the frames' phase, by frame: decoding, drawing, network, progress. */
  readonly frameMs: number;
}

/** Prints, by model, the network's own time a picture, the whole time a frame in the built app, and their ratio. */
export async function speed(models: readonly ModelId[], chosenClip?: string): Promise<boolean> {
  const clip = chosenClip ?? someClip();
  if (!clip || !existsSync(clip)) {
    process.stdout.write('Speed: skipped, no clip here. Name one: npm run bench -- --clip FILE\n');
    return true;
  }
  process.stdout.write(`Speed on ${clip}\n`);
  const alone = await timeInference(models, clip);
  const whole = await timeEndToEnd(models, clip);
  printTable(
    ['model', 'backend', 'load ms', 'inference ms', 'end to end ms', 'ratio', 'frames'],
    models.map((model) => {
      const { backend, loadMs, pictureMs } = alone.get(model)!;
      const { frames, frameMs } = whole.get(model)!;
      const ratio = frameMs / pictureMs;
      return [
        model,
        backend,
        loadMs.toFixed(0),
        pictureMs.toFixed(1),
        frameMs.toFixed(1),
        ratio.toFixed(2),
        String(frames),
      ];
    }),
  );
  return true;
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
  try {
    for (const model of models) {
      let beganMs = NaN;
      let endedMs = NaN;
      const outcome = await browser.track(clip, model, (progress) => {
        if (progress.phase === 'frames' && Number.isNaN(beganMs)) beganMs = performance.now();
        if (progress.phase === 'measure') endedMs = performance.now();
      });
      if (!outcome.ok) throw new Error(`${model}: ${outcome.error.message}`);
      const frames = outcome.value.framesDecoded;
      times.set(model, { frames, frameMs: (endedMs - beganMs) / frames });
    }
  } finally {
    await browser.close();
  }
  return times;
}
