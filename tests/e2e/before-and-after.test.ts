import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isComparable, type Outcome } from '../../src/core/comparison/comparison';
import type { MeasureId } from '../../src/core/metrics/measure';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { readComparison } from '../../src/report/read-comparison';
import { filmRunner, makeRunner, type RunnerParams } from '../fixtures/synthetic-runner';
import { accessibilityFaults } from './accessibility';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { saveFileBy } from './saved-files';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-before-after-'));
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Keypoints of a run of twelve seconds. */
function run(name: string, runner: Partial<RunnerParams>): string {
  const path = join(folder, `${name}.pose.json`);
  const film = { view: 'side-left', frameRateHz: 120, durationS: 12 } as const;
  writeFileSync(path, poseTrackJson(filmRunner(makeRunner(runner), film).track));
  return path;
}

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => void (location.hash = to), hash);

async function headline(page: Page): Promise<string> {
  const heading = page.locator('#compare-headline');
  await heading.waitFor({ timeout: 60_000 });
  return heading.innerText();
}

/** What the comparison on show says of the whole body, by measure; from the file that is saved of it. */
async function outcomes(page: Page, name: string): Promise<Map<MeasureId, Outcome | undefined>> {
  const save = page.getByRole('button', { name: 'Comparison (JSON)' });
  const text = await saveFileBy(page, save, join(folder, name));
  const { comparison } = readComparison(text.toString('utf8'));
  return new Map(
    comparison.measures.filter(isComparable).map(({ id, parts }) => [id, parts.overall?.outcome]),
  );
}

describe('a runner who leans forward at last', () => {
  let told: string;

  it('drops both runs at once, and is told what became better', async () => {
    const { page } = app;
    const before = run('march-before', { seed: 3, trunkLeanDeg: 1 });
    const after = run('june-after', { seed: 4, trunkLeanDeg: 7 });
    await goTo(page, '#compare');
    // The later one first: the names say which is which.
    await dropFiles(page, page.getByRole('heading', { level: 1 }), [after, before]);
    told = await headline(page);
    expect(told).toMatch(/^Better: .*lean/i);
    const found = await outcomes(page, 'kept.comparison.json');
    expect(found.get('trunkLean')).toBe('improved');
    for (const id of ['stepRate', 'contactTime', 'flightTime', 'verticalOscillation', 'elbowAngle'] as const)
      expect([id, found.get(id)]).toEqual([id, 'no-detectable-change']);
  });

  it('swaps them, and is told that it became worse', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Swap before and after' }).click();
    expect(await headline(page)).toMatch(/^Worse: .*lean/i);
    expect((await outcomes(page, 'swapped.comparison.json')).get('trunkLean')).toBe('worse');
    await page.getByRole('button', { name: 'Swap before and after' }).click();
  });

  it.each(['light', 'dark'] as const)('reads a page that anyone can use, %s', async (colorScheme) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme });
    await headline(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('keeps both runs, and finds them after a reload', async () => {
    const { page } = app;
    for (const place of ['before', 'after']) {
      await goTo(page, '#compare');
      await page.getByRole('button', { name: `Open its report: ${place}` }).click();
      const keep = page.getByRole('button', { name: 'Keep this run' });
      await keep.waitFor();
      const name = page.getByRole('textbox', { name: 'Name of the runner' });
      if (await name.isVisible()) await name.fill('Robin');
      await keep.click();
      await page.getByText(/^Kept as Robin’s run of/).waitFor();
    }
    await goTo(page, '#library');
    await page.reload();
    const ticks = page.getByRole('checkbox', { name: /^Compare the run of/ });
    await ticks.first().waitFor();
    expect(await ticks.count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('saves everything to a file, deletes all runs, and brings it back', async () => {
    const { page } = app;
    const path = join(folder, 'library.zip');
    const rows = page.getByRole('button', { name: /^Open the run of/ });
    await saveFileBy(page, page.getByRole('button', { name: 'Save everything to a file' }), path);
    await page.getByRole('button', { name: 'Delete all runs' }).click();
    await page.getByRole('button', { name: 'Delete them all' }).click();
    await rows.first().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('No runs are kept yet').waitFor();
    await page.getByLabel('Bring a file in').and(page.locator('input')).setInputFiles(path);
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
  });

  it('compares the two that were kept: the same is told', async () => {
    const { page } = app;
    for (const tick of await page.getByRole('checkbox', { name: /^Compare the run of/ }).all())
      await tick.check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    expect(await headline(page)).toMatch(/lean/i);
  });

  it('opens the saved comparison on a page that was loaded anew', async () => {
    const { page } = app;
    await goTo(page, '');
    await page.reload();
    await dropFiles(page, page.getByRole('heading', { level: 1 }), [join(folder, 'kept.comparison.json')]);
    expect(await headline(page)).toBe(told);
    const save = page.getByRole('button', { name: 'Comparison (JSON)' });
    const again = await saveFileBy(page, save, join(folder, 'again.comparison.json'));
    expect(again.equals(readFileSync(join(folder, 'kept.comparison.json')))).toBe(true);
  });

  it('sees its measures over time', async () => {
    const { page } = app;
    await goTo(page, '#trends');
    await page.getByRole('heading', { level: 1, name: 'Over time' }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('asked nobody else for anything, and nothing went wrong on the way', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
