import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriterionId } from '../../src/core/criteria/criterion';
import { isAvailable } from '../../src/core/metrics/measure';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { tabTo } from './keyboard';
import { reportShown } from './page-steps';
import { reportButton, saveFileBy } from './saved-files';

/** Slow steps, and so few strides that each one counts: one wrong landing makes the step rate unsure. */
const FEW_SLOW_STEPS = { stepRatePerMin: 146, footAheadAtContact: { left: 0.34, right: 0.34 } };
const FILMED = { view: 'side-left', frameRateHz: 120, durationS: 6.5 } as const;
/** How far the landing is moved: one press with Shift and six without. */
const MOVED_FRAMES = 16;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-workspace-'));
let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function savedReport(page: Page, name: string): Promise<Report> {
  await page.evaluate(() => void (location.hash = ''));
  const path = join(folder, name);
  await saveFileBy(page, reportButton(page), path);
  return readReport(readFileSync(path, 'utf8'));
}

const verdictOf = ({ criteria }: Report, id: CriterionId) => criteria.find((each) => each.id === id)?.verdict;

function contactTimes({ metrics }: Report): readonly number[] {
  const { contactTime } = metrics;
  if (!isAvailable(contactTime)) throw new Error(contactTime.unavailable);
  return contactTime.perStride.filter(({ side }) => side === 'left').map(({ value }) => value);
}

/** Waits until the verdicts on the page are those after the last thing done by hand. */
async function settled(page: Page): Promise<void> {
  await page.locator('.workspace[aria-busy="false"]').waitFor();
}

describe('a landing is corrected with the keyboard alone', () => {
  let before: Report;
  let after: Report;

  it('from the drop of a file to the workspace', async () => {
    const { page } = app;
    const path = join(folder, 'run.pose.json');
    writeFileSync(path, poseTrackJson(filmRunner(makeRunner(FEW_SLOW_STEPS), FILMED).track));
    // Asked for before the way to the button: begun with the press, it comes too late on a busy machine.
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, /^Choose a clip/);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await reportShown(page, 60_000);
    before = await savedReport(page, 'before.report.json');
    expect(verdictOf(before, 'D2.quick-steps')).toBe('flag');
    await page.getByRole('heading', { level: 1 }).focus();
    await tabTo(page, /^Look closely and correct/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Look closely' }).waitFor();
  });

  it('its stride, the measures and the verdict follow', async () => {
    const { page } = app;
    await tabTo(page, /^(Left|Right) foot (lands|leaves the ground), 1 of/);
    // The third left landing: two strides on along the left foot's events.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let i = 0; i < 20 && !/^Left foot lands, (9|10) of/.test(await focused()); i++)
      await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Left foot lands/);
    const wasS = Number(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-valuenow') ?? 'NaN'),
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+ArrowRight');
    for (let i = 10; i < MOVED_FRAMES; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Left landing at .* moved .* later/ })
      .waitFor();
    await settled(page);
    after = await savedReport(page, 'after.report.json');
    const moved = after.events.filter(({ by }) => by === 'hand');
    expect(moved).toHaveLength(1);
    // A landing lies between frames: the first press goes to the next one.
    const byFrames = (moved[0]!.timeS - wasS) * FILMED.frameRateHz;
    expect(byFrames).toBeGreaterThan(MOVED_FRAMES - 1);
    expect(byFrames).toBeLessThanOrEqual(MOVED_FRAMES + 1e-6);
    // Its own stance is as much shorter; no other left stance has changed.
    const changes = contactTimes(after).map((value, i) => contactTimes(before)[i]! - value);
    const changed = changes.filter((change) => Math.abs(change) > 1e-9);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toBeCloseTo(moved[0]!.timeS - wasS, 6);
    expect(verdictOf(after, 'D2.quick-steps')).toBe('watch');
    expect(after.byHand).toHaveLength(1);
  });

  it('is still there after a reload', async () => {
    const { page } = app;
    await page.evaluate(() => void (location.hash = '#workspace'));
    await page.reload();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Left landing at .* moved .* later/ })
      .waitFor({ timeout: 30_000 });
    expect(await savedReport(page, 'reloaded.report.json')).toEqual(after);
  });

  it('is taken back: the report is exactly what it was', async () => {
    const { page } = app;
    await page.evaluate(() => void (location.hash = '#workspace'));
    await page.getByRole('heading', { level: 1, name: 'Look closely' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Nothing yet.').waitFor();
    await settled(page);
    expect(await savedReport(page, 'undone.report.json')).toEqual(before);
  });

  it('asked nobody else for anything, and nothing went wrong on the way', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
