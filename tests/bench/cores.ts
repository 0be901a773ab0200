import { cpus, loadavg } from 'node:os';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { CoresTimes } from './cores-page';
import { printTable } from './print-table';
import { servedPage } from './served-page';
import { writeSection } from './write-section';

const HEADINGS = [
  'model',
  'one ms',
  'each of two ms',
  'two workers gain',
  'two threads ms',
  'two threads gain',
];

/** A page that may share memory between threads. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * What two cores can bring the networks, whatever is around them: two workers with a network each, and one worker whose
 * network is computed by two threads. No bar: it is what the bars of `speed` can be held against.
 */
export async function cores(models: readonly ModelId[], write = false): Promise<boolean> {
  const load = loadavg()[0]!;
  const rows: string[][] = [];
  for (const model of models) {
    const { oneMs, eachOfTwoMs, threadsMs } = await coresTimes(model);
    rows.push([
      model,
      oneMs.toFixed(1),
      eachOfTwoMs.toFixed(1),
      ((2 * oneMs) / eachOfTwoMs).toFixed(2),
      threadsMs.toFixed(1),
      (oneMs / threadsMs).toFixed(2),
    ]);
  }
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'What two cores bring the networks alone',
      `\`npm run bench -- cores --write\`; ${cpus().length} cores, load before it ${load.toFixed(1)}. Medians of a picture through the networks, nothing around them: ` +
        'in one worker, in each of two workers at the same time, and in one worker that computes with two threads (WebAssembly with shared memory).',
      HEADINGS,
      rows,
    );
  }
  return true;
}

async function coresTimes(model: ModelId): Promise<CoresTimes> {
  const packages = [
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-converter',
    '@tensorflow/tfjs-backend-wasm',
    'comlink',
  ];
  const { page, close } = await servedPage('/tests/bench/cores-page.ts', packages, ISOLATED);
  try {
    await page.waitForFunction(() => window.plumblineCores !== undefined);
    return await page.evaluate((id) => window.plumblineCores!.time(id), model);
  } finally {
    await close();
  }
}
