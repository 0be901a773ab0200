import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repeatClip } from '../fixtures/clips/repeat-clip';
import { openApp, type AppBrowser } from './app-browser';
import { chooseNetwork, downloadReport, percentDone, reportShown } from './page-steps';

const SAMPLE = fileURLToPath(new URL('../../public/sample/sample-runner-side.mp4', import.meta.url));
/** Long enough that workers are to be relieved on the way, and one is wanted for the report. */
const SECONDS = 60;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-server-gone-'));
const path = join(folder, 'minute.mp4');
let frames: number;
beforeAll(async () => {
  frames = await repeatClip(SAMPLE, SECONDS, path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Worker scripts that were asked for and did not come: fresh workers that could not be started. */
const workersMissed = ({ failed }: AppBrowser): string[] =>
  failed.filter((url) => /worker/.test(new URL(url).pathname));

describe('a first visit, nothing kept in the browser, with the server gone in the middle of a clip', () => {
  it('every frame is looked at, and the report stands', async () => {
    const app = await openApp();
    try {
      const { page } = app;
      await chooseNetwork(page, 'lite');
      await page.locator('input[type=file]').first().setInputFiles(path);
      await expect.poll(() => percentDone(page), { timeout: 60_000 }).toBeGreaterThan(20);
      await app.stopServer();
      await reportShown(page);
      expect(workersMissed(app).length).toBeGreaterThan(0);
      const { quality } = await downloadReport(page);
      expect(quality.framesDecoded).toBe(frames);
      // The sample's runner is in every picture: frames that nobody looked at would lack one.
      expect(quality.framesWithRunner).toBeGreaterThan(0.99 * frames);
    } finally {
      await app.close();
    }
  });
});
