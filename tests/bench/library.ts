import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type {} from './library-page';
import { printTable } from './print-table';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE =
  '<!doctype html><head></head><body><script type="module" src="/tests/bench/library-page.ts"></script>';
const SESSIONS = 500;
/** The bar: they are there in under a second, ms. */
const LIST_AT_MOST_MS = 1000;

/**
 * Prints how long a library of 500 sessions takes to list, to open one of, to export and to import.
 * @returns whether the list holds its bar
 */
export async function library(): Promise<boolean> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4375, watch: null },
    optimizeDeps: { include: ['idb', 'valibot', 'fflate'] },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  const rows: string[][] = [];
  let slowestMs = 0;
  try {
    const address = `${server.resolvedUrls!.local[0]!}bench-library.html`;
    const page = await browser.newPage();
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    const load = async (): Promise<void> => {
      await page.goto(address);
      await page.waitForFunction(() => window.plumblineLibrary !== undefined);
    };
    await load();
    await page.evaluate((n) => window.plumblineLibrary!.fill(n), SESSIONS);
    for (let i = 0; i < 5; i++) {
      await load();
      const { ms, sessions } = await page.evaluate(() => window.plumblineLibrary!.list());
      if (sessions !== SESSIONS) throw new Error(`${sessions} sessions are listed`);
      slowestMs = Math.max(slowestMs, ms);
    }
    rows.push([`list ${SESSIONS} sessions, slowest of 5`, slowestMs.toFixed(0), '']);
    rows.push(['open one', (await page.evaluate(() => window.plumblineLibrary!.open())).toFixed(0), '']);
    const file = await page.evaluate(() => window.plumblineLibrary!.exportAll());
    rows.push(['export all', file.ms.toFixed(0), (file.bytes / 2 ** 20).toFixed(0)]);
    const importMs = await page.evaluate(() => window.plumblineLibrary!.importAll());
    rows.push(['import all', importMs.toFixed(0), '']);
  } finally {
    await browser.close();
    await server.close();
  }
  printTable(['library', 'ms', 'MB'], rows);
  const passed = slowestMs < LIST_AT_MOST_MS;
  process.stdout.write(`${passed ? 'Holds' : 'MISSED'}: the list is there in ${LIST_AT_MOST_MS} ms.\n`);
  return passed;
}
