import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { FramesCase } from './frames-page';
import { printTable } from './print-table';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = '<!doctype html><script type="module" src="/tests/bench/frames-page.ts"></script>';

const CASES: readonly FramesCase[] = [
  { widthPx: 720, heightPx: 1280, fps: 30, frames: 240 },
  { widthPx: 1080, heightPx: 1920, fps: 240, frames: 480 },
];

/** Prints how long a frame takes to come when stepping forward, stepping back and jumping. */
export async function frames(): Promise<boolean> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4374, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  try {
    const address = `${server.resolvedUrls!.local[0]!}bench.html`;
    const rows: string[][] = [];
    for (const asked of CASES) {
      const page = await browser.newPage();
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
      await page.goto(address);
      await page.waitForFunction(() => window.plumblineFrames !== undefined);
      const waits = await page.evaluate((clip) => window.plumblineFrames!(clip), asked);
      const { widthPx, heightPx, fps } = asked;
      rows.push([
        `${widthPx}x${heightPx} ${fps}/s ${waits.codec}`,
        waits.openMs.toFixed(0),
        ...[waits.forwardMs, waits.backMs, waits.jumpMs].map(middleAndMost),
      ]);
      await page.close();
    }
    printTable(['clip', 'open ms', 'forward ms', 'back ms', 'jump ms'], rows);
  } finally {
    await browser.close();
    await server.close();
  }
  return true;
}

function middleAndMost(valuesMs: readonly number[]): string {
  const sorted = valuesMs.toSorted((a, b) => a - b);
  return `${sorted[sorted.length >> 1]!.toFixed(1)} (most ${sorted.at(-1)!.toFixed(0)})`;
}
