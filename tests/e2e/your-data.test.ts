import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORES } from '../../src/storage/stores';
import { accessibilityFaults } from './accessibility';
import { openApp, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { dropZone, homeHeading, reportShown } from './page-steps';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-data-'));
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp({ offline: true });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that the browser holds for this address, asked of the browser itself. */
function everythingIn(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      files,
      caches: await caches.keys(),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
}

const goTo = (hash: string) => app.page.evaluate((to) => void (location.hash = to), hash);
const button = (name: string | RegExp) => app.page.getByRole('button', { name });

describe('your data', () => {
  it('lists all that using the page leaves behind, and nothing goes by a name that is not known', async () => {
    const { page } = app;
    await dropFiles(page, dropZone(page), [keypointFile(folder, 'side-left')]);
    await reportShown(page, 60_000);
    await page.getByRole('textbox', { name: 'Name of the runner' }).fill('Ada');
    await button('Keep this run').click();
    await page.getByText(/^Kept as Ada’s run of/).waitFor();
    await button(/colours/i).click();
    await goTo('#tools');
    await goTo('#your-data');
    await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor();
    await button('Delete: The latest report').waitFor();
    await button('Delete: My runs').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const there = await everythingIn(page);
    const known = Object.values(STORES);
    expect(there.databases.filter((name) => !known.some((each) => each.databases.includes(name)))).toEqual(
      [],
    );
    expect(there.files.filter((name) => !known.some((each) => each.folders.includes(name)))).toEqual([]);
    expect(there.local.filter((key) => !known.some((each) => each.local.includes(key)))).toEqual([]);
    expect(there.session.filter((key) => !known.some((each) => each.session.includes(key)))).toEqual([]);
    expect(there).toMatchObject({ local: ['plumbline.theme'], session: ['plumbline.on-show'] });
    await expect.poll(async () => (await everythingIn(page)).workers).toBe(1);
    await expect.poll(async () => (await everythingIn(page)).caches.length).toBeGreaterThan(0);
  });

  it('deletes everything: the browser has nothing left, and a second tab ends and writes nothing back', async () => {
    const { page } = app;
    const second = await page.context().newPage();
    await second.goto(app.address);
    await homeHeading(second).waitFor();
    await button('Delete everything').focus();
    await page.keyboard.press('Enter');
    // The focus waits on what leaves all as it is.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor({ timeout: 30_000 });
    await second.getByRole('heading', { name: 'Everything was deleted in another tab' }).waitFor();
    await second.waitForTimeout(1500);
    const nothing = { databases: [], files: [], caches: [], local: [], session: [], workers: 0 };
    expect(await everythingIn(page)).toEqual(nothing);
    expect(await everythingIn(second)).toEqual(nothing);
    // What another tab says meanwhile finds the stores shut: nobody is to hear of that.
    await page.evaluate(() => {
      CacheStorage.prototype.has = () => Promise.resolve(true);
      const answer = (_question: unknown, [port]: readonly MessagePort[]): void =>
        port!.postMessage({ own: '', yours: null });
      ServiceWorker.prototype.postMessage = answer as ServiceWorker['postMessage'];
    });
    await second.evaluate(() => new BroadcastChannel('plumbline.offline').postMessage('changed'));
    await page.waitForTimeout(500);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await accessibilityFaults(second)).toEqual([]);
    await second.close();
    await button('Begin anew').click();
    await homeHeading(page).waitFor();
    expect(await page.getByRole('heading', { name: 'Where you left off' }).count()).toBe(0);
    expect(app.errors).toEqual([]);
  });
});
