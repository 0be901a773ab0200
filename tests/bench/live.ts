import type { Page } from 'playwright-core';
import { LIVE_MODEL } from '../../src/app/camera/live-model';
import { openApp } from '../e2e/app-browser';
import { hasSharedClips, sharedClip } from '../e2e/shared-clips';
import { mjpegOfClip } from '../fixtures/live/mjpeg-of-clip';
import { watchLive, type LiveWatched } from './live-page';
import { printTable } from './print-table';

/** Until the network is warm, and everything that is made once is made, ms. */
const SETTLE_MS = 8_000;
/** What the page keeps for good may grow by so much between begin and end, MB, before it counts as a leak. */
const HEAP_SLACK_MB = 8;

/**
 * The built app before a fake camera that plays a clip: how late the skeleton is, how many frames are looked at, whether
 * pictures queue up, and whether memory stays flat.
 * @param minutes how long it is watched
 * @returns whether nothing queued and nothing grew
 */
export async function live(minutes: number): Promise<boolean> {
  if (!hasSharedClips) {
    process.stdout.write('Skipped: no ../shared/data/clips here.\n');
    return true;
  }
  const mjpegPath = await mjpegOfClip(sharedClip('clips/treadmill-side.mp4'));
  const app = await openApp({
    camera: { mjpegPath, allowed: true },
    flags: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  const { page } = app;
  try {
    // What runs this file puts calls of this name into functions, which the page does not know.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(watchLive);
    await page.reload();
    await page.evaluate(() => void (location.hash = '#camera'));
    await page.locator('.camera-main').click();
    await page.locator('.live-stage[data-phase="live"]').waitFor({ timeout: 120_000 });
    await page.waitForTimeout(SETTLE_MS);
    const begin = await memory(page);
    await page.evaluate(() => window.plumblineLive!.reset());
    await page.waitForTimeout(minutes * 60_000);
    const watched = await page.evaluate(() => window.plumblineLive!.watched());
    const end = await memory(page);
    return tell(minutes, watched, begin, end);
  } finally {
    await app.close();
  }
}

interface Memory {
  readonly pageMb: number;
  readonly tensors: number;
}

/** After a collection, so that what is told is what is kept. */
async function memory(page: Page): Promise<Memory> {
  const worker = page.workers()[0];
  if (!worker) throw new Error('no live worker runs');
  const pageMb = await page.evaluate(() => {
    (globalThis as { gc?: () => void }).gc?.();
    return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20;
  });
  // The network library keeps its engine where every copy of it finds it; browsers tell no heap of workers.
  const tensors = await worker.evaluate(() => {
    const { _tfengine } = globalThis as unknown as { _tfengine: { memory(): { numTensors: number } } };
    return _tfengine.memory().numTensors;
  });
  return { pageMb, tensors };
}

function tell(minutes: number, watched: LiveWatched, begin: Memory, end: Memory): boolean {
  const { lagsMs, looked, skipped, longestQueue } = watched;
  const sorted = [...lagsMs].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(0);
  printTable(
    ['live', 'minutes', 'frame to draw ms', '95 %', 'looked', 'skipped', 'looks a second', 'longest queue'],
    [
      [
        LIVE_MODEL,
        String(minutes),
        at(0.5),
        at(0.95),
        String(looked),
        String(skipped),
        (looked / (60 * minutes)).toFixed(1),
        String(longestQueue),
      ],
    ],
  );
  printTable(
    ['memory', 'page MB', 'worker tensors'],
    (
      [
        ['begin', begin],
        ['end', end],
      ] as const
    ).map(([name, { pageMb, tensors }]) => [name, pageMb.toFixed(1), String(tensors)]),
  );
  const bars: readonly (readonly [boolean, string])[] = [
    [looked > 0, 'frames were looked at'],
    [longestQueue === 1, 'never more than one frame under way'],
    [end.tensors === begin.tensors, 'no tensor was left in the worker'],
    [end.pageMb - begin.pageMb < HEAP_SLACK_MB, `the page's memory grew by less than ${HEAP_SLACK_MB} MB`],
  ];
  for (const [holds, bar] of bars) process.stdout.write(`${holds ? 'Holds' : 'MISSED'}: ${bar}.\n`);
  return bars.every(([holds]) => holds);
}
