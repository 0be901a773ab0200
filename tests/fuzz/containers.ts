import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { Tally } from './tally';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = '<!doctype html><script type="module" src="/tests/fuzz/containers-page.ts"></script>';
/** A page that says nothing for so long is hung itself, ms: the trial in it gives every clip two times ten seconds. */
const PAGE_SILENCE_MS = 45_000;
/** A fresh page now and then: what piles up in one is a matter of the soak, not of this. */
const PAGE_CASES = 1000;

/** Spoiled clips in a real browser, from the first to as many as there is time for. */
export async function fuzzContainers(
  seed: number,
  [first, end]: readonly [number, number],
  goOn: () => boolean,
  tally: Tally,
): Promise<void> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4379, watch: null, hmr: false },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  const address = `${server.resolvedUrls!.local[0]!}fuzz.html`;
  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    await page.goto(address);
    await page.waitForFunction(() => window.plumblineTrial !== undefined, undefined, { timeout: 60_000 });
    return page;
  };
  try {
    let page = await open();
    for (let index = first; index < end && goOn(); index++) {
      try {
        const { fault, tookMs, outcome } = await inTime(
          page.evaluate(([s, i]) => window.plumblineTrial!(s, i), [seed, index] as const),
        );
        tally.count('containers', index, outcome, tookMs, fault);
      } catch (error) {
        tally.count('containers', index, 'page lost', PAGE_SILENCE_MS, String(error).slice(0, 500));
        await page.close().catch(() => {});
        page = await open();
      }
      if ((index - first + 1) % PAGE_CASES === 0) {
        await page.close();
        page = await open();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function inTime<T>(step: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page does not answer')), PAGE_SILENCE_MS);
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}
