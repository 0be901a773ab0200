import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility';
import { openApp, type AppBrowser } from './app-browser';

let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

it('a part of the page that cannot be fetched says so, and comes when it is asked for again', async () => {
  const { page } = app;
  const context = page.context();
  // Without the copy that is kept for offline use, as on a first visit.
  await page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  });
  await context.route(/assets\/documents.*\.js/, (route) => route.abort());
  await page.evaluate(() => (location.hash = '#documents'));
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('heading', { name: 'This part of the page could not be loaded' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.unroute(/assets\/documents.*\.js/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => heading.first().innerText()).toBe('What the articles say');

  // What fails outside of any page's drawing leaves the page, and is said.
  await page.evaluate(() => void Promise.reject(new Error('planted')));
  const said = page.getByText('Something failed behind this page.');
  await said.waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await said.count()).toBe(0);
  expect(await heading.first().innerText()).toBe('What the articles say');
});
