import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { dropZone, newClip, reportShown } from './page-steps';
import { REPORT_PARTS, reportText } from './report-text';
import { reportButton, saveFileBy } from './saved-files';
import { seePictures } from './seen-pictures';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-elsewhere-'));
let here: AppBrowser;
let elsewhere: AppBrowser;
beforeAll(async () => {
  here = await openApp();
  elsewhere = await openApp();
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['one view', ['side-right']],
  ['two views', ['side-left', 'rear']],
] as const)('a report of %s, saved and opened on another machine', (name, views) => {
  const saved = join(folder, `${name}.report.json`);
  let original: Buffer;

  it('opens as a report', async () => {
    const clips = views.map((view) => keypointFile(folder, view));
    await dropFiles(here.page, dropZone(here.page), clips);
    await reportShown(here.page, 60_000);
    original = await saveFileBy(here.page, reportButton(here.page), saved);
    await dropFiles(elsewhere.page, dropZone(elsewhere.page), [saved]);
    await reportShown(elsewhere.page, 30_000);
  });

  it('reads the same in every part', async () => {
    const [wanted, found] = [await reportText(here.page), await reportText(elsewhere.page)];
    for (const part of REPORT_PARTS) expect(found[part], part).toBe(wanted[part]);
    expect(wanted['what matters most']).toMatch(/heading/);
    expect(wanted.findings).toMatch(/cell /);
    expect(wanted.plan).toMatch(/listitem/);
    expect(wanted['your stride']).toMatch(/rowheader/);
    expect(wanted['every number'].match(/rowheader/g)!.length).toBeGreaterThan(12);
  });

  it('shows the same drawn skeletons', async () => {
    const [wanted, found] = [await seePictures(here.page), await seePictures(elsewhere.page)];
    expect(wanted.length).toBeGreaterThan(6);
    expect(found.map(({ name: told }) => told)).toEqual(wanted.map(({ name: told }) => told));
    // A stage, two sides, their measured lines: anything less is an empty stage.
    for (const { name: told, colours } of found) expect(colours, told).toBeGreaterThan(20);
  });

  it('has a sentence where the player was, and nothing that needs it', async () => {
    await elsewhere.page.getByText(/This report was opened from a file. .* not the video/).waitFor();
    expect(await elsewhere.page.locator('video, .player, .video-export').count()).toBe(0);
    expect(await elsewhere.page.getByRole('button', { name: /^Show in player/ }).count()).toBe(0);
    const buttons = await elsewhere.page.locator('.keep').getByRole('button').allInnerTexts();
    expect(
      buttons.map((text) => text.trim()).filter((text) => /Keypoints|Markers|Angles/.test(text)),
    ).toEqual([]);
  });

  it('is the same to the byte when it is saved once more', async () => {
    const again = join(folder, `${name}-again.report.json`);
    const bytes = await saveFileBy(elsewhere.page, reportButton(elsewhere.page), again);
    expect(bytes.equals(original)).toBe(true);
    await newClip(here.page).click();
    await newClip(elsewhere.page).click();
  });
});

describe('through all of it', () => {
  it('nothing left the machine, and nothing went wrong behind the scenes', () => {
    for (const { requests, errors } of [here, elsewhere]) {
      expect(requests.length).toBeGreaterThan(3);
      expect(requestsOutside(requests)).toEqual([]);
      expect(errors).toEqual([]);
    }
  });
});
