import type { Page } from 'playwright-core';
import { openApp } from '../e2e/app-browser';
import { chooseNetwork, newClip, reportShown } from '../e2e/page-steps';
import { printTable } from './print-table';

/** A task that holds the page for longer than this is felt; browsers report none that is shorter. */
const LONG_TASK_MS = 50;
const PLAYED_MS = 10_000;

interface Watched {
  readonly state: string;
  readonly secondsWatched: number;
  readonly longTasks: readonly number[];
}

/**
 * Plays the sample clip on the built app's workspace, with everything drawn over it and its plots beside, alone and
 * while another clip is analysed; prints the page's long tasks, and how much longer that analysis takes for it.
 * @returns whether no task was long
 */
export async function workspace(): Promise<boolean> {
  const app = await openApp();
  try {
    const { page } = app;
    await page.evaluate(watchLongTasks);
    await chooseNetwork(page, 'lite');
    await analyseSample(page);
    await goTo(page, '#tools');
    const quietS = await analyseAgain(page, async () => {});
    await goTo(page, '#workspace');
    await page.getByRole('region', { name: /^Player/ }).waitFor();
    const alone = await played(page, 'playing', PLAYED_MS);
    let beside: Watched | null = null;
    const busyS = await analyseAgain(page, async () => {
      beside = await played(page, 'playing, another clip analysed', PLAYED_MS);
    });
    const watched = [alone, beside!];
    printTable(
      ['state', 'seconds', 'long tasks', 'longest ms'],
      watched.map(({ state, secondsWatched, longTasks }) => [
        state,
        secondsWatched.toFixed(1),
        String(longTasks.length),
        longTasks.length > 0 ? Math.max(...longTasks).toFixed(0) : `< ${LONG_TASK_MS}`,
      ]),
    );
    const ratio = busyS / quietS;
    process.stdout.write(
      `The analysis took ${quietS.toFixed(1)} s alone, ${busyS.toFixed(1)} s beside ${PLAYED_MS / 1000} s of playing: ratio ${ratio.toFixed(2)}.\n`,
    );
    const passed = watched.every(({ longTasks }) => longTasks.length === 0);
    process.stdout.write(`${passed ? 'Holds' : 'MISSED'}: no task over ${LONG_TASK_MS} ms while playing.\n`);
    return passed;
  } finally {
    await app.close();
  }
}

function watchLongTasks(): void {
  const tasks: number[] = [];
  (globalThis as unknown as { longTasks: number[] }).longTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

async function played(page: Page, state: string, ms: number): Promise<Watched> {
  await page.evaluate(() => document.querySelector('.workspace .overlay-choices')!.setAttribute('open', ''));
  // Trails bring choices of their own.
  for (const group of [0, 1]) {
    const boxes = page.locator('.workspace .overlay-choices fieldset').nth(group).getByRole('checkbox');
    for (const box of await boxes.all()) await box.check();
  }
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  // The first second loads and lays out; what is felt is what comes after.
  await page.waitForTimeout(1000);
  await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  const from = Date.now();
  while (Date.now() - from < ms) {
    const play = page.getByRole('button', { name: 'Play', exact: true });
    // At the end of the clip it plays from the beginning.
    if (await play.isVisible()) await play.click();
    await page.waitForTimeout(250);
  }
  const secondsWatched = (Date.now() - from) / 1000;
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  return { state, secondsWatched, longTasks };
}

async function analyseSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample clip' }).click();
  await reportShown(page);
}

/** Drops the sample clip once more; the page that is on show comes back at once. */
async function analyseAgain(page: Page, meanwhile: () => Promise<unknown>): Promise<number> {
  const hash = await page.evaluate(() => location.hash);
  const from = Date.now();
  await page.evaluate(async () => {
    const bytes = await (await fetch('sample/sample-runner-side.mp4')).blob();
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'again.mp4', { type: 'video/mp4' }));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await newClip(page).waitFor({ state: 'hidden' });
  await goTo(page, hash);
  await meanwhile();
  await newClip(page).waitFor({ timeout: 300_000 });
  return (Date.now() - from) / 1000;
}

function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((to) => void (location.hash = to), hash);
}
