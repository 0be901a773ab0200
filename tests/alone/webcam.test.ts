import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAvailable } from '../../src/core/metrics/measure';
import { MJPEG_FPS, mjpegOfClip } from '../fixtures/live/mjpeg-of-clip';
import { accessibilityFaults } from '../e2e/accessibility';
import { openApp, requestsOutside, type AppBrowser } from '../e2e/app-browser';
import { chooseNetwork, downloadReport, reportShown } from '../e2e/page-steps';
import { hasSharedClips, sharedClip, withSharedClips } from '../e2e/shared-clips';

/** Steps a minute, from the clip's pixels without any network (treadmill-side.groundtruth.json: +- 0.5). */
const TRUE_STEP_RATE = 168.9;

/** The camera's film begins anew where it ends: cut after 16 strides, the runner does not stumble there. */
const WHOLE_STRIDES_S = Math.round(((16 * 2 * 60) / TRUE_STEP_RATE) * MJPEG_FPS) / MJPEG_FPS;

const filmOfRunner = (): Promise<string> =>
  mjpegOfClip(sharedClip('clips/treadmill-side.mp4'), { seconds: WHOLE_STRIDES_S });

const turnOn = (page: Page) => page.getByRole('button', { name: 'Turn the camera on' });

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}

/** Counts what the page asks for, and holds what it is given. */
const WATCH_CAMERA = `{
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  window.asked = [];
  window.given = [];
  mediaDevices.getUserMedia = async (wish) => {
    window.asked.push(wish);
    const stream = await ask(wish);
    window.given.push(...stream.getTracks());
    return stream;
  };
}`;

interface Watched {
  readonly asked: readonly MediaStreamConstraints[];
  readonly given: readonly MediaStreamTrack[];
}

const asked = (page: Page): Promise<readonly MediaStreamConstraints[]> =>
  page.evaluate(() => (window as unknown as Watched).asked);
const tracksOn = (page: Page): Promise<number> =>
  page.evaluate(
    () => (window as unknown as Watched).given.filter(({ readyState }) => readyState === 'live').length,
  );

/** The number of the live view's figure; NaN while it cannot be told. */
async function figure(page: Page, name: string): Promise<number> {
  const row = page.locator('.live-figures dl > div', { has: page.getByText(name, { exact: true }) });
  return Number.parseFloat(await row.locator('.live-number').innerText());
}

describe.skipIf(!hasSharedClips)(withSharedClips('a runner before the camera'), () => {
  let app: AppBrowser;
  beforeAll(async () => {
    app = await openApp({ camera: { mjpegPath: await filmOfRunner(), allowed: true } });
    await app.page.addInitScript(WATCH_CAMERA);
    await app.page.reload();
    await chooseNetwork(app.page, 'full');
  });
  afterAll(() => app.close());

  it('asks for the camera on a click only, and never for sound', async () => {
    const { page } = app;
    await goTo(page, '#camera');
    await turnOn(page).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await asked(page)).toEqual([]);
    await turnOn(page).click();
    await page.getByText('Camera on', { exact: true }).waitFor();
    for (const { audio } of await asked(page)) expect(audio ?? false).toBe(false);
    expect(await tracksOn(page)).toBe(1);
  });

  it('tells the step rate within 3 of the truth', async () => {
    const { page } = app;
    await expect
      .poll(async () => Math.abs((await figure(page, 'Step rate')) - TRUE_STEP_RATE), { timeout: 60_000 })
      .toBeLessThan(3);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('records, and the recording is judged like any clip: the same step rate within 1', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Now' }).check();
    await page.getByRole('slider', { name: 'Length of the recording' }).fill('10');
    await page.getByRole('button', { name: 'Start recording' }).click();
    await page.getByText('REC', { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: 'Your recording' }).waitFor({ timeout: 60_000 });
    await page.getByText('It ran its full length.').waitFor();
    await page.getByRole('button', { name: 'Analyse it' }).click();
    await reportShown(page);
    expect(await tracksOn(page)).toBe(0);
    const { metrics } = await downloadReport(page);
    if (!isAvailable(metrics.stepRate)) throw new Error(metrics.stepRate.unavailable);
    expect(Math.abs(metrics.stepRate.overall!.value - TRUE_STEP_RATE)).toBeLessThanOrEqual(1);
  });

  it('keeps what was recorded until the camera was unplugged, and finds it after a reload', async () => {
    const { page } = app;
    await goTo(page, '#camera');
    await page.getByRole('button', { name: 'Record again' }).click();
    await page.getByRole('radio', { name: 'Now' }).check();
    await page.getByRole('button', { name: 'Start recording' }).click();
    await page.getByText('REC', { exact: true }).first().waitFor();
    await page.waitForTimeout(3000);
    await page.evaluate(() => {
      for (const track of (window as unknown as Watched).given) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await page.getByText('The camera went away in the middle of it.').waitFor();
    await page.getByText('The camera is gone').waitFor();
    await page.reload();
    const kept = page.getByRole('button', { name: /^Analyse the recording of/ });
    await kept.nth(1).waitFor();
    expect(await kept.count()).toBe(2);
  });

  it('asked nobody but its own server for anything, and complained of nothing', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

describe.skipIf(!hasSharedClips)(withSharedClips('a person who says no'), () => {
  it('is told what to do, and gets on without a camera', async () => {
    const app = await openApp({ camera: { mjpegPath: await filmOfRunner(), allowed: false } });
    try {
      const { page } = app;
      await goTo(page, '#camera');
      await turnOn(page).click();
      await page.getByText('The camera was not allowed').waitFor();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await page.getByText('Choose a video file instead').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
