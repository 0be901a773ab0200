import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openApp } from '../e2e/app-browser';
import { chooseNetwork, newClip, reportShown } from '../e2e/page-steps';
import { printTable } from './print-table';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIPS = [
  join(ROOT, 'public/sample/sample-runner-side.mp4'),
  join(ROOT, '../shared/data/clips/treadmill-side.mp4'),
];
const MODELS = ['accurate', 'lite'] as const;
/** A task that holds the page for longer than this is felt; browsers report none that is shorter. */
const LONG_TASK_MS = 50;

const HEADINGS = ['clip', 'model', 'seconds', 'long tasks', 'longest ms'];

/**
 * Clips through the built app: how often the page was held up while they were looked at, from the choice of the file to the
 * last frame. What comes then, the report, is another page.
 * @returns whether it never was
 */
export async function longTasks(write = false): Promise<boolean> {
  const load = loadavg()[0]!;
  const rows: string[][] = [];
  let passed = true;
  const app = await openApp();
  try {
    const { page } = app;
    await page.evaluate(watchLongTasks);
    for (const path of CLIPS.filter((clip) => existsSync(clip))) {
      for (const model of MODELS) {
        await chooseNetwork(page, model);
        const { seconds, tasks } = await analysed(page, path);
        passed &&= tasks.length === 0;
        const longest = tasks.length > 0 ? Math.max(...tasks).toFixed(0) : `< ${LONG_TASK_MS}`;
        rows.push([path.split('/').at(-1)!, model, seconds.toFixed(1), String(tasks.length), longest]);
        await newClip(page).click();
      }
    }
  } finally {
    await app.close();
  }
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'The page while a clip is analysed',
      `\`npm run bench -- long-tasks --write\`: the built app, load before it ${load.toFixed(1)}; tasks of the page's thread of over ${LONG_TASK_MS} ms from the choice of the file to the last frame. Bar: none.`,
      HEADINGS,
      rows,
    );
  }
  process.stdout.write(`${passed ? 'Holds' : 'MISSED'}: no task over ${LONG_TASK_MS} ms while analysing.\n`);
  return passed;
}

interface Heard {
  longTasks: { readonly beganMs: number; readonly ms: number }[];
  /** When the analysing page was last on show. */
  analysingMs: number;
}

function watchLongTasks(): void {
  const heard: Heard = { longTasks: [], analysingMs: 0 };
  (globalThis as unknown as { heard: Heard }).heard = heard;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      heard.longTasks.push({ beganMs: startTime, ms: duration });
    }
  }).observe({ type: 'longtask' });
  // The last phase: what comes after it is the report.
  new MutationObserver(() => {
    const now = document.querySelector('.phases li[data-state="now"]');
    if (now && now !== now.parentElement!.lastElementChild) heard.analysingMs = performance.now();
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function analysed(page: Page, path: string): Promise<{ seconds: number; tasks: readonly number[] }> {
  await page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.longTasks.splice(0));
  const beganMs = await page.evaluate(() => performance.now());
  await page.locator('input[type=file]').first().setInputFiles(path);
  await reportShown(page, 600_000);
  // Tasks are told a moment after they end.
  await page.waitForTimeout(500);
  const { longTasks, analysingMs } = await page.evaluate(
    () => (globalThis as unknown as { heard: Heard }).heard,
  );
  const during = longTasks.filter(({ beganMs: at }) => at < analysingMs);
  return { seconds: (analysingMs - beganMs) / 1000, tasks: during.map(({ ms }) => ms) };
}
