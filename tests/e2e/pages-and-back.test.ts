import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { dropZone, reportShown } from './page-steps';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-pages-'));
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
  // Else the page scrolls smoothly, and is nowhere for a while.
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await dropFiles(app.page, dropZone(app.page), [keypointFile(folder, 'side-left')]);
  await reportShown(app.page, 60_000);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Stop {
  readonly name: string;
  readonly tag: string;
  readonly seen: boolean;
}

/** What has the focus, by the name that it is read out with. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const label = (element as HTMLInputElement).labels?.[0]?.innerText;
    return {
      name: (element.getAttribute('aria-label') ?? label ?? element.innerText).trim(),
      tag: element.tagName,
      seen: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });
}

/** Presses Tab until the named control has the focus. */
async function tabTo(page: Page, name: RegExp, most = 150): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    expect(stop, `focus on “${stop.name}” cannot be seen`).toMatchObject({ seen: true });
    if (name.test(stop.name)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

/** A place is the same when it is within a line of text. */
const LINE_PX = 16;
const place = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

describe('from the report to another page and back, by keyboard alone', () => {
  it.each([
    ['tools', /^Strides and stretch timers|timer/i, /^#tools/, /Tools|timers/i],
    ['documents', /^What the .*article|articles|documents/i, /^#documents/, /article|document/i],
  ])('%s: where one was, with what was unfolded and chosen', async (_, link, address, title) => {
    const { page } = app;
    await page.locator('.result h1').focus();
    // Something that only the reader knows: an unfolded table.
    const fold = page.locator('.plan-section details, .criterion details').first();
    await fold.evaluate((element: HTMLDetailsElement) => (element.open = true));
    await page.locator('#plan').evaluate((heading: HTMLElement) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await tabTo(page, link);
    const leaving = await focused(page);
    const wasTopPx = await place(page);
    expect(wasTopPx).toBeGreaterThan(1000);
    await page.keyboard.press('Enter');
    await page.waitForFunction((pattern) => new RegExp(pattern).test(location.hash), address.source);
    // By its name: the address changes before the page does, and the report has a heading too.
    const heading = page.getByRole('main').getByRole('heading', { level: 1, name: title });
    await heading.waitFor();
    // Back by the page's own link, which comes first on it.
    await page.evaluate(() => document.querySelector<HTMLElement>('main h1')!.focus());
    await page.keyboard.press('Shift+Tab');
    expect((await focused(page)).name).toMatch(/back|report/i);
    await page.keyboard.press('Enter');
    await page.locator('.result').waitFor();
    await expect.poll(async () => Math.abs((await place(page)) - wasTopPx)).toBeLessThan(LINE_PX);
    expect(await focused(page)).toEqual(leaving);
    expect(await fold.getAttribute('open')).not.toBeNull();
    // And by the browser's own way back.
    await page.keyboard.press('Enter');
    await heading.waitFor();
    await page.goBack();
    await page.locator('.result').waitFor();
    await expect.poll(async () => Math.abs((await place(page)) - wasTopPx)).toBeLessThan(LINE_PX);
  });
});

describe('the strides of a finding, by keyboard alone', () => {
  it('Tab comes to every control, in their order on the page, and each is seen to have the focus', async () => {
    const { page } = app;
    const strip = page.locator('.evidence').first();
    await strip.scrollIntoViewIfNeeded();
    const wanted = await strip.evaluate((element) => {
      const controls = element.querySelectorAll<HTMLElement>(
        'button, input, summary, a[href], [tabindex="0"]',
      );
      const shown = [...controls].filter((each) => each.checkVisibility());
      shown.forEach((each, i) => (each.dataset['stop'] = String(i)));
      return shown.length;
    });
    expect(wanted).toBeGreaterThan(5);
    await strip.evaluate((element) => {
      element.tabIndex = -1;
      element.focus();
    });
    const stops: (string | undefined)[] = [];
    for (let i = 0; i < wanted; i++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['stop']));
      expect(await focused(page)).toMatchObject({ seen: true });
      expect((await focused(page)).name).not.toBe('');
    }
    expect(stops).toEqual(Array.from({ length: wanted }, (_, i) => String(i)));
  });

  it('arrows lead from stride to stride', async () => {
    const { page } = app;
    const slider = page.locator('.evidence').first().getByRole('slider');
    await slider.focus();
    const before = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await slider.inputValue()).toBe('2');
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);
  });

  it('asked nobody else for anything', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
