import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { Progress } from '../../workers/analysis-api';
import { printTable } from './print-table';
import { type Place, WorkerProfiler } from './worker-profile';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIP = join(ROOT, 'public/sample/sample-runner-side.mp4');
const PAGE =
  '<!doctype html><input type="file" multiple><script type="module" src="./assets/headless.js"></script>';

/** What a worker is at, in the order of the table. */
const PARTS = ['networks', 'sampling', 'copying, halving', 'collector', 'waiting', 'all else'] as const;
type Part = (typeof PARTS)[number];

/** By the file that a function was written in. */
const FILES: readonly (readonly [RegExp, Part])[] = [
  [/@tensorflow\/|\/run-network\./, 'networks'],
  [/\/picture\/frame-planes\.|\/media\/|mediabunny/, 'copying, halving'],
  [/\/picture\//, 'sampling'],
];
/** What has no file. */
const NAMES: Readonly<Record<string, Part>> = {
  '(garbage collector)': 'collector',
  '(idle)': 'waiting',
  copyTo: 'copying, halving',
};

const HEADINGS = ['model', 'a frame ms', ...PARTS];

/**
 * Where a worker that is alone spends a frame's time, by its processor profile: the built app, mapped back to the files
 * that it was made of.
 */
export async function profile(models: readonly ModelId[], clip = CLIP, write = false): Promise<boolean> {
  const load = loadavg()[0]!;
  const outDir = mkdtempSync(join(tmpdir(), 'plumbline-profile-'));
  const rows: string[][] = [];
  try {
    await build({ root: ROOT, logLevel: 'silent', build: { outDir, emptyOutDir: true, sourcemap: true } });
    for (const model of models) {
      const { frameMs, parts } = await profileOf(outDir, clip, model);
      rows.push([model, frameMs.toFixed(2), ...PARTS.map((part) => (parts.get(part) ?? 0).toFixed(2))]);
    }
  } finally {
    rmSync(outDir, { recursive: true });
  }
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'Where a frame’s time goes',
      `\`npm run bench -- profile --write\`, on ${basename(clip)}; ${cpus().length} cores, load before it ${load.toFixed(1)}. Processor profile of a worker that is alone, ` +
        'from the first frame to the last: milliseconds a frame, its share of the warm-ups of stretches in them. ' +
        'Networks: WebAssembly and the library that calls it. Watching itself costs a few per cent.',
      HEADINGS,
      rows,
    );
  }
  return true;
}

async function profileOf(outDir: string, clip: string, model: ModelId) {
  const server = await preview({
    ...{ root: ROOT, logLevel: 'silent', appType: 'mpa', build: { outDir } },
    preview: { host: 'localhost', port: 4273, strictPort: false, open: false },
  });
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  try {
    const page = await browser.newPage();
    const address = `http://localhost:${(server.httpServer.address() as AddressInfo).port}/headless.html`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    const profiler = await WorkerProfiler.on(page, 'analysis.worker');
    let begun: Promise<void> | null = null;
    await page.exposeFunction('plumblineProgress', ({ phase }: Progress) => {
      if (phase === 'frames') begun ??= profiler.begin();
    });
    // Said so, a client of its own would take its workers with it when the clip is through.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });
    });
    await page.goto(address);
    await page.waitForFunction(() => window.plumblineTracker !== undefined);
    await page.setInputFiles('input', clip);
    const outcome = await page.evaluate(
      (id) => window.plumblineTracker!.trackChosenFile({ model: id, everyFrame: true }),
      model,
    );
    if (!outcome.ok) throw new Error(`${model}: ${outcome.error.message}`);
    await begun;
    const all = await profiler.end();
    const partOf = partFinder(outDir);
    const perFrame = 1 / outcome.value.framesDecoded;
    const parts = new Map<Part, number>();
    for (const own of all) parts.set(partOf(own), (parts.get(partOf(own)) ?? 0) + own.ms * perFrame);
    return { frameMs: [...parts.values()].reduce((sum, ms) => sum + ms, 0), parts };
  } finally {
    await browser.close();
    await server.close();
  }
}

function partFinder(outDir: string): (place: Place) => Part {
  const maps = new Map<string, SourceMap>();
  const mapOf = (file: string): SourceMap => {
    const text = readFileSync(join(outDir, 'assets', `${file}.map`), 'utf8');
    const map = maps.get(file) ?? new SourceMap(JSON.parse(text) as SourceMapPayload);
    maps.set(file, map);
    return map;
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (url.startsWith('wasm:') || url.endsWith('.wasm')) return 'networks';
    if (!url) return NAMES[functionName] ?? 'all else';
    const entry = mapOf(basename(url)).findEntry(lineNumber, columnNumber);
    const file = 'originalSource' in entry ? entry.originalSource : '';
    return FILES.find(([pattern]) => pattern.test(file))?.[1] ?? 'all else';
  };
}
