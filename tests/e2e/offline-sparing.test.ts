import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/core/words/words';
import { accessibilityFaults } from './accessibility';
import { openApp, type AppBrowser } from './app-browser';
import { homeHeading } from './page-steps';

const text = words.offline;
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp({ offline: true });
  const { page } = app;
  // As on a first visit, with a browser that was told to save data.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  });
  await page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto('about:blank');
  await page.goto(app.address);
  await homeHeading(page).waitFor();
});
afterAll(() => app.close());

const button = (name: string) => app.page.getByRole('button', { name, exact: true });
/** Networks that are kept in the browser. */
const keptWeights = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let weights = 0;
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      weights += keys.filter(({ url }) => new URL(url).pathname.endsWith('.bin')).length;
    }
    return weights;
  });

describe('a copy for offline use', () => {
  it('is not fetched where data is to be saved, but at the person’s word', async () => {
    const { page } = app;
    await page.evaluate(() => void (location.hash = '#your-data'));
    await page.getByRole('main').getByText(text.phases.asking).waitFor({ timeout: 30_000 });
    const before = app.requests.length;
    await page.waitForTimeout(500);
    expect(app.requests.slice(before).filter((url) => url.includes('sha256'))).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await button(text.fetch).click();
    await page.getByRole('main').getByText(text.phases.whole).waitFor({ timeout: 60_000 });
    expect(await keptWeights(page)).toBeGreaterThan(3);
  });

  it('is removed but for the page itself, also after a reload, which fetches nothing again', async () => {
    const { page } = app;
    await button(text.remove).click();
    await page.getByRole('main').getByText(text.phases.left).waitFor();
    expect(await keptWeights(page)).toBe(0);
    const before = app.requests.length;
    await page.reload();
    await page.getByRole('main').getByText(text.phases.left).waitFor();
    expect(app.requests.slice(before).filter((url) => url.includes('sha256'))).toEqual([]);
  });

  it('says that there is no room, keeps what is there, and goes on once there is', async () => {
    const { page } = app;
    await page.evaluate(() => {
      const put = Cache.prototype.put;
      Object.assign(globalThis, { roomAgain: () => void (Cache.prototype.put = put) });
      let room = 2;
      Cache.prototype.put = function (request, response) {
        const isWeights = new URL(request instanceof Request ? request.url : request, location.href);
        if (!isWeights.pathname.endsWith('.bin') || room-- > 0) return put.call(this, request, response);
        return Promise.reject(new DOMException('injected', 'QuotaExceededError'));
      };
    });
    await button(text.fetch).click();
    await page.getByRole('main').getByText(text.phases.full).waitFor({ timeout: 30_000 });
    expect(await keptWeights(page)).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { roomAgain(): void }).roomAgain());
    await button(text.fetchAgain).click();
    await page.getByRole('main').getByText(text.phases.whole).waitFor({ timeout: 60_000 });
    expect(app.errors).toEqual([]);
  });
});
