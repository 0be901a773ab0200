import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAvailable } from '../../src/core/metrics/measure';
import { accessibilityFaults } from './accessibility';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { chooseNetwork, downloadReport, factsShown, homeHeading, newClip, reportShown } from './page-steps';

// Under a path of its own, as on a shared web server: an address that starts with "/" would miss.
describe('a newcomer tries the sample clip, the page being served under /some/sub/path/', () => {
  let app: AppBrowser;
  beforeAll(async () => {
    app = await openApp({ base: '/some/sub/path/' });
  });
  afterAll(() => app.close());

  it('sees a first page that anyone can use', async () => {
    await homeHeading(app.page).waitFor();
    expect(await accessibilityFaults(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'light' });
  });

  it('watches the analysis and gets a report', async () => {
    const { page } = app;
    await chooseNetwork(page, 'lite');
    await page.getByRole('button', { name: 'Try the sample clip' }).click();
    const progress = page.getByRole('progressbar');
    await progress.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // The live picture is drawn while the clip is analysed.
    await page.waitForFunction(
      () => {
        const canvas = document.querySelector('canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels?.some((value, i) => i % 4 !== 3 && value > 0);
      },
      undefined,
      { polling: 500, timeout: 90_000 },
    );
    await reportShown(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
  });

  it('reads what the clip shows', async () => {
    expect(Object.values(await factsShown(app.page))).toContain('running');
    const report = await downloadReport(app.page);
    expect(report.view).toMatch(/^side-/);
    expect(report.quality.framesPerSecond).toBeCloseTo(60, 1);
    expect(report.criteria.length).toBeGreaterThan(8);
    const { stepRate } = report.metrics;
    if (!isAvailable(stepRate)) throw new Error(stepRate.unavailable);
    // The rendered runners take 150 to 180 steps a minute.
    expect(stepRate.overall!.value).toBeGreaterThan(145);
    expect(stepRate.overall!.value).toBeLessThan(185);
  });

  it('gets a report that anyone can use, in light and in dark', async () => {
    expect(await accessibilityFaults(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'light' });
  });

  it('sees the moment that a finding speaks of', async () => {
    const { page } = app;
    const moment = page.getByRole('button', { name: /^Show in player: / }).first();
    const timeS = Number(/([\d.]+) s$/.exec((await moment.getAttribute('aria-label'))!)![1]);
    await moment.click();
    await page.waitForFunction(
      (wanted) => Math.abs((document.querySelector('video')?.currentTime ?? NaN) - wanted) < 0.05,
      timeS,
      { timeout: 10_000 },
    );
  });

  it('goes back for another clip without loading the page anew', async () => {
    // The player may still be fetching what steps through frames.
    let before = -1;
    while (before !== app.requests.length) {
      before = app.requests.length;
      await app.page.waitForTimeout(1000);
    }
    await newClip(app.page).click();
    await homeHeading(app.page).waitFor();
    expect(app.requests.slice(before)).toEqual([]);
  });

  it('has sent nothing anywhere, and nothing went wrong behind the scenes', () => {
    expect(app.requests.length).toBeGreaterThan(5);
    expect(app.requests.some((request) => request.endsWith('blazepose-lite.bin'))).toBe(true);
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('could send nothing if it tried: the browser refuses', async () => {
    const answer = await app.page.evaluate(() => fetch('http://localhost:9/').then(String, String));
    expect(answer).toMatch(/Failed to fetch/);
    expect(app.errors.join()).toMatch(/violates .*Content Security Policy/);
  });
});
