import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { PlotsTask } from './plots-page';
import { printTable } from './print-table';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE =
  '<!doctype html><head></head><body><script type="module" src="/tests/bench/plots-page.ts"></script>';
const FRAMES = [1_440, 14_400, 144_000] as const;
const TASKS: Readonly<Record<PlotsTask, string>> = {
  now: 'line of the moment moves',
  pan: 'a quarter of the clip moves',
  zoom: 'whole clip and half of it',
};
/** The bar: a screen's own 60 a second, less what its timer is off by. */
const LEAST_PER_S = 59;

/**
 * Prints how often a second three plots with their raw lines, and the one over the stride, follow what is done to them.
 * @returns whether the bar holds at every length
 */
export async function plots(): Promise<boolean> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4374, watch: null },
    optimizeDeps: { include: ['react', 'react-dom/client', 'uplot'] },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  const rows: string[][] = [];
  let passed = true;
  try {
    const address = `${server.resolvedUrls!.local[0]!}bench-plots.html`;
    // As the server would give it: what React needs for development goes into its head.
    const body = await server.transformIndexHtml('/bench-plots.html', PAGE);
    for (const frames of FRAMES) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(address);
      await page.waitForFunction(() => window.plumblinePlots !== undefined);
      const { mountMs } = await page.evaluate((n) => window.plumblinePlots!.mount(n), frames);
      for (const [task, name] of Object.entries(TASKS) as [PlotsTask, string][]) {
        const pace = await page.evaluate((what) => window.plumblinePlots!.measure(what), task);
        passed &&= pace.updatesPerS >= LEAST_PER_S;
        rows.push([
          `${frames} frames, ${name}`,
          pace.updatesPerS.toFixed(1),
          pace.slowestMs.toFixed(0),
          pace.longestTaskMs === 0 ? 'under 50' : pace.longestTaskMs.toFixed(0),
          mountMs.toFixed(0),
        ]);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  printTable(['plots', 'updates / s', 'slowest ms', 'longest task ms', 'first drawn ms'], rows);
  process.stdout.write(`${passed ? 'Holds' : 'MISSED'}: at least ${LEAST_PER_S} updates a second.\n`);
  return passed;
}
