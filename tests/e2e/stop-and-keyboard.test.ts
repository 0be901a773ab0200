import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type AppBrowser } from './app-browser';
import { tabTo } from './keyboard';
import { chooseNetwork, homeHeading, newClip, percentDone, reportShown } from './page-steps';

let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

describe('stopping', () => {
  const start = (page: Page) => page.getByRole('button', { name: 'Try the sample clip' }).click();
  const stop = (page: Page) => page.getByRole('button', { name: 'Stop and go back' }).click();

  it('works at once, whatever is being done', async () => {
    const { page } = app;
    await chooseNetwork(page, 'lite');
    // While the network is being loaded.
    await start(page);
    await stop(page);
    await homeHeading(page).waitFor({ timeout: 5000 });
    // While frames are looked at.
    await start(page);
    await expect.poll(() => percentDone(page), { timeout: 60_000 }).toBeGreaterThan(15);
    const before = Date.now();
    await stop(page);
    await homeHeading(page).waitFor({ timeout: 5000 });
    expect(Date.now() - before).toBeLessThan(3000);
  });

  it('leaves no error message behind', async () => {
    expect(await app.page.locator('.failure').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('a clip is analysed, a moment looked at, another clip begun', async () => {
    const { page } = app;
    await page.reload();
    await homeHeading(page).waitFor();
    await tabTo(page, /^Settings/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Network/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Network that finds your joints').inputValue()).toBe('lite');
    await tabTo(page, /^Try the sample clip/);
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor();
    await reportShown(page);
    // The report's heading has the focus, so that reading and tabbing go on from there.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tabTo(page, /lands|foot|toes|stride/i);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await newClip(page).focus();
    await page.keyboard.press('Enter');
    await homeHeading(page).waitFor();
  });
});
