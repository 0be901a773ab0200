import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report';
import { accessibilityFaults } from './accessibility';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { chooseNetwork, dropZone, homeHeading, newClip, reportShown } from './page-steps';
import { reportButton, saveFileBy } from './saved-files';
import { copyBuild, makeNextBuild } from './next-build';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-offline-'));
const dist = join(folder, 'dist');
const HEAVY = join(dist, 'models', 'blazepose-heavy.bin');

let app: AppBrowser;
let errorsOfBreak = 0;
beforeAll(async () => {
  copyBuild('dist', dist);
  // The largest comes last: the line breaks when all others are here.
  renameSync(HEAVY, join(folder, 'heavy'));
  app = await openApp({ offline: true, folder: dist, base: '/in/a/folder/' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const notice = (page: Page): Locator => page.getByRole('complementary', { name: 'New version' });
const begin = (page: Page): Locator => notice(page).getByRole('button', { name: /Use it (now|here)/ });
const buildOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['build']);
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => void (location.hash = to), hash);
/** Files that were fetched in order to be kept. */
const fetched = (from: number): string[] =>
  app.requests.slice(from).flatMap((request) => {
    const { pathname, searchParams } = new URL(request);
    return searchParams.has('sha256') ? [pathname.split('/').at(-1)!] : [];
  });

describe('the first visit', () => {
  it('works on when the line breaks half-way, and says that it has not all', async () => {
    const { page } = app;
    await homeHeading(page).waitFor();
    await page.getByText('Not all of it is here yet.').waitFor({ timeout: 30_000 });
    expect(fetched(0)).toContain('movenet-thunder.bin');
    // That file was asked for, and was not there.
    expect(app.errors.filter((error) => !/404/.test(error))).toEqual([]);
    errorsOfBreak = app.errors.length;
  });

  it('goes on at the next visit, with what was lacking alone', async () => {
    const { page } = app;
    renameSync(join(folder, 'heavy'), HEAVY);
    const before = app.requests.length;
    await page.reload();
    await page.getByText('Works without the network now.').waitFor({ timeout: 30_000 });
    expect(fetched(before)).toEqual(['blazepose-heavy.bin']);
  });

  it('can be installed, and keeps the headers that isolate the page', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Install Plumbline' }).waitFor();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const policy = await page.evaluate(async () =>
      (await fetch('./')).headers.get('content-security-policy'),
    );
    expect(policy).toMatch(/default-src 'none'/);
  });
});

describe('a new version', () => {
  let other: Page;
  let heading: string;
  let before: number;

  it('waits, even when the page is loaded anew, and is offered in every tab', async () => {
    const { page } = app;
    await dropFiles(page, dropZone(page), [keypointFile(folder, 'side-left')]);
    await reportShown(page, 60_000);
    heading = await page.getByRole('heading', { level: 1 }).innerText();
    other = await page.context().newPage();
    await other.goto(app.address);
    await homeHeading(other).waitFor();
    await makeNextBuild(dist, 'second');
    before = app.requests.length;
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await begin(page).waitFor();
    await begin(other).waitFor();
    await page.reload();
    await begin(page).waitFor();
    expect(await buildOf(page)).toBeUndefined();
    expect(await accessibilityFaults(other)).toEqual([]);
    // Weights are the same: they are not fetched again.
    expect(fetched(before).filter((name) => name.endsWith('.bin'))).toEqual([]);
  });

  it('is not offered in the middle of an analysis, in that tab or any other', async () => {
    const { page } = app;
    await chooseNetwork(other, 'lite');
    await other.getByRole('button', { name: 'Try the sample clip' }).click();
    await notice(other).getByText('It waits until the work under way is done.').waitFor();
    expect(await begin(other).count()).toBe(0);
    await notice(page).getByText('It waits: another tab of Plumbline is at work.').waitFor();
    expect(await begin(page).count()).toBe(0);
    await other.getByRole('button', { name: /Stop/ }).click();
    await begin(page).waitFor();
    await begin(other).waitFor();
  });

  it('begins when it is asked for, with the report that was on show', async () => {
    const { page } = app;
    await begin(page).click();
    await page.waitForFunction(() => document.documentElement.dataset['build'] === 'second');
    await reportShown(page, 30_000);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
  });

  it('leaves the other tab its own version, to the last of its parts', async () => {
    await notice(other).getByText('Another tab uses a new version.').waitFor();
    await goTo(other, '#documents');
    await other.getByRole('heading', { level: 1 }).waitFor();
    const loaded = await other.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded.some((name) => /documents-(?!second)[^/]*\.js/.test(name))).toBe(true);
    expect(loaded.filter((name) => name.includes('second'))).toEqual([]);
    expect(await buildOf(other)).toBeUndefined();
    await begin(other).click();
    await other.waitForFunction(() => document.documentElement.dataset['build'] === 'second');
    await other.close();
  });
});

describe('a version that nobody asked for', () => {
  it('does not begin though the page was closed in between, and is offered again', async () => {
    const { page } = app;
    await makeNextBuild(dist, 'third');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await begin(page).waitFor();
    await page.goto('about:blank');
    // With no page left the browser begins with the new worker by itself.
    await page.waitForTimeout(1000);
    await page.goto(app.address);
    const waiting = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    expect(waiting).toBe(false);
    await begin(page).waitFor();
    expect(await buildOf(page)).toBe('second');
    await notice(page).getByRole('button', { name: 'Later' }).click();
    expect(await begin(page).count()).toBe(0);
  });
});

describe('without any network, and without a server', () => {
  let failedBefore: number;

  it('opens, with the work of before', async () => {
    const { page } = app;
    await app.cutNetwork();
    failedBefore = app.failed.length;
    await page.reload();
    await reportShown(page, 30_000);
    await page.getByText('Works without the network now.').waitFor();
  });

  it('judges a file of keypoints, and saves its report', async () => {
    const { page } = app;
    await newClip(page).click();
    await dropFiles(page, dropZone(page), [keypointFile(folder, 'rear')]);
    await reportShown(page, 60_000);
    const saved = await saveFileBy(page, reportButton(page), join(folder, 'rear.report.json'));
    expect(readReport(saved.toString('utf8')).view).toBe('rear');
  });

  it('compares two runs', async () => {
    const { page } = app;
    await goTo(page, '#compare');
    const files = ['a', 'b'].map((name) => join(mkdtempSync(join(folder, name)), 'side-left.pose.json'));
    for (const file of files) keypointFile(join(file, '..'), 'side-left');
    await dropFiles(page, page.getByRole('heading', { level: 1 }), files);
    await page.locator('#compare-headline').waitFor({ timeout: 60_000 });
  });

  it('says on the camera’s page that there is none', async () => {
    const { page } = app;
    await goTo(page, '#camera');
    await page
      .getByRole('button', { name: /camera/i })
      .first()
      .click();
    await page.getByText('No camera was found').first().waitFor();
  });

  it('analyses the sample clip', async () => {
    const { page } = app;
    await goTo(page, '');
    await newClip(page).click();
    await chooseNetwork(page, 'lite');
    await page.getByRole('button', { name: 'Try the sample clip' }).click();
    await reportShown(page);
  });

  it('has missed nothing', () => {
    expect(app.failed.slice(failedBefore)).toEqual([]);
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors.slice(errorsOfBreak)).toEqual([]);
  });
});
