import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { dropZone, homeHeading, newClip, reportShown } from './page-steps';
import { unfold } from './report-text';
import { reportButton, saveFileBy } from './saved-files';

const SCHEMES = ['light', 'dark'] as const;
/** Colours hang on the scheme and layout on the width: a pair of each tries all four. */
const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-axe-'));
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const goTo = (hash: string) => app.page.evaluate((to) => void (location.hash = to), hash);
const pageHeading = (name: RegExp) => app.page.getByRole('main').getByRole('heading', { level: 1, name });

/** In the order in which they are come to; each begins where the one before left the page. */
const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the first page', () => homeHeading(app.page).waitFor()],
  [
    'a report',
    async () => {
      const files = [keypointFile(folder, 'side-left'), keypointFile(folder, 'rear')];
      await dropFiles(app.page, dropZone(app.page), files);
      await reportShown(app.page, 60_000);
    },
  ],
  ['a report, unfolded', () => unfold(app.page)],
  [
    'timers and planners',
    async () => {
      await goTo('#tools');
      await pageHeading(/Timers/).waitFor();
      await unfold(app.page);
    },
  ],
  [
    'what the articles say',
    async () => {
      await goTo('#documents');
      await pageHeading(/articles/).waitFor();
      await unfold(app.page);
    },
  ],
  [
    'how accurate it is',
    async () => {
      await goTo('#how-accurate');
      await pageHeading(/accurate/i).waitFor();
      await unfold(app.page);
    },
  ],
  [
    'whether it measures right here',
    async () => {
      await goTo('#self-test');
      await app.page.getByRole('button', { name: 'Run the self-test' }).click();
      await app.page
        .getByRole('heading', { name: 'This machine measures right' })
        .waitFor({ timeout: 120_000 });
      await unfold(app.page);
    },
  ],
  [
    'your data',
    async () => {
      await goTo('#your-data');
      await app.page.getByRole('button', { name: 'Delete: The latest report' }).click();
    },
  ],
  [
    'a report opened from a file',
    async () => {
      await goTo('');
      const saved = join(folder, 'run.report.json');
      await saveFileBy(app.page, reportButton(app.page), saved);
      await newClip(app.page).click();
      await dropFiles(app.page, dropZone(app.page), [saved]);
      await reportShown(app.page, 30_000);
      await app.page.getByText(/This report was opened from a file. .* not the video/).waitFor();
    },
  ],
  [
    'a report with a sentence over it',
    async () => {
      const foreign = join(folder, 'foreign.csv');
      writeFileSync(foreign, 'name,age');
      await dropFiles(app.page, app.page.locator('.result h1'), [foreign]);
      await app.page.getByText(/a table that Plumbline did not make/).waitFor();
    },
  ],
];

describe.each(STATES)('%s', (_, come) => {
  beforeAll(async () => {
    await app.page.setViewportSize({ width: 1280, height: 900 });
    await come();
  });

  it.each(LOOKS)('can be used by anyone at $width px, $colorScheme', async ({ width, colorScheme }) => {
    await app.page.setViewportSize({ width, height: 900 });
    await app.page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(app.page)).toEqual([]);
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe('a report that is being made ready to print', () => {
  it.each(SCHEMES)('can be used by anyone, %s', async (colorScheme) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme, media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
  });

  it('asked nobody else for anything', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
